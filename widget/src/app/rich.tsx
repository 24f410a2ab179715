/** How are a message's words shown? As text nodes, whatever they hold. */
export function Rich({ text }: { text: string }) {
  return <>{text}</>;
}

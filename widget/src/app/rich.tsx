/** How are a message's words shown? The widget's own little Markdown as elements; whatever else they hold stays text. */
import { type Block, type Inline, blocks } from "../widget/markdown";

export function Rich({ text }: { text: string }) {
  return <div class="rich">{blocks(text).map(block)}</div>;
}

function block(one: Block, index: number) {
  if (one.kind === "code") return <pre key={index}>{one.text}</pre>;
  if (one.kind === "paragraph")
    return (
      <p key={index}>
        {one.lines.map((line, number) => (
          <span key={number} class="block">
            {line.map(inline)}
          </span>
        ))}
      </p>
    );
  const items = one.items.map((item, number) => <li key={number}>{item.map(inline)}</li>);
  return one.isOrdered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>;
}

function inline(one: Inline, index: number) {
  switch (one.kind) {
    case "bold":
      return <b key={index}>{one.text}</b>;
    case "code":
      return <code key={index}>{one.text}</code>;
    case "link":
      return (
        <a key={index} href={one.href} target="_blank" rel="noopener noreferrer nofollow">
          {one.text}
        </a>
      );
    default:
      return one.text;
  }
}

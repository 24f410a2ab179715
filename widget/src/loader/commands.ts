/**
 * `Barista(command, ...)`: what a page may ask of the chat. Calls made before the loader arrived wait in `Barista.q` and run
 * in their order once the page's body is there.
 */

type Call = Iterable<unknown> & ArrayLike<unknown>;

declare global {
  interface Window {
    Barista?: ((...call: unknown[]) => void) & { q?: Call[] };
  }
}

/** Obey `commands` from now on, the calls that wait first; with `auto` a boot goes before them. */
export function listen(commands: Record<string, (...words: never[]) => unknown>, auto: boolean): void {
  const queued = window.Barista?.q ?? [];
  const obey = ([name, ...words]: unknown[]) => {
    if (Object.hasOwn(commands, name as string)) commands[name as string]?.(...(words as never[]));
    else console.warn("Barista?", name);
  };
  const start = () => {
    if (auto && !queued.some((call) => call[0] === "boot")) obey(["boot"]);
    window.Barista = (...call) => obey(call);
    for (const call of queued) obey([...call]);
  };
  if (document.readyState !== "loading") return start();
  window.Barista ??= (...call) => void queued.push(call);
  document.addEventListener("DOMContentLoaded", start);
}

/** What can hands on the keyboard do? The keys, and the window that lists them. */
import { Window } from "./controls";
import { step } from "./inbox";
import { t } from "./preferences";

/** All keys with what they do. */
export function Help({ onClose }: { onClose: () => void }) {
  const keys = [
    ["j / k", t("keyNext")],
    ["Enter", t("keyOpen")],
    ["Alt+L", t("keyReply")],
    ["Alt+E", t("keyResolve")],
    ["?", t("keyHelp")],
    ["Esc", t("keyEscape")],
  ] as const;
  return (
    <Window title={t("keys")} onClose={onClose}>
      <dl class="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Window>
  );
}

/** Keys by their place on the keyboard, so that they work under a Russian layout too. */
export function onKey(event: KeyboardEvent, { help, close }: { help: () => void; close: () => void }): void {
  const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
  const plain = event.key === "?" ? "help" : PLAIN[event.code];
  const act = event.altKey ? WITH_ALT[event.code] : typing || event.ctrlKey || event.metaKey ? undefined : plain;
  if (!act || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  ({ next: () => step(1), previous: () => step(-1), reply: () => document.getElementById("answer")?.focus(), close, help })[act]();
}

const PLAIN: Readonly<Record<string, "next" | "previous">> = { KeyJ: "next", KeyK: "previous" };

const WITH_ALT: Readonly<Record<string, "reply" | "close" | "next" | "previous">> = {
  KeyL: "reply",
  KeyE: "close",
  KeyJ: "next",
  KeyK: "previous",
};

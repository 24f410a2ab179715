/** The round button that opens the chat, in a shadow root that no style of the page reaches. */

import css from "./launcher.css";

/** Put the button on the page. `look` is the host's classes: "left" for that corner, "light" or "dark". */
export function launcher(look: string, pressed: () => void): HTMLButtonElement {
  const host = document.createElement("barista-chat");
  const button = document.createElement("button");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  host.className = look;
  button.className = "launcher";
  button.ariaHasPopup = "dialog";
  button.onclick = pressed;
  root.append(button);
  document.body.append(host);
  return button;
}

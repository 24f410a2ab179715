/** widget.js: gives the loader a panel. It draws into the loader's shadow root and ends with `destroy`. */

import { render } from "preact";
import type { Core, Panel as PanelDoor } from "../shared/core";
import { isColour, textOn } from "./colour";
import { Panel } from "./panel";
import { Session } from "./session";
import css from "./style.css";
import { isDarkPage } from "./theme";
import { fillScreen, flashTitle } from "./window";

window.BaristaPanel = (core: Core): PanelDoor => {
  const place = document.createElement("div");
  const badge = document.createElement("span");
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  badge.className = "badge";
  core.root.adoptedStyleSheets.push(sheet);
  core.root.append(place);
  core.button.append(badge);
  const look = core.host.classList;
  const isThemed = look.contains("light") || look.contains("dark");
  let isDue = false;
  let wasOpen = false;
  let count = 0;
  let colour = "";

  /** Light or dark as the page is now, unless it said which. */
  const follow = () => isThemed || look.toggle("dark", isDarkPage(document));

  /** Draw what the session holds, once however often it changed. */
  const draw = () => {
    isDue = false;
    const { isOpen, site } = session.state;
    render(<Panel session={session} />, place);
    if (isOpen !== wasOpen) {
      fillScreen(core.host, isOpen);
      follow();
    }
    if (wasOpen && !isOpen) core.button.focus();
    wasOpen = isOpen;
    if (site.colour && site.colour !== colour) paint(core.host, (colour = site.colour));
    label(session.unread);
  };

  /** The button tells how many messages are new, to eyes and to readers, and whether the panel is open. */
  const label = (unread: number) => {
    const { launch } = session.words;
    core.button.ariaExpanded = String(session.state.isOpen);
    core.button.ariaLabel = unread ? `${launch} (${unread})` : launch;
    if (unread === count) return;
    count = unread;
    badge.textContent = unread ? String(unread) : "";
    flashTitle(unread);
    core.host.dispatchEvent(new CustomEvent("unread", { detail: unread }));
  };

  const session: Session = new Session(core, () => {
    if (!isDue) queueMicrotask(draw);
    isDue = true;
  });
  follow();
  draw();
  return {
    show: () => session.open(),
    hide: () => session.close(),
    toggle: () => (session.state.isOpen ? session.close() : session.open()),
    refresh: () => session.refresh(),
    destroy: () => {
      session.close();
      draw();
      session.end();
      flashTitle(0);
      render(null, place);
    },
  };
};

/** The site's colour, with text on it that can be read. */
function paint(host: HTMLElement, colour: string): void {
  if (!isColour(colour)) return;
  host.style.setProperty("--brand", colour, "important");
  host.style.setProperty("--on-brand", textOn(colour), "important");
}

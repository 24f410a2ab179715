/** What the chat does to the window around it: the title of a tab that is out of sight, the whole screen of a phone. */

const FLASH_MS = 1_200;

let timer = 0;
let title = "";

/** Let the title tell how many messages are new while the tab is out of sight; 0 gives the title back. */
export function flashTitle(unread: number): void {
  if (timer) document.title = title;
  clearInterval(timer);
  title = document.title;
  timer = unread
    ? window.setInterval(() => {
        document.title = document.hidden && document.title === title ? `(${unread}) ${title}` : title;
      }, FLASH_MS)
    : 0;
}

let overflow = "";

/** On a phone the open panel is the screen: the page behind stays still, and the keyboard takes from the panel. */
export function fillScreen(host: HTMLElement, isOpen: boolean): void {
  const screen = window.visualViewport;
  const page = document.documentElement.style;
  const fit = () => host.style.setProperty("--height", `${screen?.height}px`, "important");
  host.toggleAttribute("data-open", isOpen);
  if (!isOpen) page.overflow = overflow;
  else if (screen && matchMedia("(max-width: 480px)").matches) {
    overflow = page.overflow;
    page.overflow = "hidden";
    screen.onresize = fit;
    fit();
  }
}

/**
 * Clicks that say something: the same spot again and again, something that looks alive and is not, a file, another
 * site, and what the shop marked with `data-barista-track`.
 *
 * Thresholds as in PostHog's autocapture: rage is three clicks within 30 px and a second of each other; dead is no
 * change of the page within 2.5 s.
 */

import { props } from "./page";

type Track = (event: string, properties?: Record<string, unknown>) => void;

const RAGE_MS = 1_000;
const RAGE_PX = 30;
const RAGE_CLICKS = 3;
const DEAD_MS = 2_500;
const FILES = /\.(pdf|docx?|xlsx?|pptx?|csv|zip|apk|dmg|exe|epub)$/i;
const EDITABLE = "input,textarea,[contenteditable]";
const BY_ITSELF = `${EDITABLE},label,select,summary,video,audio,[data-barista-track]`;

/** A run of clicks on one spot. */
export interface Run {
  readonly at: number;
  readonly x: number;
  readonly y: number;
  readonly clicks: number;
}

/** The run after a click at `x`, `y` (pixels) and `at` (milliseconds): longer by one, or a new one. */
export function continued(run: Run | null, at: number, x: number, y: number): Run {
  const near = run && at - run.at <= RAGE_MS && Math.hypot(x - run.x, y - run.y) <= RAGE_PX;
  return { at, x, y, clicks: near ? run.clicks + 1 : 1 };
}

/** What to do at each click; `ours` is the chat itself, which is no part of the page. Keeps the run between calls. */
export function clickWatcher(track: Track, ours: Element): (event: MouseEvent) => void {
  let run: Run | null = null;
  return (event) => {
    const target = event.target as Element;
    if (target === ours) return;
    run = continued(run, event.timeStamp, event.clientX, event.clientY);
    if (run.clicks === RAGE_CLICKS && !target.closest(EDITABLE))
      track("Rage Click", { clicks: RAGE_CLICKS, target: nameOf(target) });
    const marked = target.closest<HTMLElement>("[data-barista-track]");
    if (marked) track(marked.dataset.baristaTrack as string, props(marked));
    const link = target.closest<HTMLAnchorElement>("a[href]");
    if (link) follow(link, track);
    else if (run.clicks === 1 && looksAlive(target)) watchDead(target, track);
  };
}

function follow(link: HTMLAnchorElement, track: Track): void {
  const file = link.pathname.split("/").pop() as string;
  if (link.hasAttribute("download") || FILES.test(file)) track("File Downloaded", { file });
  else if (link.host !== location.host && link.protocol.startsWith("http"))
    track("Outbound Link Clicked", { host: link.host });
}

/** Something that invites a click and on which the browser does nothing by itself. */
function looksAlive(target: Element): boolean {
  return !target.closest(BY_ITSELF) && getComputedStyle(target).cursor === "pointer";
}

function watchDead(target: Element, track: Track): void {
  const look = () => [location.href, scrollY, document.activeElement, document.hidden];
  const before = look();
  let changed = false;
  const changes = new MutationObserver(() => {
    changed = true;
  });
  changes.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  setTimeout(() => {
    changes.disconnect();
    if (!changed && look().every((now, i) => now === before[i])) track("Dead Click", { target: nameOf(target) });
  }, DEAD_MS);
}

/** A name for an element that holds no text of the visitor's: its tag with its id or first class. */
function nameOf(target: Element): string {
  const { localName, id, classList } = target.closest("button,a") ?? target;
  return localName + (id ? `#${id}` : classList[0] ? `.${classList[0]}` : "");
}

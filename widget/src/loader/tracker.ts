/**
 * What a visitor does on a page, as Segment's events. It listens only while he permits behaviour; every listener ends
 * with one signal. It never reads what he types or copies: only that he did.
 */

import type { Core } from "../shared/core";
import { arrive, notice, PING_MS } from "./attention";
import { clickWatcher } from "./clicks";
import { openAddress } from "./page";

const DEPTHS = [25, 50, 75, 100];
const ERRORS_A_PAGE = 5;
/** Fields that take words: text, tel, textarea, selections, e-mail. */
const WRITTEN = /^(te|sel|em)/;
const ACTS = ["pointermove", "pointerdown", "keydown", "scroll", "touchmove"];
/** After these the page may be in front or no longer. */
const SIGHTS = ["focus", "blur", "visibilitychange"];
/** How often attention is counted, and the address looked at: applications change it without loading a page. */
const TICK_MS = 500;

/** Track what happens until `signal` aborts; `moved(referrer)` comes when an application shows another page. */
export function watchPage(core: Core, signal: AbortSignal, moved: (referrer: string) => void): void {
  const track: Core["track"] = (event, properties) => core.track(event, properties);
  const inFront = () => !document.hidden && document.hasFocus();
  let attention = arrive(performance.now(), inFront());
  let address = openAddress(location.href);
  let depths = DEPTHS;
  let errors = 0;
  let hasLeft = false;

  const attend = (acted: boolean) => {
    const { after, pings } = notice(attention, performance.now(), inFront(), acted);
    attention = after;
    if (pings) track("Page Ping", { active_ms: pings * PING_MS });
  };

  const tick = () => {
    const before = address;
    attend(false);
    address = openAddress(location.href);
    if (before === address) return;
    depths = DEPTHS;
    errors = 0;
    hasLeft = false;
    moved(before);
  };

  const failed = (message: unknown) => {
    if (message && errors++ < ERRORS_A_PAGE) track("Script Error", { message: String(message).slice(0, 200) });
  };

  const on = <Heard extends Event>(name: string, heard: (event: Heard) => void) =>
    addEventListener(name, heard as (event: Event) => void, { capture: true, passive: true, signal });

  for (const act of ACTS) on(act, () => attend(true));
  for (const sight of SIGHTS) on(sight, () => attend(false));
  on("visibilitychange", () => track(document.hidden ? "Page Hidden" : "Page Visible"));
  on("scroll", () => {
    const percent = ((scrollY + innerHeight + 2) / document.documentElement.scrollHeight) * 100;
    for (const depth of depths) if (percent >= depth) track("Scroll Depth Reached", { percent: depth });
    depths = depths.filter((depth) => percent < depth);
  });
  on<MouseEvent>("mouseout", ({ relatedTarget, clientY }) => {
    if (hasLeft || relatedTarget || clientY > 0) return;
    hasLeft = true;
    track("Exit Intent");
  });
  on("click", clickWatcher(track, core.host));
  on("copy", () => track("Text Copied"));
  on("toggle", (event) => expanded(event.target as HTMLDetailsElement, track));
  on("submit", (event) => submitted(event, track));
  on<ErrorEvent>("error", (event) => failed(event.message));
  on<PromiseRejectionEvent>("unhandledrejection", (event) => failed(event.reason));
  const ticking = setInterval(tick, TICK_MS);
  signal.onabort = () => clearInterval(ticking);
}

function expanded({ localName, open, firstElementChild }: HTMLDetailsElement, track: Core["track"]): void {
  if (localName === "details" && open)
    track("Section Expanded", { section: firstElementChild?.textContent?.trim().slice(0, 100) });
}

/** A form was sent: its name, never its content; a search that stays on the page with its words. */
function submitted(event: Event, track: Core["track"]): void {
  const form = event.target as HTMLFormElement;
  const search = form.querySelector<HTMLInputElement>("input[type=search],input[name=q]");
  const tell = () => {
    if (search) track("Products Searched", { query: search.value });
    else if (isLetter(form)) track("Form Submitted", { form: form.getAttribute("name") || form.id });
  };
  if (form.matches("[method=post]")) tell();
  else setTimeout(() => event.defaultPrevented && tell());
}

/** Whether a form carries words of the visitor's: no mere buttons, no signing in, no GET, nothing that the page excepts. */
function isLetter(form: HTMLFormElement): boolean {
  const fields = [...(form.elements as HTMLCollectionOf<HTMLInputElement>)];
  return (
    !form.matches("[method=get],[data-barista-ignore],:has([type=password])") &&
    fields.some((field) => WRITTEN.test(field.type) && field.offsetParent)
  );
}

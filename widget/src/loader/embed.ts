/** One chat on one page: the button, the visitor's choice, his page events, and the panel once it is fetched. */

import type { Core, Language, Panel, Visitor } from "../shared/core";
import { type Memory, remember } from "../shared/memory";
import type { Consent } from "../shared/protocol";
import { uuid } from "../shared/uuid";
import { Batches } from "./batch";
import { launcher } from "./launcher";
import { pageContext, viewOf } from "./page";
import { watchPage } from "./tracker";

export interface Options {
  site?: string | undefined;
  /** "ru" or "en"; else the page's language, else the browser's. */
  language?: string | undefined;
  /** The button's colour before the site's own is known. */
  colour?: string | undefined;
  /** The corner: "left", else right. */
  side?: string | undefined;
  /** "light" or "dark"; else as the page. */
  theme?: string | undefined;
  /** The site's signed proof of who this is (a JWT); null takes it back. */
  user?: { token: string } | null | undefined;
}

/** A page that brings back a known visitor fetches the panel when it has settled. */
const SETTLED_MS = 1_000;

export class Embed implements Core {
  readonly origin: string;
  readonly memory: Memory;
  readonly visit: Memory;
  readonly button: HTMLButtonElement;
  readonly root: ShadowRoot;
  readonly host: HTMLElement;
  language: Language = "en";
  identity: string | null = null;
  uplink: Core["uplink"] = null;
  readonly uuid = uuid;
  readonly #batches = new Batches(this);
  readonly #leaving = () => this.#batches.flush(true);
  #referrer = document.referrer;
  #watching: AbortController | null = null;
  #asking: Promise<Visitor> | null = null;
  #panel: Promise<Panel> | null = null;

  constructor(
    readonly site: string,
    private readonly script: HTMLScriptElement,
    options: Options,
  ) {
    this.origin = new URL(script.src).origin;
    this.memory = remember(site);
    this.visit = remember(site, "sessionStorage");
    this.button = launcher([options.side, options.theme].join(" "), () => this.#fetchPanel().then((panel) => panel.toggle()));
    this.root = this.button.getRootNode() as ShadowRoot;
    this.host = this.root.host as HTMLElement;
    this.update(options);
    addEventListener("pagehide", this.#leaving);
    this.#follow();
    if (this.visit.get("open")) this.#fetchPanel();
    else if (this.permitted?.personalisation || this.memory.get("conversation")) setTimeout(() => this.#fetchPanel(), SETTLED_MS);
  }

  get permitted(): Consent | null {
    return this.memory.get("consent");
  }

  get refusesTracking(): boolean {
    return Boolean((navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl);
  }

  show(): void {
    this.#fetchPanel().then((panel) => panel.show());
  }

  hide(): void {
    this.#panel?.then((panel) => panel.hide());
  }

  consent(choice: Consent | null): void {
    const kept = choice && { ...choice, behaviour: choice.behaviour && !this.refusesTracking };
    this.memory.set("consent", kept);
    this.#follow();
    // Failing is no harm: the socket's hello tells the choice again.
    if (kept) this.visitor().then(({ token }) => this.#post("me/consent", kept, token)).catch(() => undefined);
    if (kept?.personalisation) this.#fetchPanel();
  }

  async visitor(renew = false): Promise<Visitor> {
    const known = this.memory.get<Visitor>("visitor");
    if (known && !renew) return known;
    this.#asking ??= this.#meet(known?.token).finally(() => {
      this.#asking = null;
    });
    return this.#asking;
  }

  track(event: string, properties: Record<string, unknown> = {}): void {
    if (!this.permitted?.behaviour) return;
    const context = { page: this.page() };
    const timestamp = new Date().toISOString();
    this.#batches.add({ type: "track", event, properties, context, messageId: uuid(), timestamp });
  }

  page(): ReturnType<Core["page"]> {
    return pageContext(this.#referrer);
  }

  /** Track the view of the page that is there now; `loadMs`: how long it took to load, where it was loaded. */
  view(loadMs?: number): void {
    const { name, properties } = viewOf(document, location.search);
    this.track(name, { ...properties, load_ms: loadMs });
  }

  on(event: string, heard: (value: unknown) => void): void {
    this.host.addEventListener(event, (it) => heard((it as CustomEvent).detail));
  }

  update({ language, user, colour }: Options): void {
    const wanted = language || document.documentElement.lang || navigator.language;
    const before = this.language;
    this.language = wanted.startsWith("ru") ? "ru" : "en";
    if (before !== this.language) this.#dropPanel();
    this.button.ariaLabel = this.language === "ru" ? "Открыть чат" : "Open chat";
    if (user !== undefined) this.identity = user && user.token;
    if (colour) this.host.style.setProperty("--brand", colour, "important");
    this.#panel?.then((panel) => panel.refresh());
  }

  /** A plain script, because modules of another origin need CORS; the version keeps caches from mixing builds. */
  fetchScript(name: string, done: () => void, failed?: () => void): void {
    const script = document.createElement("script");
    script.src = `${this.origin}/widget/${name}?v=${WIDGET_VERSION}`;
    script.nonce = this.script.nonce;
    script.onload = done;
    script.onerror = () => failed?.();
    document.head.append(script);
  }

  destroy(): void {
    this.#watching?.abort();
    this.#leaving();
    removeEventListener("pagehide", this.#leaving);
    this.#dropPanel();
    this.host.remove();
  }

  /** The panel goes; the next need fetches one, perhaps in another language. */
  #dropPanel(): void {
    this.#panel?.then((panel) => panel.destroy());
    this.#panel = null;
  }

  /** Make the page follow the choice: watch it or stop watching it. */
  #follow(): void {
    if (!this.permitted?.behaviour) {
      this.#watching?.abort();
      this.#watching = null;
      this.#batches.clear();
    } else if (!this.#watching) {
      this.#watching = new AbortController();
      this.view(loadMilliseconds());
      watchPage(this, this.#watching.signal, (referrer) => {
        this.#referrer = referrer;
        this.view();
      });
    }
    this.#panel?.then((panel) => panel.refresh());
  }

  #post(path: string, body: unknown, token = ""): Promise<Response> {
    const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
    return fetch(`${this.origin}/v1/${path}`, { method: "POST", headers, body: JSON.stringify(body) });
  }

  /** A token of before keeps the visitor; one that is refused is dropped. */
  async #meet(token?: string): Promise<Visitor> {
    const answer = await this.#post("visitors", { site: this.site, token });
    if (token && answer.status >= 400 && answer.status < 500) return this.#meet();
    if (!answer.ok) throw answer.status;
    const visitor = await answer.json();
    this.memory.set("visitor", visitor);
    return visitor;
  }

  #fetchPanel(): Promise<Panel> {
    this.#panel ??= new Promise((resolve) =>
      this.fetchScript(
        `widget.${this.language}.js`,
        () => resolve((window.BaristaPanel as NonNullable<Window["BaristaPanel"]>)(this)),
        () => {
          this.#panel = null;
        },
      ),
    );
    return this.#panel;
  }
}

function loadMilliseconds(): number | undefined {
  const [timing] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return timing && Math.round(timing.loadEventEnd || timing.domInteractive);
}

/**
 * What the loader and the panel know of each other: two bundles of one page that share one visitor, one choice and one
 * stream of page events. The panel is fetched only when it is needed, so the loader owns what must exist without it.
 */

import type { Memory } from "./memory";
import type { Consent } from "./protocol";

export type Language = "ru" | "en";

/** A page event of Segment's spec, as `POST /v1/batch` and the frame `events` carry it. */
export interface PageEvent {
  readonly type: "track";
  readonly event: string;
  readonly properties: Record<string, unknown>;
  readonly context: { readonly page: PageContext };
  readonly messageId: string;
  readonly timestamp: string;
}

export interface PageContext {
  readonly path: string;
  readonly url: string;
  readonly title: string;
  readonly referrer: string;
}

export interface Visitor {
  readonly visitor: string;
  readonly token: string;
}

/** What the loader gives to the panel. */
export interface Core {
  readonly site: string;
  /** The server's origin: the script's own. */
  readonly origin: string;
  readonly language: Language;
  readonly memory: Memory;
  /** Kept for this tab only, as long as the visit. */
  readonly visit: Memory;
  /** The element that holds the chat; events for `Barista('on', ...)` are dispatched on it. */
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly button: HTMLButtonElement;
  /** The site's signed proof of who this is, where the page gave one. */
  readonly identity: string | null;
  /** What the visitor chose; null before he did: then nothing is sent at all. */
  readonly permitted: Consent | null;
  /** Global Privacy Control: the browser asks not to be tracked, so behaviour is never recorded. */
  readonly refusesTracking: boolean;
  /** Keep the choice and follow it; null takes it back. */
  consent(choice: Consent | null): void;
  /** The visitor and his token; `renew` asks for new ones. Rejects where the server cannot be reached. */
  visitor(renew?: boolean): Promise<Visitor>;
  track(event: string, properties?: Record<string, unknown>): void;
  uuid(): string;
  /** Run a script of ours, by its name; `done` comes when it has run. */
  fetchScript(name: string, done: () => void, failed?: () => void): void;
  /** The page in view. */
  page(): PageContext;
  /** Takes page events instead of HTTP while the socket is open; returns whether it took them. */
  uplink: ((batch: readonly PageEvent[]) => boolean) | null;
}

/** What the panel gives to the loader. */
export interface Panel {
  show(): void;
  hide(): void;
  toggle(): void;
  /** The choice, the identity or the language changed on the page's side. */
  refresh(): void;
  destroy(): void;
}

declare global {
  interface Window {
    /** Set by widget.js when it has run. */
    BaristaPanel?: (core: Core) => Panel;
  }
}

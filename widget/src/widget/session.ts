/**
 * The visitor's side of a conversation: what is shown (one state), what he does (methods), and the socket between. It exists
 * with the panel; before he chose what he permits it opens no socket and asks nothing but the site's name.
 */

import { WORDS } from "words";
import type { Core, Language, PageEvent } from "../shared/core";
import type { Consent, MessageRow, ServerFrame } from "../shared/protocol";
import { applied, drafted, EMPTY, type Log, outstanding, turned, type Unsent, unreadAfter, welcomed } from "./log";
import { withMore } from "./more";
import { type Link, Socket } from "./socket";

export const TEXT_LIMIT = 4_000;
const TYPING_MS = 3_000;
const GAP_MS = 3_000;

/** What the site says of itself; empty before it was asked. */
export interface Site {
  readonly name?: string;
  readonly assistant_name?: string;
  /** The assistant's name by language, where it differs. */
  readonly names?: Partial<Record<Language, string>>;
  readonly colour?: string;
}

/** What `GET /v1/me` tells. */
export interface Known {
  readonly facts?: ReadonlyArray<{ layer: string; provenance: string; text: string }>;
  readonly messages?: number;
  readonly patterns?: ReadonlyArray<{ name: string; text: string }>;
}

/** A message that came while the panel is closed; `isUnasked` where the assistant spoke first. */
export interface News {
  readonly text: string;
  readonly isUnasked: boolean;
}

/** All that the panel shows; it is drawn anew from this at every change. */
export interface State {
  readonly site: Site;
  readonly permitted: Consent | null;
  readonly link: Link;
  readonly log: Log;
  /** Messages that the server has not confirmed, oldest first. */
  readonly outbox: readonly Unsent[];
  readonly areOthersTyping: boolean;
  readonly isOpen: boolean;
  readonly isMenuOpen: boolean;
  readonly view: "chat" | "about" | "rate";
  /** The row up to which the visitor has seen the conversation, and the one at which he rated it. */
  readonly seenTo: number;
  readonly ratedAt: number;
  readonly isLoud: boolean;
  /** He has just switched personalisation: say so until he goes on. */
  readonly hasSwitched: boolean;
  readonly news: News | null;
}

export class Session {
  readonly words = WORDS;
  state: State;
  /** The panel stood open on the page before: it comes back without taking the focus. */
  isRestored: boolean;
  readonly #socket: Socket;
  readonly #life = new AbortController();
  #conversation: string | null = null;
  #headAtWelcome = 0;
  #typingUntil = 0;
  #quiet = 0;
  #gapAt = -GAP_MS;

  /** `changed` is called after every change of `state`. */
  constructor(
    readonly core: Core,
    private readonly changed: () => void,
  ) {
    const { memory } = core;
    this.isRestored = Boolean(core.permitted && core.visit.get("open"));
    this.state = {
      site: {},
      permitted: core.permitted,
      link: "off",
      log: EMPTY,
      outbox: memory.get("outbox") ?? [],
      areOthersTyping: false,
      isOpen: this.isRestored,
      isMenuOpen: false,
      hasSwitched: false,
      view: "chat",
      seenTo: memory.get("seen") ?? 0,
      ratedAt: memory.get("rated") ?? 0,
      isLoud: memory.get("loud") ?? false,
      news: null,
    };
    this.#socket = new Socket(`${core.origin.replace("http", "ws")}/v1/socket`, {
      hello: (renew) => this.#hello(renew),
      heard: (frame) => this.#heard(frame),
      changed: (link) => this.set({ link, areOthersTyping: false }),
    });
    addEventListener("storage", () => this.refresh(), this.#life);
    document.addEventListener("visibilitychange", () => this.#markSeen(), this.#life);
    if (this.state.permitted) this.#begin();
  }

  get unsent(): readonly Unsent[] {
    return outstanding(this.state.log, this.state.outbox);
  }

  /** The assistant's name in the visitor's language. */
  get assistant(): string {
    const { names, assistant_name } = this.state.site;
    return names?.[this.core.language] || assistant_name || this.words.assistant;
  }

  get unread(): number {
    return this.state.isOpen ? 0 : unreadAfter(this.state.log, this.state.seenTo);
  }

  set(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.changed();
  }

  open(): void {
    if (this.state.isOpen) return;
    void this.#introduce();
    this.set({ isOpen: true, news: null });
    this.#keepOpen();
    this.#markSeen();
    this.core.track("Chat Opened");
    this.#tell("opened");
  }

  close(): void {
    if (!this.state.isOpen) return;
    this.set({ isOpen: false, isMenuOpen: false, hasSwitched: false, view: "chat" });
    this.#keepOpen();
    this.core.track("Chat Closed");
    this.#tell("closed");
  }

  /** Wave the invitation away. */
  dismiss(): void {
    if (this.state.news?.isUnasked) this.core.track("Chat Invitation Dismissed");
    this.set({ news: null });
  }

  setLoud(isLoud: boolean): void {
    this.core.memory.set("loud", isLoud);
    this.set({ isLoud });
  }

  /** The choice, identity or language may have changed outside. */
  refresh(): void {
    const before = this.state.permitted;
    const permitted = this.core.permitted;
    this.set({ permitted });
    if (JSON.stringify(permitted) === JSON.stringify(before)) return;
    if (!permitted) this.#leave();
    else if (!before) this.#begin();
  }

  choose(choice: Consent): void {
    const isFirst = !this.state.permitted;
    this.core.consent(choice);
    this.refresh();
    if (isFirst) this.core.track("Chat Opened");
    else this.set({ hasSwitched: true, view: "chat" });
    this.#keepOpen();
    this.#tell("consent", choice);
  }

  /** The next page of the visit opens the panel again; before the choice nothing is kept. */
  #keepOpen(): void {
    const { isOpen, permitted } = this.state;
    this.core.visit.set("open", (isOpen && permitted) || null);
  }

  /** Ask the site what it is called; it tells nothing about the visitor. */
  async #introduce(): Promise<void> {
    if (this.state.site.name) return;
    const answer = await fetch(`${this.core.origin}/v1/sites/${this.core.site}`).catch(() => null);
    if (answer?.ok) this.set({ site: await answer.json() });
  }

  say(text: string): void {
    const message = { cmid: this.core.uuid(), text };
    this.#typingUntil = 0;
    this.set({ hasSwitched: false });
    this.#keep([...this.state.outbox, message]);
    this.#post(message);
  }

  /** Send a refused message once more; under a new id where the old one is taken. */
  sayAgain({ cmid, text, refused }: Unsent): void {
    const message = { cmid: refused === "cmid_conflict" ? this.core.uuid() : cmid, text };
    this.#keep(this.state.outbox.map((other) => (other.cmid === cmid ? message : other)));
    if (!this.#post(message)) this.#socket.retry();
  }

  typing(): void {
    if (!this.#typingUntil) this.core.track("Typing Started");
    if (Date.now() < this.#typingUntil) return;
    this.#socket.send({ type: "typing", on: true });
    this.#typingUntil = Date.now() + TYPING_MS;
    clearTimeout(this.#quiet);
    this.#quiet = window.setTimeout(() => this.#socket.send({ type: "typing", on: false }), TYPING_MS * 2);
  }

  callHuman(): void {
    this.#socket.send({ type: "human" });
  }

  /** Leave a name, e-mail, phone or text; false where there is no connection. */
  leaveContact(contact: Record<string, string>): boolean {
    return this.#socket.send({ type: "contact", ...contact });
  }

  /** Rate the conversation, 1..5; false where there is no connection. */
  rate(score: number, comment: string): boolean {
    if (!this.#socket.send({ type: "rate", score, comment })) return false;
    const ratedAt = this.state.log.seq;
    this.core.memory.set("rated", ratedAt);
    this.set({ ratedAt });
    return true;
  }

  retry(): void {
    this.#socket.retry();
  }

  async known(): Promise<Known> {
    return (await this.#ask("GET")).json();
  }

  /** Delete everything, there and here. Rejects where the server did not. */
  async forget(): Promise<void> {
    await this.#ask("DELETE");
    for (const name of ["visitor", "conversation", "outbox", "seen", "rated", "waved"]) this.core.memory.set(name, null);
    this.core.consent(null);
    this.refresh();
  }

  end(): void {
    this.#life.abort();
    this.core.uplink = null;
    this.#socket.close();
  }

  #begin(): void {
    void this.#introduce();
    this.#socket.open();
    this.core.uplink = (events: readonly PageEvent[]) =>
      this.state.link === "open" && this.#socket.send({ type: "events", batch: events, sentAt: new Date() });
  }

  #leave(): void {
    this.core.uplink = null;
    this.#conversation = null;
    this.#socket.close();
    this.set({ log: EMPTY, outbox: [], seenTo: 0, ratedAt: 0, view: "chat", hasSwitched: false, news: null });
    this.#keepOpen();
  }

  #tell(name: string, detail?: unknown): void {
    this.core.host.dispatchEvent(new CustomEvent(name, { detail }));
  }

  #keep(outbox: readonly Unsent[]): void {
    this.core.memory.set("outbox", outbox.length ? outbox : null);
    this.set({ outbox });
  }

  async #ask(method: string): Promise<Response> {
    const { token } = await this.core.visitor();
    const answer = await fetch(`${this.core.origin}/v1/me`, { method, headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer;
  }

  async #hello(renew: boolean): Promise<object> {
    const { core, state } = this;
    const conversation = this.#conversation;
    const { visitor, token } = await core.visitor(renew);
    const { epoch, seq } = state.log;
    const { path, title, referrer } = core.page();
    const now = new Date();
    const clock = { local_hour: now.getHours(), weekday: (now.getDay() + 6) % 7 };
    const { maxTouchPoints: touch_points, webdriver } = navigator;
    const device = { screen: Math.min(screen.width, screen.height), touch_points, webdriver };
    return {
      type: "hello",
      token,
      visitor,
      site: core.site,
      consent: state.permitted,
      page: { language: core.language, ...(state.permitted?.behaviour && { path, title, referrer, ...clock, ...device }) },
      ...(core.identity && { identity: core.identity }),
      ...(conversation && { conversation }),
      ...(conversation && epoch && { since: { epoch, seq } }),
    };
  }

  #heard(frame: ServerFrame): void {
    const { log } = this.state;
    switch (frame.type) {
      case "welcome":
        this.#conversation = frame.conversation ?? null;
        this.#headAtWelcome = frame.head_seq;
        this.core.memory.set("conversation", this.#conversation);
        this.set({ log: welcomed(log, frame) });
        for (const message of this.unsent) if (!message.refused) this.#post(message);
        return;
      case "message":
      case "state": {
        const next = applied(log, frame);
        if (next.isGap) return this.#resume();
        this.set({ log: next.log, areOthersTyping: false });
        if (this.unsent.length < this.state.outbox.length) this.#keep(this.unsent);
        if (frame.type === "message" && frame.seq > this.#headAtWelcome && next.log !== log) this.#arrived(frame);
        return this.#markSeen();
      }
      case "delta":
        return this.set({ log: drafted(log, frame) });
      case "turn":
        return this.set({ log: turned(log, frame) });
      case "typing":
        return this.set({ areOthersTyping: frame.on && frame.role !== "visitor" });
      case "error":
        return this.#refused(frame.code, frame.ref, frame.retry_after);
    }
  }

  /** Somebody else said something new. */
  #arrived({ role, text, reply_to }: MessageRow): void {
    if (role === "visitor") return;
    this.#tell("message", { role, text });
    if (this.state.isLoud) withMore(this.core, ({ chime }) => chime());
    if (this.state.isOpen || role === "system") return;
    const isUnasked = role === "assistant" && !reply_to;
    if (isUnasked) this.core.track("Chat Invitation Shown");
    this.set({ news: { text, isUnasked } });
  }

  /** A message that the server would not take: later where it said when, else it is the visitor's to decide. */
  #refused(code: string, ref?: string | null, retryAfter?: number | null): void {
    const message = this.state.outbox.find(({ cmid }) => cmid === ref);
    if (!message) return;
    if (retryAfter) setTimeout(() => this.#post(message), retryAfter * 1000);
    else this.#keep(this.state.outbox.map((other) => (other === message ? { ...other, refused: code } : other)));
  }

  /** Rows are missing: greet again, and where that did not help come anew. */
  #resume(): void {
    const now = performance.now();
    if (now - this.#gapAt > GAP_MS) void this.#socket.resume();
    else this.#socket.retry();
    this.#gapAt = now;
  }

  #post({ cmid, text }: Unsent): boolean {
    return this.#socket.send({ type: "send", cmid, body: { text } });
  }

  /** While the panel is open and in sight, what is shown is seen. */
  #markSeen(): void {
    const { isOpen, log, seenTo } = this.state;
    if (!isOpen || document.hidden || log.seq <= seenTo) return;
    this.core.memory.set("seen", log.seq);
    this.#socket.send({ type: "seen", seq: log.seq });
    this.set({ seenTo: log.seq });
  }
}

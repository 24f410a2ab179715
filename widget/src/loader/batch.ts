/**
 * Page events on their way to the server: gathered for a second or twenty at a time, over the chat's socket while one
 * is open, else by `POST /v1/batch`, which outlives the page. Each carries an id, so a repeat counts once.
 */

import { waitSeconds } from "../shared/backoff";
import type { Core, PageEvent } from "../shared/core";

const GATHER_MS = 1_000;
const FULL = 20;
/** Older events are dropped first when the server cannot be reached for long. */
const KEPT = 200;

export class Batches {
  #waiting: PageEvent[] = [];
  #timer = 0;
  #failures = 0;

  constructor(private readonly core: Core) {}

  add(event: PageEvent): void {
    this.#waiting.push(event);
    if (this.#waiting.length >= FULL && !this.#failures) this.flush();
    else this.#schedule(GATHER_MS);
  }

  /** Send what waits; `leaving`: the page goes, so past the socket. */
  flush(leaving = false): void {
    clearTimeout(this.#timer);
    this.#timer = 0;
    while (this.#waiting.length) {
      const batch = this.#waiting.splice(0, FULL);
      if (leaving || !this.core.uplink?.(batch)) this.#post(batch);
    }
  }

  /** Drop what waits: the visitor took his permission back. */
  clear(): void {
    this.#waiting = [];
  }

  #schedule(ms: number): void {
    this.#timer ||= window.setTimeout(() => this.flush(), ms);
  }

  /** A string is sent as text/plain, which needs no preflight, so the token is in the body. */
  async #post(batch: PageEvent[]): Promise<void> {
    try {
      const { token } = await this.core.visitor(this.#failures === 1);
      const body = JSON.stringify({ batch, sentAt: new Date(), writeKey: token });
      const { status } = await fetch(`${this.core.origin}/v1/batch`, { method: "POST", keepalive: true, body });
      if (status === 401 || status === 429 || status >= 500) throw status;
      this.#failures = 0;
    } catch {
      this.#waiting = [...batch, ...this.#waiting].slice(-KEPT);
      this.#schedule(waitSeconds(this.#failures++, Math.random()) * 1000);
    }
  }
}

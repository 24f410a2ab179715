/**
 * The one socket of a page: opens, greets, comes back with full jitter after a cut, and says so. It knows frames, not
 * what they mean. A close code of 4400-4499 means: do not come back by yourself; 4401 is tried once with a new token.
 */

import { mayReturn, waitSeconds } from "../shared/backoff";
import { parse, type ServerFrame } from "../shared/protocol";

const PING_MS = 25_000;
const SILENT_MS = 10_000;
const TOKEN = 4401;

/** waiting: cut off and coming back; refused: the server said not to. */
export type Link = "off" | "connecting" | "open" | "waiting" | "refused";

interface Ends {
  /** The first frame; `renew` asks for a new token. Rejects where the server cannot be reached. */
  readonly hello: (renew: boolean) => Promise<object>;
  readonly heard: (frame: ServerFrame) => void;
  readonly changed: (link: Link) => void;
}

export class Socket {
  #socket: WebSocket | null = null;
  #attempt = 0;
  #timer = 0;
  #pulse = 0;
  #renewed = false;
  #wanted = false;
  readonly #online = () => this.#wanted && this.#again(0);

  constructor(
    private readonly url: string,
    private readonly ends: Ends,
  ) {}

  open(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    addEventListener("online", this.#online);
    this.#again(0);
  }

  close(): void {
    this.#wanted = false;
    removeEventListener("online", this.#online);
    this.#drop();
    this.ends.changed("off");
  }

  /** Try now, also after a refusal. */
  retry(): void {
    this.close();
    this.#renewed = false;
    this.open();
  }

  /** Send a frame; false where no socket is open. */
  send(frame: object): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false;
    this.#socket.send(JSON.stringify(frame));
    return true;
  }

  /** Greet again on the open socket, to have the log from where ours ends. */
  async resume(): Promise<void> {
    this.send(await this.ends.hello(false));
  }

  #again(seconds: number): void {
    this.#drop();
    this.ends.changed(this.#attempt ? "waiting" : "connecting");
    this.#timer = window.setTimeout(() => this.#connect(this.#renewed), seconds * 1000);
  }

  #drop(): void {
    clearTimeout(this.#timer);
    clearInterval(this.#pulse);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  async #connect(renew: boolean): Promise<void> {
    let hello: object;
    try {
      hello = await this.ends.hello(renew);
    } catch {
      if (this.#wanted) this.#again(waitSeconds(this.#attempt++, Math.random()));
      return;
    }
    if (!this.#wanted || this.#socket) return;
    const socket = new WebSocket(this.url, ["chat.v1"]);
    this.#socket = socket;
    socket.onopen = () => this.send(hello);
    socket.onmessage = ({ data }) => socket === this.#socket && this.#hear(String(data));
    socket.onclose = ({ code }) => socket === this.#socket && this.#closed(code);
  }

  #hear(text: string): void {
    this.#listen();
    const frame = parse(text);
    if (frame?.type === "welcome") {
      this.#attempt = 0;
      this.#renewed = false;
      this.ends.changed("open");
    }
    if (frame) this.ends.heard(frame);
  }

  /** After every frame: ask in a while whether the server is there, and come anew where it is silent. */
  #listen(): void {
    clearTimeout(this.#pulse);
    this.#pulse = window.setTimeout(() => {
      this.send({ type: "ping" });
      this.#pulse = window.setTimeout(() => this.#closed(1006), SILENT_MS);
    }, PING_MS);
  }

  #closed(code: number): void {
    const isStale = code === TOKEN && !this.#renewed;
    if (isStale) this.#renewed = true;
    if (isStale || mayReturn(code)) return this.#again(waitSeconds(this.#attempt++, Math.random()));
    this.#drop();
    this.ends.changed("refused");
  }
}

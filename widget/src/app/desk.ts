/**
 * What does the operator's desk look like now? One fold of the server's frames and of the operator's own acts.
 *
 * A conversation's log is applied strictly in order: a row that is not the next one marks a gap, and the edge asks again
 * from the last row it has. What the operator wrote stays in the outbox under its `cmid` until the log shows it, so a cut
 * connection neither loses nor doubles it. Times are ISO 8601 strings, clocks are milliseconds since 1970.
 */
import type { Role } from "../shared/protocol";
import type { Card, Entry, InboxItem, Operator, Presence, ServerFrame } from "./wire";

export type Link = "connecting" | "open" | "lost" | "signed_out";

/** A message of the operator that the log does not show yet. `seq` is known once it is acknowledged. */
export interface Outgoing {
  readonly conversation: string;
  readonly cmid: string;
  readonly text: string;
  readonly at: string;
  readonly seq?: number;
  readonly failed?: string;
}

/** An answer of the assistant while it is being written: pieces by their number. */
export interface Draft {
  readonly turn: string;
  readonly attempt: number;
  readonly pieces: readonly string[];
}

/** One watched conversation. `gap` is the row after which rows are missing. */
export interface Thread {
  readonly log: readonly Entry[];
  readonly last: number;
  readonly gap: number | null;
  readonly draft: Draft | null;
  readonly thinking: boolean;
  readonly typing: Readonly<Partial<Record<Role, number>>>;
  readonly card: Card | null;
}

/** A refusal that concerns no single message; `conversation` is empty where it concerns none. */
export interface Notice {
  readonly code: string;
  readonly message: string;
  readonly conversation: string;
}

export interface Desk {
  readonly link: Link;
  readonly operator: Operator | null;
  readonly presence: Presence;
  readonly ahead: number;
  readonly items: readonly InboxItem[];
  readonly loaded: boolean;
  readonly threads: Readonly<Record<string, Thread>>;
  readonly outbox: readonly Outgoing[];
  readonly notice: Notice | null;
}

export const EMPTY_DESK: Desk = {
  link: "connecting",
  operator: null,
  presence: "online",
  ahead: 0,
  items: [],
  loaded: false,
  threads: {},
  outbox: [],
  notice: null,
};

export const EMPTY_THREAD: Thread = {
  log: [],
  last: 0,
  gap: null,
  draft: null,
  thinking: false,
  typing: {},
  card: null,
};

/** A «writes…» that is not repeated fades after this many milliseconds. */
export const TYPING_MS = 6000;

/** The desk as it is after `frame`, which came at `now`. */
export function fold(desk: Desk, frame: ServerFrame, now: number): Desk {
  switch (frame.type) {
    case "welcome":
      return {
        ...desk,
        link: "open",
        operator: frame.operator,
        presence: frame.presence,
        ahead: Date.parse(frame.server_time) - now || 0,
      };
    case "inbox":
      return { ...desk, items: frame.items, loaded: true };
    case "message":
    case "state":
      return logged(desk, frame.conversation, frame);
    case "delta":
      return inThread(desk, frame.conversation, (thread) => ({ ...thread, thinking: false, draft: drafted(thread.draft, frame) }));
    case "turn":
      return inThread(desk, frame.conversation, (thread) => ({
        ...thread,
        thinking: frame.status === "thinking",
        draft: frame.status === "dropped" ? null : thread.draft,
      }));
    case "typing":
      return inThread(desk, frame.conversation, (thread) => ({
        ...thread,
        typing: { ...thread.typing, [frame.role]: frame.on ? now + TYPING_MS : 0 },
      }));
    case "card":
      return inThread(desk, frame.conversation, (thread) => ({ ...thread, card: frame.card }));
    case "ack":
      return settled({ ...desk, outbox: desk.outbox.map((mine) => (mine.cmid === frame.cmid ? acknowledged(mine, frame.seq) : mine)) });
    case "error":
      return refused(desk, frame);
    default:
      return desk; // a pong, or a frame of a newer server
  }
}

/** The desk with a message of the operator's waiting to be sent. */
export function wrote(desk: Desk, message: Outgoing): Desk {
  return { ...desk, outbox: [...desk.outbox.filter(({ cmid }) => cmid !== message.cmid), message] };
}

/** The desk without a message that could not be sent and that the operator gave up. */
export function discarded(desk: Desk, cmid: string): Desk {
  return { ...desk, outbox: desk.outbox.filter((mine) => mine.cmid !== cmid) };
}

/** The desk after the connection was cut: what was ephemeral is gone, the record and the outbox stay. */
export function cut(desk: Desk, link: Link): Desk {
  const threads = Object.entries(desk.threads).map(([id, thread]) => [id, { ...thread, gap: null, ...QUIET }] as const);
  return { ...desk, link, threads: Object.fromEntries(threads) };
}

/** The desk without the notice. */
export function dismissed(desk: Desk): Desk {
  return { ...desk, notice: null };
}

/** The desk once somebody has asked again for the rows missing in `conversation`. */
export function asked(desk: Desk, conversation: string): Desk {
  return inThread(desk, conversation, (thread) => ({ ...thread, gap: null }));
}

/** The conversation as far as it is known; empty where it was never watched. */
export function threadOf(desk: Desk, conversation: string): Thread {
  return desk.threads[conversation] ?? EMPTY_THREAD;
}

/** What must be sent (again) once the connection stands: written, neither acknowledged nor refused, oldest first. */
export function unsent(desk: Desk): readonly Outgoing[] {
  return desk.outbox.filter((mine) => mine.seq === undefined && mine.failed === undefined);
}

export type Tab = "mine" | "unassigned" | "all";

/** A human is called and none has taken the word. */
export function isWaiting(item: InboxItem): boolean {
  return item.status === "pending" && item.speaker !== "operator";
}

/** The conversations of a tab: who waits comes first, longest waiting first; then the latest activity. */
export function shown(desk: Desk, tab: Tab): readonly InboxItem[] {
  const mine = (item: InboxItem) => desk.operator !== null && item.operator === desk.operator.id;
  const inTab = { mine, unassigned: isWaiting, all: () => true }[tab];
  return desk.items.filter(inTab).sort(byNeed);
}

/** Conversations of `after` that wait for a human and did not in `before`. */
export function arrived(before: readonly InboxItem[], after: readonly InboxItem[]): readonly InboxItem[] {
  const known = new Set(before.filter(isWaiting).map(({ conversation }) => conversation));
  return after.filter((item) => isWaiting(item) && !known.has(item.conversation));
}

/** How the conversation stands: the latest state row of its log, else what the inbox says. */
export function standing(desk: Desk, conversation: string): { readonly speaker: string; readonly status: string } {
  const row = threadOf(desk, conversation).log.findLast((entry) => entry.type === "state");
  const item = desk.items.find((one) => one.conversation === conversation);
  return { speaker: row?.speaker ?? item?.speaker ?? "", status: row?.status ?? item?.status ?? "" };
}

const QUIET = { draft: null, thinking: false, typing: {} } as const;

function byNeed(one: InboxItem, other: InboxItem): number {
  const [a, b] = [waitingFrom(one), waitingFrom(other)];
  return a !== b ? (a < b ? -1 : 1) : one.last_at < other.last_at ? 1 : -1;
}

/** Sorts after every real time where nobody waits. */
function waitingFrom(item: InboxItem): string {
  return isWaiting(item) ? (item.waiting_since ?? item.last_at) : "~";
}

function inThread(desk: Desk, conversation: string, change: (thread: Thread) => Thread): Desk {
  return { ...desk, threads: { ...desk.threads, [conversation]: change(threadOf(desk, conversation)) } };
}

function logged(desk: Desk, conversation: string, entry: Entry): Desk {
  const { last } = threadOf(desk, conversation);
  if (entry.seq <= last) return desk;
  if (entry.seq > last + 1) return inThread(desk, conversation, (thread) => ({ ...thread, gap: last }));
  return settled(inThread(desk, conversation, (thread) => extended(thread, entry)));
}

function extended(thread: Thread, entry: Entry): Thread {
  const grown = { ...thread, log: [...thread.log, entry], last: entry.seq };
  if (entry.type === "state") return entry.speaker === "assistant" ? grown : { ...grown, draft: null, thinking: false };
  const typing = { ...thread.typing, [entry.role]: 0 };
  return entry.role === "assistant" ? { ...grown, typing, draft: null, thinking: false } : { ...grown, typing };
}

function drafted(draft: Draft | null, delta: { turn: string; attempt: number; i: number; text: string }): Draft | null {
  const same = draft !== null && draft.turn === delta.turn;
  if (same && delta.attempt < draft.attempt) return draft;
  const pieces = same && delta.attempt === draft.attempt ? [...draft.pieces] : [];
  pieces[delta.i] = delta.text;
  return { turn: delta.turn, attempt: delta.attempt, pieces };
}

function acknowledged({ failed: _failed, ...mine }: Outgoing, seq: number): Outgoing {
  return { ...mine, seq };
}

/** Drops from the outbox what the logs show by now. */
function settled(desk: Desk): Desk {
  const pending = desk.outbox.filter((mine) => !isLogged(threadOf(desk, mine.conversation), mine));
  return pending.length === desk.outbox.length ? desk : { ...desk, outbox: pending };
}

function isLogged(thread: Thread, mine: Outgoing): boolean {
  if (mine.seq !== undefined && mine.seq <= thread.last) return true;
  return thread.log.some((entry) => entry.type === "message" && entry.cmid === mine.cmid);
}

function refused(desk: Desk, error: Extract<ServerFrame, { type: "error" }>): Desk {
  const outbox = desk.outbox.map((mine) => (mine.cmid === error.ref ? { ...mine, failed: error.code } : mine));
  if (outbox.some((mine) => mine.cmid === error.ref)) return { ...desk, outbox };
  return { ...desk, notice: { code: error.code, message: error.message, conversation: error.conversation ?? "" } };
}

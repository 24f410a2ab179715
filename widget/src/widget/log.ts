/**
 * What does this browser show of the conversation? A fold over the server's rows and the visitor's own unsent words.
 *
 * Rows count up by one: a row that we have is dropped, a row too far ahead is a gap and the log must be resumed. A draft is
 * the answer while it is being written; it is dropped for the final message, for a new attempt, and for anyone else who
 * takes the word. So what is shown after any cut and resume equals what a fresh load shows.
 */

import type { Delta, MessageRow, Row, StateRow, TurnFrame, Welcome } from "../shared/protocol";

export interface Draft {
  readonly turn: string;
  readonly attempt: number;
  /** The number of the piece that comes next. */
  readonly next: number;
  readonly text: string;
  /** Pieces are missing: show that somebody writes, not what. */
  readonly isBroken: boolean;
}

export interface Log {
  readonly epoch: string | null;
  /** The last row that was applied. */
  readonly seq: number;
  readonly rows: readonly Row[];
  readonly draft: Draft | null;
  /** The turn that the assistant thinks about and has not begun to write, or null. */
  readonly thinking: string | null;
  /** The last row that somebody on the other side has certainly read. */
  readonly readTo: number;
}

export const EMPTY: Log = { epoch: null, seq: 0, rows: [], draft: null, thinking: null, readTo: 0 };

/** The log after the server's greeting: begun anew where it could not be resumed. */
export function welcomed(log: Log, { epoch = null, resumed }: Welcome): Log {
  return resumed ? { ...log, draft: null, thinking: null } : { ...EMPTY, epoch };
}

/** The log with `row`, and whether rows before it are missing; then it is unchanged. */
export function applied(log: Log, row: Row): { log: Log; isGap: boolean } {
  if (row.seq <= log.seq) return { log, isGap: false };
  if (row.seq > log.seq + 1) return { log, isGap: true };
  const next = { ...log, seq: row.seq, rows: [...log.rows, row] };
  return { log: endsDraft(row) ? { ...next, draft: null, thinking: null, readTo: row.seq } : next, isGap: false };
}

/** Everything that the shop's side says ends what the assistant was writing; the visitor's own words do not. */
function endsDraft(row: Row): boolean {
  return row.type === "message" ? row.role === "assistant" || row.role === "operator" : row.speaker !== "assistant";
}

/** The log with a piece of the answer that is being written. */
export function drafted(log: Log, { turn, attempt, i, text }: Delta): Log {
  const old = log.draft;
  const isSame = old?.turn === turn && old.attempt === attempt;
  if (isAnswered(log, turn)) return log;
  if (old?.turn === turn && attempt < old.attempt) return log;
  const draft = isSame ? old : { turn, attempt, next: 0, text: "", isBroken: false };
  if (i < draft.next) return log;
  const isBroken = draft.isBroken || i > draft.next;
  return { ...log, thinking: null, readTo: log.seq, draft: { ...draft, next: i + 1, text: draft.text + text, isBroken } };
}

/** The log after the server told how a turn stands: thinking, done or dropped. */
export function turned(log: Log, { turn, status }: TurnFrame): Log {
  if (status === "thinking") return isAnswered(log, turn) ? log : { ...log, thinking: turn, readTo: log.seq };
  const draft = status === "dropped" && log.draft?.turn === turn ? null : log.draft;
  return { ...log, draft, thinking: log.thinking === turn ? null : log.thinking };
}

function isAnswered(log: Log, turn: string): boolean {
  return log.rows.some((row) => row.type === "message" && row.turn === turn && row.role === "assistant");
}

/** How the conversation stands: its last state, or null at its beginning. */
export function standing(log: Log): StateRow | null {
  return log.rows.findLast((row) => row.type === "state") ?? null;
}

/** How many messages of the other side came after row `seq`. */
export function unreadAfter(log: Log, seq: number): number {
  return log.rows.filter((row) => row.seq > seq && row.type === "message" && row.role !== "visitor").length;
}

/** A message of the visitor that the server has not confirmed; kept until it does, across reloads. */
export interface Unsent {
  readonly cmid: string;
  readonly text: string;
  /** Why the server refused it: its error code. */
  readonly refused?: string;
}

/** The unsent messages without those that are rows of the log already. */
export function outstanding(log: Log, outbox: readonly Unsent[]): readonly Unsent[] {
  const stored = new Set(log.rows.map((row) => (row as MessageRow).cmid));
  return outbox.filter(({ cmid }) => !stored.has(cmid));
}

/**
 * The visitor's side of docs/protocol.md, as types, and the one door by which a server's text becomes a frame.
 * Times are ISO 8601 strings in UTC; `seq` counts the rows of one conversation's log from 1.
 */

export interface Consent {
  readonly behaviour: boolean;
  readonly personalisation: boolean;
}

export type Role = "visitor" | "assistant" | "operator" | "system";
export type Speaker = "assistant" | "operator" | "nobody";

/** A message of the log. `cmid` is set on our own; `turn` on the assistant's; `name` on an operator's. */
export interface MessageRow {
  readonly type: "message";
  readonly seq: number;
  readonly mid: string;
  readonly role: Role;
  readonly text: string;
  readonly at: string;
  readonly cmid?: string | null;
  readonly reply_to?: number | null;
  readonly turn?: string | null;
  readonly name?: string | null;
}

/** Who may speak from here on, and how the conversation stands (bot, pending, active, returning, closed). */
export interface StateRow {
  readonly type: "state";
  readonly seq: number;
  readonly at: string;
  readonly speaker: Speaker;
  readonly status: string;
  readonly reason?: string | null;
  readonly name?: string | null;
}

export type Row = MessageRow | StateRow;

/** `conversation` and `epoch` are missing before the first message of a visitor who permits messages only. */
export interface Welcome {
  readonly type: "welcome";
  readonly conversation?: string | null;
  readonly epoch?: string | null;
  readonly head_seq: number;
  readonly resumed: boolean;
  readonly operators_online?: number | null;
}

export interface Ack {
  readonly type: "ack";
  readonly cmid: string;
  readonly seq: number;
  readonly mid: string;
}

export interface Delta {
  readonly type: "delta";
  readonly turn: string;
  readonly attempt: number;
  readonly i: number;
  readonly text: string;
}

export interface TurnFrame {
  readonly type: "turn";
  readonly turn: string;
  readonly status: string;
}

export interface Typing {
  readonly type: "typing";
  readonly role: Role;
  readonly on: boolean;
}

/** `retry_after` is in seconds; `ref` is the cmid or the frame type that it answers. */
export interface ErrorFrame {
  readonly type: "error";
  readonly code: string;
  readonly message: string;
  readonly ref?: string | null;
  readonly retry_after?: number | null;
  readonly fatal: boolean;
}

export type ServerFrame = Welcome | Ack | Row | Delta | TurnFrame | Typing | ErrorFrame | { readonly type: "pong" };

/** What a frame must have for us to read it, by examples of its types; further fields are the server's business. */
const NEEDED: Record<string, Record<string, unknown>> = {
  welcome: { head_seq: 0 },
  ack: { cmid: "" },
  message: { seq: 0, mid: "", role: "", text: "", at: "" },
  state: { seq: 0, speaker: "", status: "", at: "" },
  delta: { turn: "", attempt: 0, i: 0, text: "" },
  turn: { turn: "", status: "" },
  typing: { role: "", on: true },
  error: { code: "" },
  pong: {},
};

/** The frame that `text` holds, or null where it is none that we can read: a newer server must not break an older page. */
export function parse(text: string): ServerFrame | null {
  try {
    const frame = JSON.parse(text);
    const needed = Object.hasOwn(NEEDED, frame.type) && Object.entries(NEEDED[frame.type] as object);
    return needed && needed.every(([field, example]) => typeof frame[field] === typeof example) ? frame : null;
  } catch {
    return null;
  }
}

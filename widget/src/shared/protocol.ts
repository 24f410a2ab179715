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
  readonly cmid?: string;
  readonly reply_to?: string;
  readonly turn?: string;
  readonly name?: string;
}

/** Who may speak from here on, and how the conversation stands (bot, pending, active, returning, closed). */
export interface StateRow {
  readonly type: "state";
  readonly seq: number;
  readonly at: string;
  readonly speaker: Speaker;
  readonly status: string;
  readonly reason?: string;
  readonly name?: string;
}

export type Row = MessageRow | StateRow;

export interface Welcome {
  readonly type: "welcome";
  readonly connection: string;
  readonly conversation: string;
  readonly epoch: number;
  readonly head_seq: number;
  readonly resumed: boolean;
  readonly speaker: Speaker;
  readonly operators_online: number;
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
  readonly ref?: string;
  readonly retry_after?: number;
  readonly fatal: boolean;
}

export type ServerFrame = Welcome | Ack | Row | Delta | TurnFrame | Typing | ErrorFrame | { readonly type: "pong" };

type Kind = "string" | "number" | "boolean" | readonly string[];

const ROLES = ["visitor", "assistant", "operator", "system"] as const;
const SPEAKERS = ["assistant", "operator", "nobody"] as const;

/** What a frame must have for us to read it; further fields are the server's business. */
const NEEDED: Record<ServerFrame["type"], Record<string, Kind>> = {
  welcome: { conversation: "string", epoch: "number", head_seq: "number" },
  ack: { cmid: "string", seq: "number", mid: "string" },
  message: { seq: "number", mid: "string", role: ROLES, text: "string", at: "string" },
  state: { seq: "number", speaker: SPEAKERS, status: "string", at: "string" },
  delta: { turn: "string", attempt: "number", i: "number", text: "string" },
  turn: { turn: "string", status: "string" },
  typing: { role: ROLES, on: "boolean" },
  error: { code: "string", message: "string" },
  pong: {},
};

/** The frame that `text` holds, or null where it is none that we can read: a newer server must not break an older page. */
export function parse(text: string): ServerFrame | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return isFrame(value) ? value : null;
}

function isFrame(value: unknown): value is ServerFrame {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const frame = value as Record<string, unknown>;
  const needed = typeof frame.type === "string" && Object.hasOwn(NEEDED, frame.type) && NEEDED[frame.type as "pong"];
  return Boolean(needed) && Object.entries(needed).every(([field, kind]) => fits(frame[field], kind));
}

function fits(value: unknown, kind: Kind): boolean {
  return typeof kind === "string" ? typeof value === kind : kind.includes(value as string);
}

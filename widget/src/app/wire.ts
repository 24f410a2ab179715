/**
 * What passes between the console and the server: the frames of `/v1/desk` and the documents of `/v1/turns`.
 *
 * Named and shaped as docs/protocol.md says. Times are ISO 8601 in UTC, money is in minor units, levels are 0..1.
 */

import type { MessageRow, Role, StateRow } from "../shared/protocol";

export type Language = "ru" | "en";
export type Presence = "online" | "away";

/** A sentence in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

export interface Operator {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** One open conversation in the inbox. `waiting_since` stands where a visitor waits for a human. */
export interface InboxItem {
  readonly conversation: string;
  readonly visitor: string;
  readonly site: string;
  readonly status: string;
  readonly speaker: string;
  readonly operator?: string | null;
  readonly operator_name?: string | null;
  readonly reason?: string | null;
  readonly waiting_since?: string | null;
  readonly last_text: string;
  readonly last_at: string;
  readonly tone: string;
  readonly levels: Readonly<Record<string, number>>;
  readonly vip: boolean;
  readonly language: string;
}

/** A message of the log; `note` is what an operator noted when handing back: for colleagues and the assistant. */
export type MessageEntry = MessageRow & { readonly note?: string | null };

/** Who may speak from here on; an older server may name states that we do not know. */
export type StateEntry = Omit<StateRow, "speaker"> & { readonly speaker: string };

/** A row of a conversation's log. */
export type Entry = MessageEntry | StateEntry;

/** One term of a level's sum; `text` says it in plain words. */
export interface Contribution {
  readonly term: string;
  readonly value: number;
  readonly log_odds: number;
  readonly facts?: readonly number[];
  readonly text?: Bilingual;
}

export interface Judgment {
  readonly level: number;
  readonly log_odds?: number;
  readonly on?: boolean;
  readonly gate?: string | null;
  /** Of a prediction: whether this site's own outcomes have calibrated it. */
  readonly calibrated?: boolean;
  readonly because?: readonly Contribution[];
}

export interface Reading {
  readonly at: string;
  readonly patterns: Readonly<Record<string, Judgment>>;
  readonly message?: {
    readonly tone: string;
    readonly negativity?: number;
    readonly urgency?: number;
    readonly flags?: readonly string[];
    readonly aspects?: readonly { readonly aspect: string; readonly polarity: string }[];
    /** What a model made of messages of this visit, beside what their words told; it counts once another message came. */
    readonly opinions?: readonly {
      readonly fact: number;
      readonly words: { readonly tone: string };
      readonly model: { readonly tone: string };
      readonly reader: string;
    }[];
  };
  readonly predictions?: Readonly<Record<string, Judgment>>;
  readonly objections?: readonly string[];
  readonly is_bot?: boolean;
}

export interface Order {
  readonly order: string;
  readonly placed_at: string;
  readonly status: string;
  readonly total_minor: number;
  readonly currency: string;
  readonly items: readonly { readonly product: string; readonly name: string }[];
}

/** Who a visitor is and how they behave, beside a conversation. */
export interface Card {
  readonly visitor: string;
  /** Whom the shop knows this to be; empty where it does not. */
  readonly customer?: string;
  readonly verified: boolean;
  readonly vip: boolean;
  readonly language: string;
  readonly device: string;
  readonly source: string;
  readonly page?: { readonly path: string; readonly title: string } | null;
  readonly cart: readonly { readonly product: string; readonly name: string; readonly quantity: number }[];
  readonly orders: readonly Order[];
  readonly reading?: Reading | null;
  /** `source` is the medium, then its name and campaign; `brief.reason` names a reason or the triggers raised. */
  readonly brief?: {
    readonly reason?: string | readonly string[] | null;
    readonly question?: string | null;
    readonly tried?: readonly string[];
    readonly promises?: readonly string[];
  } | null;
  readonly arm: string;
}

interface Within {
  readonly conversation: string;
}

/** What the server says on the desk socket. */
export type ServerFrame =
  | { readonly type: "welcome"; readonly operator: Operator; readonly presence: Presence; readonly server_time: string }
  | { readonly type: "inbox"; readonly items: readonly InboxItem[] }
  | (MessageEntry & Within)
  | (StateEntry & Within)
  | (Within & {
      readonly type: "delta";
      readonly turn: string;
      readonly attempt: number;
      readonly i: number;
      readonly text: string;
    })
  | (Within & { readonly type: "turn"; readonly turn: string; readonly status: string })
  | (Within & { readonly type: "typing"; readonly role: Role; readonly on: boolean })
  | (Within & { readonly type: "card"; readonly card: Card })
  | (Within & { readonly type: "ack"; readonly cmid: string; readonly seq: number; readonly mid: string })
  | {
      readonly type: "error";
      readonly code: string;
      readonly message: string;
      readonly ref?: string | null;
      readonly conversation?: string | null;
      readonly fatal?: boolean;
    }
  | { readonly type: "pong" };

/** What the console says on the desk socket. */
export type OperatorFrame =
  | { readonly type: "watch"; readonly conversation: string; readonly after: number }
  | { readonly type: "unwatch" | "take" | "close"; readonly conversation: string }
  | { readonly type: "send"; readonly conversation: string; readonly cmid: string; readonly body: { readonly text: string } }
  | { readonly type: "hand_back"; readonly conversation: string; readonly note?: string }
  | { readonly type: "correct"; readonly conversation: string; readonly pattern: string; readonly holds: boolean }
  | { readonly type: "typing"; readonly conversation: string; readonly on: boolean }
  | { readonly type: "presence"; readonly status: Presence }
  | { readonly type: "ping" };

/** A sentence of the record: in both languages, or as older turns hold it, in English alone. */
export type Why = Bilingual | string;

/** Everything about one turn, as stored with it. What a turn did not come to is absent. */
export interface Trace {
  readonly turn: string;
  readonly conversation?: string;
  readonly visitor?: string;
  readonly site?: string;
  readonly at: string;
  /** The visitor's words, and the row of the log that holds them; neither where the turn began by itself. */
  readonly question?: string | null;
  readonly seq?: number | null;
  readonly purpose?: string;
  readonly arm?: string;
  readonly policy?: string;
  readonly layers?: readonly string[];
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly reading?: Reading;
  readonly rules?: readonly { readonly name: string; readonly fired: boolean; readonly because?: Why | null }[];
  readonly action?: Readonly<Record<string, unknown>> & { readonly type: string };
  readonly triggers?: readonly {
    readonly name: string;
    readonly because: Why;
    readonly facts?: readonly number[];
    readonly evidence?: readonly Bilingual[];
  }[];
  readonly prompt?: Prompt | null;
  readonly model?: {
    readonly name: string;
    readonly reason?: string;
    readonly understood?: boolean;
    readonly fell_back?: string | boolean;
    readonly prompt_tokens?: number;
    readonly completion_tokens?: number;
    readonly failures?: readonly string[];
  } | null;
  readonly checks?: { readonly breaches?: readonly Breach[] } | null;
  readonly effects?: readonly unknown[];
  readonly reply?: string | null;
  /** Milliseconds from the beginning of the turn to each mark. */
  readonly timings_ms?: Readonly<Record<string, number>>;
}

export interface Breach {
  readonly rule: string;
  readonly detail: string;
  readonly mended: boolean;
}

/** What went to the model, and what the answer had to keep to. */
export interface Prompt {
  readonly version: string;
  readonly hash: string;
  readonly contract?: Readonly<Record<string, unknown>>;
  readonly facts?: readonly {
    readonly layer: string;
    readonly provenance: string;
    readonly name: string;
    readonly text: string;
  }[];
  readonly messages?: readonly { readonly role: string; readonly content: string }[];
}

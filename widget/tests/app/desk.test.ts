import { describe, expect, test } from "vitest";
import {
  EMPTY_DESK,
  TYPING_MS,
  arrived,
  asked,
  cut,
  discarded,
  fold,
  isWaiting,
  shown,
  standing,
  threadOf,
  unsent,
  wrote,
  type Desk,
} from "../../src/app/desk";
import type { InboxItem, ServerFrame } from "../../src/app/wire";

const NOW = Date.parse("2026-03-02T10:00:00Z");
const AT = "2026-03-02T10:00:00Z";
const TALK = "c_1";

const after = (...frames: ServerFrame[]): Desk => frames.reduce((desk, frame) => fold(desk, frame, NOW), EMPTY_DESK);

const says = (seq: number, text = `row ${seq}`, more: object = {}): ServerFrame => ({
  type: "message",
  conversation: TALK,
  seq,
  mid: `m_${seq}`,
  role: "visitor",
  text,
  at: AT,
  ...more,
});

const stands = (seq: number, status: string, speaker: string): ServerFrame => ({
  type: "state",
  conversation: TALK,
  seq,
  at: AT,
  status,
  speaker,
});

const delta = (i: number, text: string, attempt = 1, turn = "t_1"): ServerFrame => ({
  type: "delta",
  conversation: TALK,
  turn,
  attempt,
  i,
  text,
});

const item = (conversation: string, more: Partial<InboxItem> = {}): InboxItem => ({
  conversation,
  visitor: "v_1",
  site: "demo",
  status: "bot",
  speaker: "assistant",
  last_text: "",
  last_at: AT,
  tone: "neutral",
  levels: {},
  vip: false,
  language: "ru",
  ...more,
});

const welcome: ServerFrame = {
  type: "welcome",
  operator: { id: "o_1", name: "Анна", email: "anna@example.com" },
  presence: "online",
  server_time: "2026-03-02T10:00:05Z",
};

const mine = { conversation: TALK, cmid: "u-1", text: "Здравствуйте", at: AT };

describe("the log of a conversation", () => {
  const texts = (desk: Desk) => threadOf(desk, TALK).log.map((row) => (row.type === "message" ? row.text : row.status));

  test("rows are shown in their order, each once", () => {
    expect(texts(after(says(1), says(2), says(2), says(1)))).toEqual(["row 1", "row 2"]);
  });

  test("a missing row is a gap: nothing later is shown until it has come", () => {
    const gapped = after(says(1), says(3));

    expect(texts(gapped)).toEqual(["row 1"]);
    expect(threadOf(gapped, TALK).gap).toBe(1);
    expect(texts([says(2), says(3)].reduce((desk, row) => fold(desk, row, NOW), asked(gapped, TALK)))).toEqual(["row 1", "row 2", "row 3"]);
  });

  test("what a cut and a resume show equals a fresh load, state included", () => {
    const rows = [says(1), stands(2, "pending", "nobody"), says(3), stands(4, "active", "operator")];
    const half = cut(after(...rows.slice(0, 2), delta(0, "Half an ans")), "lost");
    const resumed = rows.slice(1).reduce((desk, row) => fold(desk, row, NOW), half);

    expect(threadOf(resumed, TALK)).toEqual(threadOf(after(...rows), TALK));
  });

  test("the latest state row says who speaks, before the inbox has heard of it", () => {
    const desk = after({ type: "inbox", items: [item(TALK, { status: "pending", speaker: "nobody" })] }, stands(1, "active", "operator"));

    expect(standing(desk, TALK)).toEqual({ speaker: "operator", status: "active" });
    expect(standing(after({ type: "inbox", items: [item(TALK)] }), TALK)).toEqual({ speaker: "assistant", status: "bot" });
  });
});

describe("an answer while it is written", () => {
  const draft = (desk: Desk) => threadOf(desk, TALK).draft?.pieces.join("") ?? null;

  test("pieces are put together by their number", () => {
    expect(draft(after(delta(0, "До"), delta(1, "брый"), delta(1, "брый")))).toBe("Добрый");
  });

  test("a new attempt drops the older one, and the older comes too late", () => {
    expect(draft(after(delta(0, "Old"), delta(0, "New", 2), delta(1, "er", 1)))).toBe("New");
  });

  test("the final message is the truth and ends the draft", () => {
    expect(draft(after(delta(0, "Draft"), says(1, "Final", { role: "assistant", turn: "t_1" })))).toBeNull();
  });

  test("it ends when a human takes the word", () => {
    expect(draft(after(delta(0, "Draft"), stands(1, "active", "operator")))).toBeNull();
  });

  test("the visitor's next message does not end it", () => {
    expect(draft(after(delta(0, "Draft"), says(1)))).toBe("Draft");
  });
});

describe("what the operator wrote", () => {
  const message = says(1, mine.text, { role: "operator", cmid: mine.cmid });
  const ack: ServerFrame = { type: "ack", conversation: TALK, cmid: mine.cmid, seq: 1, mid: "m_1" };

  test("it waits until the log shows it, whichever of acknowledgement and row is first", () => {
    const waiting = wrote(EMPTY_DESK, mine);

    expect(unsent(waiting)).toEqual([mine]);
    expect(fold(waiting, ack, NOW).outbox).toEqual([{ ...mine, seq: 1 }]);
    expect(unsent(fold(waiting, ack, NOW))).toEqual([]);
    expect([ack, message].reduce((desk, frame) => fold(desk, frame, NOW), waiting).outbox).toEqual([]);
    expect([message, ack].reduce((desk, frame) => fold(desk, frame, NOW), waiting).outbox).toEqual([]);
  });

  test("a cut keeps it, to be sent again under the same number", () => {
    expect(unsent(cut(wrote(EMPTY_DESK, mine), "lost"))).toEqual([mine]);
  });

  test("a refusal names it and stops the sending until it is tried again", () => {
    const error: ServerFrame = { type: "error", code: "rate_limited", message: "", ref: mine.cmid, fatal: false };
    const failed = fold(wrote(EMPTY_DESK, mine), error, NOW);

    expect(failed.outbox).toEqual([{ ...mine, failed: "rate_limited" }]);
    expect(failed.notice).toBeNull();
    expect(unsent(failed)).toEqual([]);
    expect(unsent(wrote(failed, mine))).toEqual([mine]);
    expect(discarded(failed, mine.cmid).outbox).toEqual([]);
  });

  test("a refusal of anything else becomes a notice", () => {
    const error: ServerFrame = { type: "error", code: "speaker_changed", message: "Too late.", ref: "take", conversation: TALK, fatal: false };

    expect(after(error).notice).toEqual({ code: "speaker_changed", message: "Too late.", conversation: TALK });
  });
});

describe("the inbox", () => {
  const late = item("late", { status: "pending", speaker: "nobody", waiting_since: "2026-03-02T09:50:00Z" });
  const fresh = item("fresh", { status: "pending", speaker: "nobody", waiting_since: "2026-03-02T09:59:00Z" });
  const ours = item("ours", { status: "active", speaker: "operator", operator: "o_1", last_at: "2026-03-02T09:58:00Z" });
  const theirs = item("theirs", { status: "active", speaker: "operator", operator: "o_2", last_at: "2026-03-02T09:59:00Z" });
  const desk = after(welcome, { type: "inbox", items: [ours, fresh, theirs, late] });
  const names = (items: readonly InboxItem[]) => items.map(({ conversation }) => conversation);

  test("who waits longest comes first, then the latest talk", () => {
    expect(names(shown(desk, "all"))).toEqual(["late", "fresh", "theirs", "ours"]);
    expect(names(shown(desk, "unassigned"))).toEqual(["late", "fresh"]);
    expect(names(shown(desk, "mine"))).toEqual(["ours"]);
  });

  test("a visitor still waits where the assistant holds the word because nobody was online", () => {
    expect(isWaiting(item("alone", { status: "pending", speaker: "assistant" }))).toBe(true);
    expect(isWaiting(ours)).toBe(false);
  });

  test("only a new request has arrived, not one that waits already", () => {
    expect(names(arrived([late], [late, fresh, ours]))).toEqual(["fresh"]);
    expect(arrived([late, fresh], [fresh])).toEqual([]);
  });

  test("the server's clock is known from its welcome", () => {
    expect(desk.ahead).toBe(5000);
  });
});

test("«writes…» fades by itself and ends with the message", () => {
  const typing = after({ type: "typing", conversation: TALK, role: "visitor", on: true });

  expect(threadOf(typing, TALK).typing.visitor).toBe(NOW + TYPING_MS);
  expect(threadOf(fold(typing, says(1), NOW), TALK).typing.visitor).toBe(0);
});

test("a frame of a newer server changes nothing", () => {
  const unknown = { type: "weather", sky: "clear" } as unknown as ServerFrame;

  expect(fold(EMPTY_DESK, unknown, NOW)).toBe(EMPTY_DESK);
});

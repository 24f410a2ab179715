import { describe, expect, test } from "vitest";
import type { MessageRow, Role, Row, StateRow, Welcome } from "../src/shared/protocol";
import { applied, drafted, EMPTY, type Log, outstanding, standing, turned, unreadAfter, welcomed } from "../src/widget/log";

const AT = "2026-11-22T10:00:00Z";

function message(seq: number, role: Role, extra: Partial<MessageRow> = {}): MessageRow {
  return { type: "message", seq, mid: `m_${seq}`, role, text: `text ${seq}`, at: AT, ...extra };
}

function state(seq: number, speaker: StateRow["speaker"], status = "bot"): StateRow {
  return { type: "state", seq, at: AT, speaker, status };
}

function folded(rows: readonly Row[], from: Log = EMPTY): Log {
  return rows.reduce((log, row) => applied(log, row).log, from);
}

const piece = (i: number, text: string, attempt = 1, turn = "t") => ({ type: "delta", turn, attempt, i, text }) as const;
const greeting = (epoch: string, resumed: boolean): Welcome => ({ type: "welcome", conversation: "c", epoch, head_seq: 0, resumed });

describe("rows", () => {
  test("are applied in their order, each once", () => {
    const log = folded([message(1, "visitor"), message(2, "assistant"), message(2, "assistant"), message(1, "visitor")]);
    expect(log.rows.map((row) => row.seq)).toEqual([1, 2]);
  });

  test("that come too early are a gap and change nothing", () => {
    const log = folded([message(1, "visitor")]);
    expect(applied(log, message(3, "assistant"))).toEqual({ log, isGap: true });
  });

  test("after any cut and resume equal those of a fresh load", () => {
    const rows = [message(1, "visitor"), message(2, "assistant"), state(3, "operator", "active"), message(4, "operator")];
    const fresh = folded(rows, welcomed(EMPTY, greeting("e", false)));
    for (let cut = 0; cut <= rows.length; cut++) {
      const before = folded(rows.slice(0, cut), welcomed(EMPTY, greeting("e", false)));
      expect(folded(rows.slice(cut), welcomed(before, greeting("e", true)))).toEqual(fresh);
    }
  });

  test("of another epoch begin anew", () => {
    const old = folded([message(1, "visitor"), message(2, "assistant")]);
    expect(welcomed(old, greeting("e_2", false))).toEqual({ ...EMPTY, epoch: "e_2" });
  });

  test("tell how the conversation stands and how many are new", () => {
    const log = folded([message(1, "assistant"), state(2, "operator", "active"), message(3, "operator"), message(4, "visitor")]);
    expect(standing(log)?.status).toBe("active");
    expect(unreadAfter(log, 0)).toBe(2);
    expect(unreadAfter(log, 1)).toBe(1);
    expect(standing(EMPTY)).toBeNull();
  });
});

describe("a draft", () => {
  test("grows by its pieces and ends with the final message", () => {
    const log = drafted(drafted(folded([message(1, "visitor")]), piece(0, "Добрый ")), piece(1, "день"));
    expect(log.draft?.text).toBe("Добрый день");
    expect(applied(log, message(2, "assistant", { turn: "t" })).log.draft).toBeNull();
  });

  test("is begun anew by a new attempt and deaf to an older one", () => {
    const second = drafted(drafted(EMPTY, piece(0, "old")), piece(0, "new", 2));
    expect(second.draft?.text).toBe("new");
    expect(drafted(second, piece(1, "old too", 1))).toBe(second);
  });

  test("with a missing piece shows no text that nobody wrote", () => {
    expect(drafted(drafted(EMPTY, piece(0, "a")), piece(2, "c")).draft?.isBroken).toBe(true);
    expect(drafted(EMPTY, piece(4, "joined late")).draft?.isBroken).toBe(true);
  });

  test("takes each piece once", () => {
    const log = drafted(EMPTY, piece(0, "a"));
    expect(drafted(log, piece(0, "a"))).toBe(log);
  });

  test("of an answered turn does not come back", () => {
    const log = folded([message(1, "visitor"), message(2, "assistant", { turn: "t" })]);
    expect(drafted(log, piece(5, "late"))).toBe(log);
    expect(turned(log, { type: "turn", turn: "t", status: "thinking" })).toBe(log);
  });

  test("is dropped when an operator takes the word, or the turn is dropped", () => {
    const log = drafted(EMPTY, piece(0, "half a sen"));
    expect(applied(log, state(1, "operator", "active")).log.draft).toBeNull();
    expect(turned(log, { type: "turn", turn: "t", status: "dropped" }).draft).toBeNull();
    expect(turned(log, { type: "turn", turn: "t", status: "done" }).draft).toBe(log.draft);
  });

  test("survives what the visitor writes meanwhile", () => {
    const log = drafted(folded([message(1, "visitor")]), piece(0, "half"));
    expect(applied(log, message(2, "visitor")).log.draft?.text).toBe("half");
  });
});

test("a visitor's message is read once the other side thinks, writes or answers", () => {
  const log = folded([message(1, "visitor")]);
  expect(log.readTo).toBe(0);
  expect(turned(log, { type: "turn", turn: "t", status: "thinking" }).readTo).toBe(1);
  expect(drafted(log, piece(0, "a")).readTo).toBe(1);
});

test("the outbox holds what the log does not have yet", () => {
  const outbox = [
    { cmid: "a", text: "stored" },
    { cmid: "b", text: "waiting" },
  ];
  expect(outstanding(folded([message(1, "visitor", { cmid: "a" })]), outbox)).toEqual([outbox[1]]);
});

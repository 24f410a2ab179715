import { expect, test } from "vitest";
import { action, beginning, layers, told, total, words } from "../../src/app/tracing";
import type { Trace } from "../../src/app/wire";

const TRACE: Trace = { turn: "t_1", at: "2026-03-02T10:00:00Z" };

test("the decision is said with its reason", () => {
  expect(action({ ...TRACE, action: { type: "HandOff", reason: "requested" } }, "ru")).toBe("Позвать человека: Просит человека");
  expect(action({ ...TRACE, action: { type: "Offer", about: "order" } }, "en")).toBe("Speak first: about the recent order");
  expect(action({ ...TRACE, action: { type: "Reply" } }, "en")).toBe("Answer");
  expect(action({ ...TRACE, action: { type: "Wait", reason: "operator_speaks" } }, "en")).toBe("Say nothing: An operator has the word");
  expect(action(TRACE, "en")).toBe("");
});

test("what began a turn is never guessed", () => {
  expect(beginning({ ...TRACE, seq: 4 })).toBe("saidThere");
  expect(beginning({ ...TRACE, purpose: "call" })).toBe("called");
  expect(beginning({ ...TRACE, purpose: "offer:order" })).toBe("silent");
});

test("a day has its name and an hour its minutes", () => {
  expect([told("weekday", 0, "ru"), told("weekday", 6, "en"), told("local_hour", 20, "ru")]).toEqual(["понедельник", "Sunday", "20:00"]);
  expect(words({ first_fact: 2, topic: "цена" }, "ru")).not.toContain("2");
});

test("a turn took as long as its last mark", () => {
  expect(total({ ...TRACE, timings_ms: { finished: 40, decided: 1.5, first_text: 12 } })).toBe(40);
  expect(total(TRACE)).toBeNull();
});

test("what was known stands in its layer", () => {
  const profile = { session: { device: "mobile" }, orders: [], page: { path: "/ru/cart", kind: "cart" }, signals: { copy: 1 } };

  expect(Object.fromEntries(layers({ ...TRACE, profile }))).toEqual({
    dialogue: { register: undefined },
    session: { device: "mobile" },
    history: { orders: [] },
    live: { path: "/ru/cart", kind: "cart", signals: { copy: 1 } },
  });
});

test("how the visitor talks stands in the dialogue, in words", () => {
  const dialogue = { register: "formal", topics: ["delivery", "price"], tones: ["neutral", "angry"] };
  const known = Object.fromEntries(layers({ ...TRACE, profile: { dialogue } }));

  expect(known.dialogue).toEqual(dialogue);
  expect(told("topics", dialogue.topics, "ru")).toBe("доставка, цена");
  expect(told("tones", dialogue.tones, "en")).toBe("neutral, angry");
  expect(told("triggers", ["cart_abandoned#1f3c"], "en")).toBe(told("triggers", ["cart_abandoned"], "en"));
});

test("fields are told in words: devices, kinds of pages, signals", () => {
  expect(told("device", "mobile", "ru")).toBe("телефон");
  expect(told("signals", { "page:warranty": 1.25, return: 3, copy: 0.01 }, "ru")).toBe("возвраты к товару 3, гарантия 1.25");
  expect(told("vip", true, "ru")).toBe("да");
});

test("values without meaning are left out", () => {
  expect(words({ order: "П-1", status: "", late: null, items: [] }, "en")).toBe("order П-1");
  expect(words({ value: 2.345, clock: 10, facts: [1] }, "en")).toBe("2.35");
});

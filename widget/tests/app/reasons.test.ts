import { expect, test } from "vitest";
import { isListed, say, sentence, why } from "../../src/app/reasons";
import { told } from "../../src/app/tracing";
import { label } from "../../src/app/words";

test("names of the record are plain words in both languages", () => {
  expect(say("handoff", "bot_failed", "ru")).toBe("Ассистент дважды не понял");
  expect(say("handoff", "bot_failed", "en")).toBe("The assistant failed to understand twice");
  expect(say("handoff", "value+repeat", "en")).toBe("A valued customer with a problem that came back");
});

test("every reason of a handoff is in the list", () => {
  const reasons = ["requested", "safety", "legal", "privacy", "sum", "value+repeat", "loop", "bot_failed", "anger", "model_down", "policy"];

  expect(reasons.filter((name) => !isListed("handoff", name))).toEqual([]);
});

test("a part after a colon is a topic", () => {
  expect(say("trigger", "quality_feedback:delivery", "ru")).toBe("Отзыв о качестве: доставка");
});

test("a rule that calls a human carries its reason", () => {
  expect(say("rule", "handoff:anger", "ru")).toBe("Нужен человек: Посетитель рассержен");
  expect(say("effect", "handed off: requested", "en")).toBe("Handed over to a human: Asked for a human");
});

test("a name that nobody listed is shown as it is", () => {
  expect(say("rule", "my_own_rule", "ru")).toBe("my own rule");
  expect(say("rule", "constructor", "ru")).toBe("constructor");
  expect(say("rule", null, "ru")).toBe("");
});

test("evidence without a sentence falls back to its term", () => {
  expect(sentence({ ru: "Читал о гарантии", en: "Read about the warranty" }, "warranty", "ru")).toBe("Читал о гарантии");
  expect(sentence(undefined, "same_product", "ru")).toBe("same product");
});

test("labels take their values", () => {
  expect(label("moreEvidence", "ru", { n: 3 })).toBe("ещё 3");
  expect(label("isWrong", "en", { pattern: "Hesitant" })).toBe("Hesitant: this is wrong");
});

test("who speaks and what was told to other systems are plain words in a trace", () => {
  expect(told("speaker", "nobody", "ru")).toBe("Пока никто: ждёт оператора");
  expect(told("triggers", ["handoff_requested_by_system", "quality_feedback:delivery"], "ru")).toBe("Нужен человек, Отзыв о качестве: доставка");
});

test("why something was done is said in the operator's language, and in English where an older turn knows no other", () => {
  const because = { ru: "Разговор ходит по кругу.", en: "The talk goes in circles." };

  expect(why(because, "ru")).toBe("Разговор ходит по кругу.");
  expect(why(because, "en")).toBe("The talk goes in circles.");
  expect(why("The talk goes in circles.", "ru")).toBe("The talk goes in circles.");
  expect(why(null, "ru")).toBe("");
});

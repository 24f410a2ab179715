import { expect, test } from "vitest";
import { clock, duration, excerpt, milliseconds, money, percent, plain, secondsSince, short, signed } from "../../src/app/format";

const NOW = Date.parse("2026-03-02T10:00:00Z");

test.each([
  [0, "0 s"],
  [59.9, "59 s"],
  [185, "3 min 05 s"],
  [7800, "2 h 10 min"],
  [260_000, "3 d"],
  [-4, "0 s"],
])("%d seconds are written as %s", (seconds, text) => {
  expect(duration(seconds, "en")).toBe(text);
});

test("durations are Russian for Russians", () => {
  expect(duration(185, "ru")).toBe("3 мин 05 с");
});

test("waiting is counted from the past only", () => {
  expect(secondsSince("2026-03-02T09:59:30Z", NOW)).toBe(30);
  expect(secondsSince("2026-03-02T10:01:00Z", NOW)).toBe(0);
  expect(secondsSince(null, NOW)).toBe(0);
  expect(secondsSince("soon", NOW)).toBe(0);
});

test("money shows its minor units only where there are any", () => {
  expect(money(1_899_000, "RUB", "ru").replace(/\s/g, " ")).toBe("18 990 ₽");
  expect(money(2050, "EUR", "en")).toBe("€20.50");
  expect(money(500, "бонусов", "ru")).toBe("5 бонусов");
});

test("a level is a whole percentage within its bounds", () => {
  expect([percent(0.834), percent(-1), percent(7)]).toEqual(["83", "0", "100"]);
});

test("log-odds carry their sign, and zero has none", () => {
  expect([signed(0.8), signed(-1.2), signed(0.001), signed(-0.001)]).toEqual(["+0.80", "−1.20", "0.00", "0.00"]);
  expect([plain(3), plain(0.333)]).toEqual(["3", "0.33"]);
});

test("milliseconds keep the precision that matters", () => {
  expect([milliseconds(0.42, "en"), milliseconds(38.4, "ru"), milliseconds(1240, "en")]).toEqual(["0.4 ms", "38 мс", "1.24 s"]);
});

test("a time of another day carries its date; no time is written as nothing", () => {
  expect(clock("2026-02-21T09:12:00Z", NOW, "en")).toMatch(/21 Feb, \d\d:\d\d/);
  expect(clock("2026-03-02T09:12:00Z", NOW, "en")).toMatch(/^\d\d:\d\d$/);
  expect(clock("yesterday", NOW, "en")).toBe("");
});

test("identifiers are shortened, short names are not", () => {
  expect([short("v_7f3a91c2d4"), short("anna")]).toEqual(["v_7f3a91", "anna"]);
});

test("the inbox shows words, not Markdown, also where a link was cut in the middle", () => {
  expect(excerpt("Вернуть можно за 14 дней — [подробнее](http://shop.example/returns).")).toBe("Вернуть можно за 14 дней — подробнее.");
  expect(excerpt("**Есть** в наличии:\n- белый\n- `a55`")).toBe("Есть в наличии: белый a55");
  expect(excerpt("Читайте [подробнее](http://shop.exam")).toBe("Читайте подробнее");
});

test("what is cut says so, at the end of a word", () => {
  expect(excerpt("Оформите возврат в кабинете: курьер заберёт товар", 33)).toBe("Оформите возврат в кабинете…");
  expect(excerpt("Коротко.", 37)).toBe("Коротко.");
});

import { describe, expect, test } from "vitest";
import frames from "../../tests/frames.json";
import { mayReturn, waitSeconds } from "../src/shared/backoff";
import { parse } from "../src/shared/protocol";
import { uuid } from "../src/shared/uuid";

describe("frames that both ends are told", () => {
  const ours = frames.filter(({ direction }) => direction === "to_visitor");

  test.each(ours.filter(({ valid }) => valid))("$name is read", ({ frame }) => {
    expect(parse(JSON.stringify(frame))).toEqual(frame);
  });

  test.each(ours.filter(({ valid }) => !valid))("$name is not", ({ frame }) => {
    expect(parse(JSON.stringify(frame))).toBeNull();
  });

  test.each(["", "{", "null", "[]", '"x"', '{"type":"toString"}', '{"type":"__proto__"}', '{"type":{}}'])("garbage %j is not", (text) => {
    expect(parse(text)).toBeNull();
  });
});

describe("the wait before coming back", () => {
  test("lies between a quarter and ten seconds and grows at its end", () => {
    for (let attempt = 0; attempt < 2_000; attempt++) {
      expect(waitSeconds(attempt, 0)).toBe(0.25);
      expect(waitSeconds(attempt, 1)).toBeLessThanOrEqual(10);
      expect(waitSeconds(attempt + 1, 1)).toBeGreaterThanOrEqual(waitSeconds(attempt, 1));
    }
    expect(waitSeconds(0, 1)).toBe(0.5);
  });

  test("is for cuts and drains, not for refusals", () => {
    expect([1006, 1012, 4000, 4099].every(mayReturn)).toBe(true);
    expect([4401, 4403, 4408, 4409, 4413, 4429].some(mayReturn)).toBe(false);
  });
});

test("an id is a UUID of version 4, each another", () => {
  const ids = Array.from({ length: 200 }, uuid);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(ids).size).toBe(200);
});

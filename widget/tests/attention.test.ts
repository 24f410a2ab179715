import { expect, test } from "vitest";
import { arrive, type Attention, IDLE_MS, notice, PING_MS } from "../src/loader/attention";

/** Pings over a visit told as [millisecond, in front, acted]. */
function pings(visit: ReadonlyArray<readonly [number, boolean, boolean]>): number {
  let attention: Attention = arrive(0, true);
  let total = 0;
  for (const [now, inFront, acted] of visit) {
    const { after, pings } = notice(attention, now, inFront, acted);
    attention = after;
    total += pings;
  }
  return total;
}

const everySecond = (seconds: number, inFront: boolean, acts: (second: number) => boolean) =>
  Array.from({ length: seconds }, (_, i) => [(i + 1) * 1000, inFront, acts(i + 1)] as const);

test("ten seconds with an act now and then are one ping", () => {
  expect(pings(everySecond(10, true, (second) => second % 4 === 0))).toBe(1);
});

test("a tab that is left alone earns its first five seconds only", () => {
  expect(pings(everySecond(3_600, true, () => false))).toBe(0);
  expect(notice(arrive(0, true), 3_600_000, true, false).after.earned).toBe(IDLE_MS);
});

test("a hidden or unfocused page earns nothing, whatever moves", () => {
  expect(pings(everySecond(60, false, () => true))).toBe(0);
});

test("coming back to the page counts as an act", () => {
  const away = notice(arrive(0, true), 1_000, false, false).after;
  const back = notice(away, 60_000, true, false).after;
  expect(notice(back, 64_000, true, false).after.earned).toBe(1_000 + 4_000);
});

test("a tick after a long sleep does not pay for the sleep", () => {
  const awake = notice(arrive(0, true), 2_000, true, true).after;
  expect(notice(awake, 10 * PING_MS, true, true)).toMatchObject({ pings: 0, after: { earned: 2_000 + IDLE_MS } });
});

test("how often it is asked does not change what is earned", () => {
  const sparse = pings(everySecond(120, true, (second) => second % 3 === 0));
  const acts = Array.from({ length: 40 }, (_, i) => [(i + 1) * 3_000, true, true] as const);
  expect(pings(acts)).toBe(sparse);
  expect(sparse).toBe(12);
});

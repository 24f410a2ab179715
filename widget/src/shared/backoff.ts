/**
 * How long to wait before trying again: full jitter, so that a thousand pages cut off together do not return together.
 * Source: docs/protocol.md, 0.25 to 10 s.
 */

const FLOOR_SECONDS = 0.25;
const CEILING_SECONDS = 10;

/** Seconds to wait before try number `attempt` (0 is the first); `random` is in 0..1. */
export function waitSeconds(attempt: number, random: number): number {
  const ceiling = Math.min(CEILING_SECONDS, FLOOR_SECONDS * 2 ** (attempt + 1));
  return FLOOR_SECONDS + random * (ceiling - FLOOR_SECONDS);
}

/** Whether a socket closed with `code` may be opened again by itself: 4400-4499 means do not come back. */
export function mayReturn(code: number): boolean {
  return code < 4400 || code > 4499;
}

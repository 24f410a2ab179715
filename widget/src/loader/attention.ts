/**
 * When is a visitor really looking? While the page is visible and focused and he moved, typed, scrolled or touched
 * within the last 5 s: never wall clock, so a tab left open through lunch earns nothing.
 *
 * Source of the window: Chartbeat's engaged time, 5 s after the last act, and coming to a page counts as an act.
 * Times are milliseconds of any clock that never runs backwards; the caller passes `now`.
 */

export const IDLE_MS = 5_000;
export const PING_MS = 10_000;

export interface Attention {
  /** The page was visible and focused when it was last looked at. */
  readonly inFront: boolean;
  /** When the last act was. */
  readonly actedAt: number;
  /** Up to when attention has been counted. */
  readonly countedTo: number;
  /** Attention counted and not yet reported, below PING_MS. */
  readonly earned: number;
}

/** A page just opened. */
export function arrive(now: number, inFront: boolean): Attention {
  return { inFront, actedAt: now, countedTo: now, earned: 0 };
}

/**
 * The state at `now`, when the page is `inFront` or not and the visitor `acted` or did not, and how many full pings of
 * PING_MS are due.
 */
export function notice(before: Attention, now: number, inFront: boolean, acted: boolean): { after: Attention; pings: number } {
  const until = Math.min(now, before.actedAt + IDLE_MS);
  const total = before.earned + (before.inFront ? Math.max(0, until - before.countedTo) : 0);
  const pings = Math.floor(total / PING_MS);
  const came = inFront && !before.inFront;
  const actedAt = acted || came ? now : before.actedAt;
  return { after: { inFront, actedAt, countedTo: now, earned: total - pings * PING_MS }, pings };
}

/**
 * Why is a level as high as it is? The terms of its sum, put in the order in which a person wants to read them.
 *
 * The terms (the prior among them) add up to the level's log-odds exactly; where a gate forced the level they do not.
 */
import type { Contribution, InboxItem, Judgment } from "./wire";

/** Terms that carry no sign of the visitor's own: they belong in the arithmetic, not in the evidence. */
const BACKGROUND = new Set(["prior", "bias", "intercept"]);

/** Terms smaller than this change a level by less than a hundredth. */
const NEGLIGIBLE_LOG_ODDS = 0.04;

/** What speaks for or against, strongest first; the prior and what hardly counts are left out. */
export function evidence(judgment: Judgment): readonly Contribution[] {
  return (judgment.because ?? [])
    .filter(({ term, log_odds }) => !BACKGROUND.has(term) && Math.abs(log_odds) >= NEGLIGIBLE_LOG_ODDS)
    .sort((one, other) => Math.abs(other.log_odds) - Math.abs(one.log_odds));
}

/** The sum of the terms: the log-odds of the level where no gate forced it. */
export function sum(judgment: Judgment): number {
  return (judgment.because ?? []).reduce((total, { log_odds }) => total + log_odds, 0);
}

/** The level that belongs to `logOdds`. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The levels worth a glance, strongest first: at most `count`, none below `floor`. */
export function strongest(levels: InboxItem["levels"], count = 2, floor = 0.3): readonly (readonly [string, number])[] {
  return Object.entries(levels)
    .filter(([, level]) => level >= floor)
    .sort(([, one], [, other]) => other - one)
    .slice(0, count);
}

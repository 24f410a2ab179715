import { expect, test } from "vitest";
import { evidence, sigmoid, strongest, sum } from "../../src/app/evidence";
import type { Judgment } from "../../src/app/wire";

const JUDGMENT: Judgment = {
  level: 0.75,
  because: [
    { term: "prior", value: 1, log_odds: -2 },
    { term: "reads_warranty", value: 1, log_odds: 1.1 },
    { term: "bought_already", value: 1, log_odds: -0.5 },
    { term: "comes_back", value: 3, log_odds: 2.5 },
    { term: "hardly", value: 0.1, log_odds: 0.001 },
  ],
};

test("evidence is what moved the level, strongest first; the prior is arithmetic", () => {
  expect(evidence(JUDGMENT).map(({ term }) => term)).toEqual(["comes_back", "reads_warranty", "bought_already"]);
  expect(evidence({ level: 0.1 })).toEqual([]);
});

test("all terms, the prior among them, add up to the level", () => {
  expect(sum(JUDGMENT)).toBeCloseTo(1.101);
  expect(sigmoid(sum(JUDGMENT))).toBeCloseTo(0.75, 2);
});

test("a glance shows the two strongest levels that matter", () => {
  expect(strongest({ hesitant: 0.4, urgent: 0.1, researcher: 0.9, returning_problem: 0.5 })).toEqual([
    ["researcher", 0.9],
    ["returning_problem", 0.5],
  ]);
});

import { expect, test } from "vitest";
import { contrast, isColour, textOn } from "../src/widget/colour";

test("contrast is that of WCAG", () => {
  expect(contrast("#ffffff", "#000000")).toBeCloseTo(21, 1);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

test("text can be read on any colour that a shop may choose", () => {
  for (let step = 0; step < 4_096; step++) {
    const colour = `#${[step >> 8, (step >> 4) & 15, step & 15].map((part) => (part * 17).toString(16).padStart(2, "0")).join("")}`;
    expect(contrast(colour, textOn(colour)), colour).toBeGreaterThanOrEqual(4.5);
  }
});

test("what is no colour is not used as one", () => {
  expect(isColour("#0b6e4f")).toBe(true);
  for (const text of ["red", "#fff", "#0b6e4f;", "url(x)", ""]) expect(isColour(text)).toBe(false);
});

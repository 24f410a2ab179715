import { expect, test } from "vitest";
import { isDark } from "../src/widget/theme";

test.each([
  ["rgb(27, 30, 36)", true],
  ["rgb(250, 249, 245)", false],
  ["rgba(0, 0, 0, 0.9)", true],
  ["oklch(0.21 0.034 264.665)", true],
  ["oklch(0.97 0.01 90)", false],
  ["lab(12.1 0 -0.5)", true],
  ["lab(96 0 0)", false],
  ["color(srgb 0.1 0.1 0.12)", true],
  ["color(srgb 1 1 1)", false],
])("the background %s is dark: %s", (colour, answer) => {
  expect(isDark(colour)).toBe(answer);
});

test("what is behind a background that lets it through decides", () => {
  expect(isDark("rgba(0, 0, 0, 0)")).toBeNull();
  expect(isDark("rgba(0, 0, 0, 0.2)")).toBeNull();
});

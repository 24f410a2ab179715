/** Can people read it? Contrast by WCAG 2.2 (relative luminance); colours are `#rrggbb`. */

const LIGHT = "#ffffff";
const DARK = "#000000";
/** WCAG's level AA for text of ordinary size. */
const READABLE = 4.5;

/** The colour of text on `background`: white where that can be read, else black, which then can. */
export function textOn(background: string): string {
  return contrast(background, LIGHT) >= READABLE ? LIGHT : DARK;
}

/** Contrast of two colours, 1..21. */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Whether `text` is a colour that we can read. */
export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

const WEIGHTS = [0.2126, 0.7152, 0.0722];

function luminance(colour: string): number {
  const shares = WEIGHTS.map((weight, i) => weight * linear(Number.parseInt(colour.slice(1 + 2 * i, 3 + 2 * i), 16) / 255));
  return shares.reduce((sum, share) => sum + share);
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Is the page dark? The chat follows the page that it stands on, not the system: a light shop has a light chat. */

/** Whether what `page` paints behind its content is dark; where it paints nothing, whether its colour scheme is. */
export function isDarkPage({ body, documentElement }: Document): boolean {
  const { backgroundColor, colorScheme } = getComputedStyle(body);
  return isDark(backgroundColor) ?? isDark(getComputedStyle(documentElement).backgroundColor) ?? isDarkScheme(colorScheme);
}

/** `color-scheme: light dark` leaves the choice to the system. */
function isDarkScheme(scheme: string): boolean {
  return scheme.includes("dark") && (!scheme.includes("light") || matchMedia("(prefers-color-scheme: dark)").matches);
}

/** Whether a computed colour is dark; null where it lets through what is behind it. Brightness as in Rec. 709. */
export function isDark(colour: string): boolean | null {
  const [one = 1, two = 1, three = 1, alpha = 1] = (colour.match(/[\d.]+/g) ?? [0, 0, 0, 0]).map(Number);
  if (alpha < 0.5) return null;
  if (/^(ok)?l/.test(colour)) return one < (colour[0] === "l" ? 45 : 0.45);
  return 0.21 * one + 0.72 * two + 0.07 * three < (colour[0] === "r" ? 115 : 0.45);
}

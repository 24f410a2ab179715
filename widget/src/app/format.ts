/**
 * How are numbers, times and money written for an operator? Pure: the moment and the language are passed in.
 *
 * Levels are 0..1, money is in minor units, durations are seconds, times are ISO 8601.
 */
import type { Language } from "./wire";

const UNITS = {
  ru: { second: "с", minute: "мин", hour: "ч", day: "д" },
  en: { second: "s", minute: "min", hour: "h", day: "d" },
} as const;

const LOCALES = { ru: "ru-RU", en: "en-GB" } as const;

/** A level as a whole percentage without its sign: `0.834` is `83`. */
export function percent(level: number): string {
  return String(Math.round(Math.min(1, Math.max(0, level)) * 100));
}

/** A length of time in its one or two largest units: `42 s`, `3 min 05 s`, `2 h 10 min`, `3 d`. */
export function duration(seconds: number, language: Language): string {
  const unit = UNITS[language];
  const whole = Math.max(0, Math.floor(seconds));
  const [minutes, hours, days] = [Math.floor(whole / 60), Math.floor(whole / 3600), Math.floor(whole / 86400)];
  if (days > 0) return `${days} ${unit.day}`;
  if (hours > 0) return `${hours} ${unit.hour} ${two(minutes % 60)} ${unit.minute}`;
  if (minutes > 0) return `${minutes} ${unit.minute} ${two(whole % 60)} ${unit.second}`;
  return `${whole} ${unit.second}`;
}

/** Seconds from `at` to `now` (milliseconds); 0 where `at` is unknown or ahead. */
export function secondsSince(at: string | null | undefined, now: number): number {
  const then = at ? Date.parse(at) : Number.NaN;
  return Number.isNaN(then) ? 0 : Math.max(0, (now - then) / 1000);
}

/** The time of day in the operator's own zone, with the date where it was not today. Empty where `at` is no time. */
export function clock(at: string, now: number, language: Language): string {
  const then = new Date(at);
  if (Number.isNaN(then.getTime())) return "";
  const time = then.toLocaleTimeString(LOCALES[language], { hour: "2-digit", minute: "2-digit" });
  if (new Date(now).toDateString() === then.toDateString()) return time;
  return `${then.toLocaleDateString(LOCALES[language], { day: "numeric", month: "short" })}, ${time}`;
}

/** The date in full, with the year. Empty where `at` is no time. */
export function date(at: string, language: Language): string {
  const then = new Date(at);
  if (Number.isNaN(then.getTime())) return "";
  return then.toLocaleDateString(LOCALES[language], { day: "numeric", month: "short", year: "numeric" });
}

/** An amount of money; a currency that nobody knows is written after the number. */
export function money(minor: number, currency: string, language: Language): string {
  const amount = minor / 100;
  const digits = Number.isInteger(amount) ? 0 : 2;
  const style = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  if (!/^[A-Z]{3}$/.test(currency)) return `${amount.toLocaleString(LOCALES[language], style)} ${currency}`.trim();
  return amount.toLocaleString(LOCALES[language], { style: "currency", currency, ...style });
}

/** A number of the arithmetic with its sign and two decimals: `+0.80`, `−1.20`, `0.00`. */
export function signed(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  if (Number(digits) === 0) return digits;
  return `${value < 0 ? "−" : "+"}${digits}`;
}

/** A signal's value: whole where it is whole, else two decimals. */
export function plain(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(2);
}

/** Milliseconds with the precision that matters: `0.4 ms`, `38 ms`, `1.24 s`. */
export function milliseconds(value: number, language: Language): string {
  const unit = UNITS[language].second;
  if (value >= 1000) return `${(value / 1000).toFixed(2)} ${unit}`;
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${language === "ru" ? "мс" : "ms"}`;
}

/** `text` without its Markdown, on one line; a link that was cut in the middle keeps its words. Cut after `limit` with an ellipsis. */
export function excerpt(text: string, limit = 200): string {
  const words = text
    .replace(/\[([^\]\n]*)\]\([^()\s]*\)?/g, "$1")
    .replace(/\*\*|`+|^\s{0,3}(#{1,6}|[-*•])\s+/gm, "")
    .replace(/\s+/g, " ")
    .trim();
  return words.length > limit ? `${words.slice(0, limit).replace(/[\s,;:—–-]+\S*$/, "")}…` : words;
}

/** The first characters of an identifier: enough to tell two apart at a glance. */
export function short(id: string): string {
  return id.length > 10 ? id.slice(0, 8) : id;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** What does a trace tell at a glance? The visitor's words, the decision in plain words, and the time it took. */
import { clock, plain } from "./format";
import { say } from "./reasons";
import type { Language, Trace } from "./wire";

/** What the visitor said that this turn answers; empty where the turn began by itself or the record does not hold it. */
export function said(trace: Trace): string {
  return trace.question ?? "";
}

/** What began the turn where its words are not at hand: they stand in the log, a button was pressed, or nothing was said. */
export function beginning(trace: Trace): "saidThere" | "called" | "silent" {
  if (trace.seq) return "saidThere";
  return trace.purpose === "call" ? "called" : "silent";
}

/** The decision with its reason: «Позвать человека: Просит человека». */
export function action(trace: Trace, language: Language): string {
  const { action: decided } = trace;
  if (!decided) return "";
  const kind = actionName(decided.type);
  const words = say("action", kind, language);
  const detail = kind === "offer" ? say("offer", text(decided.about), language) : kind === "reply" ? "" : reason(text(decided.reason), kind, language);
  return detail ? `${words}: ${detail}` : words;
}

/** `HandOff`, `hand_off` and `handoff` are one name. */
export function actionName(type: string): string {
  return type.toLowerCase().replaceAll("_", "");
}

/** When what happened, in milliseconds after the beginning, earliest first. */
export function marks(trace: Trace): readonly (readonly [string, number])[] {
  return Object.entries(trace.timings_ms ?? {}).sort(([, one], [, other]) => one - other);
}

/** How long the turn took, in milliseconds; null where nothing was measured. */
export function total(trace: Trace): number | null {
  return marks(trace).at(-1)?.[1] ?? null;
}

/** What was known, layer by layer, as names of the record with their values; a layer that held nothing is empty. */
export function layers(trace: Trace): readonly (readonly [string, Readonly<Record<string, unknown>>])[] {
  const { session = {}, register, dialogue = { register }, orders, page, signals } = trace.profile ?? {};
  return [
    ["dialogue", dialogue as Record<string, unknown>],
    ["session", session as Record<string, unknown>],
    ["history", { orders }],
    ["live", { ...(page as object | undefined), signals }],
  ];
}

const FAMILIES = { device: "device", medium: "source", kind: "page", register: "contract", language: "language", speaker: "role" } as const;

const LISTS = { triggers: "trigger", topics: "topic", tones: "tone" } as const;

/** What was told to others stands in the record with its cause: `cart_abandoned#1f3c`. */
function causeless(name: unknown): string {
  return text(name).split("#")[0] ?? "";
}

/** The value of a named field in words: a device as a device, signals with their names, the rest as it is. */
export function told(field: string, value: unknown, language: Language): string {
  const family = FAMILIES[field as keyof typeof FAMILIES];
  if (family && typeof value === "string") return say(family, value, language);
  const listed = LISTS[field as keyof typeof LISTS];
  if (listed && Array.isArray(value)) return value.map((name) => say(listed, causeless(name), language)).join(", ");
  if (field === "weekday" && typeof value === "number") return weekday(value, language);
  if (field === "local_hour" && typeof value === "number") return `${value}:00`;
  if (field === "signals") return signals(value as Readonly<Record<string, number>>, language);
  if (field.endsWith("_at") && typeof value === "string") return clock(value, Date.parse(value), language);
  return words(value, language);
}

/** The day of a week by its number, Monday is 0. */
function weekday(day: number, language: Language): string {
  const monday = Date.UTC(2026, 0, 5);
  return new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" }).format(monday + day * 86_400_000);
}

function signals(values: Readonly<Record<string, number>> | undefined, language: Language): string {
  return Object.entries(values ?? {})
    .filter(([, value]) => value >= 0.05)
    .sort(([, one], [, other]) => other - one)
    .map(([name, value]) => `${signalName(name, language)} ${plain(value)}`)
    .join(", ");
}

/** `page:price` counts openings of a kind of page; other signals have names of their own. */
function signalName(name: string, language: Language): string {
  const [head = "", kind] = name.split(":");
  return head === "page" && kind ? say("page", kind, language) : say("signal", name, language);
}

/** A value of the record as words: lists with commas, fading counts by their value, nothing for what is empty. */
export function words(value: unknown, language: Language): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "boolean") return { ru: ["нет", "да"], en: ["no", "yes"] }[language][Number(value)] ?? "";
  if (typeof value === "number") return String(Number(value.toFixed(2)));
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((one) => words(one, language)).filter(Boolean).join(", ");
  return wordsOf(value as Record<string, unknown>, language);
}

function wordsOf(record: Record<string, unknown>, language: Language): string {
  if ("value" in record && "clock" in record) return words(record.value, language);
  return Object.entries(record)
    .filter(([name]) => name !== "first_fact")
    .map(([name, value]) => [say("field", name, language), words(value, language)] as const)
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name} ${value}`)
    .join(" · ");
}

function reason(name: string, kind: string, language: Language): string {
  return say(kind === "wait" ? "rule" : "handoff", name, language);
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

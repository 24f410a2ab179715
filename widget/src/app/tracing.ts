/** What does a trace tell at a glance? The visitor's words, the decision in plain words, and the time it took. */
import { say, spaced } from "./reasons";
import type { Language, Trace } from "./wire";

/** What the visitor said that this turn answers; empty where the turn began by itself. */
export function said(trace: Trace): string {
  const record = trace as { question?: unknown; said?: unknown };
  if (typeof record.question === "string") return record.question;
  if (typeof record.said === "string") return record.said;
  const dialogue = trace.profile?.dialogue as { lines?: readonly { role?: string; text?: string }[] } | undefined;
  const last = dialogue?.lines?.at(-1);
  return last?.role === "visitor" ? (last.text ?? "") : "";
}

/** The decision with its reason: «Позвать человека: Попросил человека». */
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

/** All milliseconds of the turn: the `total` where the record has one, else the sum; null where nothing was measured. */
export function total(trace: Trace): number | null {
  const timings = Object.entries(trace.timings_ms ?? {});
  if (timings.length === 0) return null;
  return trace.timings_ms?.total ?? timings.reduce((sum, [, value]) => sum + value, 0);
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
    .map(([name, value]) => [spaced(name), words(value, language)] as const)
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

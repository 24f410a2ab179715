/** What does this operator prefer? Language and sound, remembered by the browser; the browser's language to begin with. */
import { effect, signal } from "@preact/signals";
import { remember } from "../shared/memory";
import type { Language } from "./wire";
import { label, type Word } from "./words";

const memory = remember("console");

export const language = signal<Language>(memory.get<Language>("language") ?? (navigator.language.startsWith("ru") ? "ru" : "en"));

/** Whether a new request is heard. */
export const sound = signal<boolean>(memory.get<boolean>("sound") ?? false);

effect(() => {
  memory.set("language", language.value);
  document.documentElement.lang = language.value;
});
effect(() => memory.set("sound", sound.value));

/** A label of the console in the operator's language. */
export function t(word: Word, values?: Readonly<Record<string, string | number>>): string {
  return label(word, language.value, values);
}

export function switchLanguage(): void {
  language.value = language.value === "ru" ? "en" : "ru";
}

/**
 * What does a name from the record mean in plain words? Reasons, rules, triggers, tones and the like, in Russian and English.
 *
 * A name that is not listed here (a newer server, a site's own rule) is shown as it is, its underscores as spaces.
 */
import * as facts from "./glossary_facts";
import * as judgments from "./glossary_judgments";
import type { Glossary } from "./glossary_judgments";
import type { Bilingual, Language, Why } from "./wire";

const GLOSSARIES = {
  pattern: judgments.PATTERNS,
  tone: judgments.TONES,
  flag: judgments.FLAGS,
  handoff: judgments.HANDOFF,
  status: judgments.STATUSES,
  trigger: judgments.TRIGGERS,
  prediction: judgments.PREDICTIONS,
  topic: judgments.TOPICS,
  polarity: judgments.POLARITIES,
  action: judgments.ACTIONS,
  offer: judgments.OFFERS,
  gate: judgments.GATES,
  layer: facts.LAYERS,
  provenance: facts.PROVENANCES,
  role: facts.ROLES,
  device: facts.DEVICES,
  source: facts.SOURCES,
  order: facts.ORDER_STATUSES,
  arm: facts.ARMS,
  contract: facts.CONTRACT,
  rule: judgments.RULES,
  field: facts.FIELDS,
  timing: facts.TIMINGS,
  signal: facts.SIGNALS,
  page: facts.PAGES,
  breach: judgments.BREACHES,
  effect: judgments.EFFECTS,
  language: facts.LANGUAGES,
  error: facts.ERRORS,
} as const;

export type Family = keyof typeof GLOSSARIES;

/** What a part after a colon belongs to: `handoff:anger` is a reason, elsewhere it is a topic. */
const DETAILS: Partial<Record<Family, Glossary>> = { rule: judgments.HANDOFF, effect: judgments.HANDOFF };

/** `name` in plain words, with its part after a colon: `quality_feedback:delivery`. Empty where there is no name. */
export function say(family: Family, name: string | null | undefined, language: Language): string {
  if (!name) return "";
  const [head = "", ...rest] = name.split(":");
  const words = lookup(GLOSSARIES[family], head, language);
  const detail = rest.join(":").trim();
  return detail ? `${words}: ${lookup(DETAILS[family] ?? judgments.TOPICS, detail, language)}` : words;
}

/** The sentence in the operator's language; the other one where it is missing, and `term` where both are. */
export function sentence(text: Partial<Bilingual> | undefined, term: string, language: Language): string {
  return text?.[language] ?? text?.en ?? text?.ru ?? spaced(term);
}

/** Why something was done, in the operator's language; older turns say it in English alone. */
export function why(because: Why | null | undefined, language: Language): string {
  return typeof because === "object" ? (because?.[language] ?? because?.en ?? "") : (because ?? "");
}

/** Whether a name is listed, so that a page can leave out what would only be repeated. */
export function isListed(family: Family, name: string): boolean {
  return Object.hasOwn(GLOSSARIES[family], name);
}

/** A name as words: underscores become spaces. */
export function spaced(name: string): string {
  return name.replaceAll("_", " ").trim();
}

function lookup(glossary: Glossary, name: string, language: Language): string {
  const entry = Object.hasOwn(glossary, name) ? glossary[name] : undefined;
  return entry ? entry[language === "ru" ? 0 : 1] : spaced(name);
}

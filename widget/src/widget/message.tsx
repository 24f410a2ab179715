/** One line of the conversation: a message with its state, or what the system has to say. */

import type { WORDS } from "words";
import type { MessageRow, StateRow } from "../shared/protocol";
import { type Block, blocks, type Inline } from "./markdown";

type Words = typeof WORDS;

export type Delivery = "sending" | "sent" | "seen" | "failed";

interface BubbleProps {
  readonly role: string;
  readonly text: string;
  readonly words: Words;
  readonly name?: string | null | undefined;
  readonly at?: string | undefined;
  readonly delivery?: Delivery | undefined;
  readonly again?: () => void;
  /** The first of several of the same author. */
  readonly isFirst: boolean;
}

export function Bubble({ role, text, words, name, at, delivery, again, isFirst }: BubbleProps) {
  const author = role === "visitor" ? words.you : name || (role === "operator" ? words.staff : words.assistant);
  return (
    <div class={`line ${role} ${isFirst ? "first" : ""}`}>
      {isFirst && role === "operator" && <div class="author">{author}</div>}
      <div class="bubble">
        <span class="for-readers">{author}: </span>
        <Text text={text} />
      </div>
      {(delivery || at) && (
        <div class="meta">
          {at && <time dateTime={at}>{clock(at, words.locale)}</time>}
          {delivery && (
            <span class={`delivery ${delivery}`} role={delivery === "failed" ? "alert" : undefined}>
              {words[delivery]}
            </span>
          )}
          {delivery === "failed" && (
            <button type="button" class="again" onClick={again}>
              {words.again}
            </button>
          )}
        </div>
      )}
    </div>
  );
}

/** The hour and minute of `at` where the visitor is. */
function clock(at: string, locale: string): string {
  return new Date(at).toLocaleTimeString(locale, { hour: "2-digit", minute: "2-digit" });
}

export function Dots({ words }: { readonly words: Words }) {
  return (
    <div class="line assistant first">
      <div class="bubble dots" role="status" aria-label={words.typing}>
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}

/** What a change of speaker means to the visitor; "" where it means nothing to him or the server says it in words. */
export function stateText(state: StateRow, before: StateRow | null, words: Words): string {
  if (state.speaker !== "operator" || before?.speaker === "operator") return "";
  return words.joined(state.name ?? "");
}

export function System({ text }: { readonly text: string }) {
  return text ? <div class="system">{text}</div> : null;
}

/** Who wrote before decides whether a message opens a new group. */
export function opensGroup(row: MessageRow, before: MessageRow | undefined): boolean {
  return !before || before.role !== row.role || before.name !== row.name;
}

/** Markdown's subset as elements: never HTML from a string. */
export function Text({ text }: { readonly text: string }) {
  return <>{blocks(text).map(block)}</>;
}

function block(it: Block) {
  if (it.kind === "code")
    return (
      <pre>
        <code>{it.text}</code>
      </pre>
    );
  if (it.kind === "paragraph") return <p>{it.lines.map((line, i) => [i > 0 && <br />, ...line.map(inline)])}</p>;
  const items = it.items.map((item) => <li>{item.map(inline)}</li>);
  return it.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function inline(it: Inline) {
  if (it.kind === "bold") return <b>{it.text}</b>;
  if (it.kind === "code") return <code>{it.text}</code>;
  if (it.kind !== "link") return it.text;
  return (
    <a href={it.href} target="_blank" rel="noopener noreferrer nofollow">
      {it.text}
    </a>
  );
}

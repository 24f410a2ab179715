/** The small parts that every page is made of: a level as a bar, a labelled chip, a window on top, a list of facts. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { percent } from "./format";
import { t } from "./preferences";

/** A level 0..1 as a labelled bar; `name` chooses its colour. */
export function Level({ name, text, level, small = false }: { name: string; text: string; level: number; small?: boolean }) {
  return (
    <span class={small ? "level level-small" : "level"} data-name={name}>
      <span class="level-text">{text}</span>
      <span class="level-bar" role="meter" aria-label={text} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Number(percent(level))}>
        <span class="level-fill" style={{ width: `${percent(level)}%` }} />
      </span>
      <span class="level-number" aria-hidden="true">
        {percent(level)}
      </span>
    </span>
  );
}

/** A short remark in a pill; `kind` chooses its colour. */
export function Chip({ kind = "plain", children }: { kind?: string; children: ComponentChildren }) {
  return <span class={`chip chip-${kind}`}>{children}</span>;
}

/** The tone of a message: a coloured dot with its word. */
export function ToneMark({ tone, text }: { tone: string; text: string }) {
  return (
    <span class="tone" data-tone={tone}>
      <span class="tone-dot" aria-hidden="true" />
      {text}
    </span>
  );
}

/** A window on top of the page; the browser keeps the focus in it and gives it back. Esc closes it. */
export function Window({ title, onClose, children }: { title: string; onClose: () => void; children: ComponentChildren }) {
  const window = useRef<HTMLDialogElement>(null);
  useEffect(() => window.current?.showModal(), []);
  return (
    <dialog
      ref={window}
      class="window"
      aria-label={title}
      onClose={onClose}
      onClick={(event) => event.target === window.current && window.current?.close()}
    >
      <div class="window-inside">
        <header class="window-head">
          <h2>{title}</h2>
          <button type="button" class="quiet" aria-label={t("close")} onClick={() => window.current?.close()}>
            ✕
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** A titled part of a page or of the visitor's card; nothing where it has no content. */
export function Section({ title, note, children }: { title: string; note?: ComponentChildren; children: ComponentChildren }) {
  return (
    <section class="section">
      <h3>
        {title}
        {note !== undefined && <span class="note">{note}</span>}
      </h3>
      {children}
    </section>
  );
}

/** Names with their values; an empty value leaves the line out. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, value: ComponentChildren])[] }) {
  return (
    <dl class="facts">
      {rows
        .filter(([, value]) => value !== "" && value !== null && value !== undefined)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** Who is the visitor of this conversation? The brief, the reading with its evidence, and what is known of them. */
import { Chip, Facts, Section } from "./controls";
import { date, excerpt, money, short } from "./format";
import { say as send } from "./line";
import { language, t } from "./preferences";
import { Calibration, Objections, Patterns, Predictions, Tone } from "./reading_view";
import { isListed, say } from "./reasons";
import type { Card as CardOf, Order } from "./wire";

/** Everything beside a conversation; what an operator needs first comes first. */
export function Card({ card, conversation }: { card: CardOf | null; conversation: string }) {
  if (!card) return <p class="muted pad">{t("loading")}</p>;
  const { reading, brief } = card;
  return (
    <div class="card">
      <Who card={card} />
      {brief && <Brief brief={brief} />}
      {reading ? <Behaviour reading={reading} conversation={conversation} /> : <p class="muted">{t("nothingRead")}</p>}
      <Belongings card={card} />
    </div>
  );
}

function Who({ card }: { card: CardOf }) {
  const { value: lang } = language;
  return (
    <Section title={t("who")}>
      <p class="row">
        {card.customer && <strong>{card.customer}</strong>}
        <code title={card.visitor}>{short(card.visitor)}</code>
        <Chip kind={card.verified ? "positive" : "plain"}>{card.verified ? t("verified") : t("unverified")}</Chip>
        {card.vip && <Chip kind="vip">{t("vip")}</Chip>}
        {card.reading?.is_bot && <Chip kind="negative">{t("robot")}</Chip>}
      </p>
      <Facts
        rows={[
          [t("language"), say("language", card.language, lang)],
          [t("device"), say("device", card.device, lang)],
          [t("source"), sourceWords(card.source)],
          [t("page"), card.page && (card.page.title || card.page.path) ? <Page {...card.page} /> : ""],
          [t("arm"), say("arm", card.arm, lang)],
        ]}
      />
    </Section>
  );
}

/** The medium in words, then the name and the campaign as they are. */
function sourceWords(source: string): string {
  const [medium = "", ...names] = source.split(" ");
  return [say("source", medium, language.value), names.join(" ")].filter(Boolean).join(" · ");
}

function Page({ path, title }: { path: string; title: string }) {
  return (
    <>
      {title || path}
      {title && <span class="muted small block">{path}</span>}
    </>
  );
}

function Brief({ brief }: { brief: NonNullable<CardOf["brief"]> }) {
  const { reason, question, tried = [], promises = [] } = brief;
  const reasons = [reason ?? []].flat().map(whyWords);
  if (reasons.length + tried.length + promises.length === 0 && !question) return null;
  return (
    <Section title={t("brief")}>
      <Facts
        rows={[
          [t("briefReason"), reasons.length > 0 ? <Lines lines={reasons} /> : ""],
          [t("briefQuestion"), question ? <q>{question}</q> : ""],
          [t("briefTried"), tried.length > 0 ? <Lines lines={tried} /> : ""],
          [t("briefPromises"), promises.length > 0 ? <Lines lines={promises} /> : ""],
        ]}
      />
    </Section>
  );
}

/** A reason of a handoff, or the trigger that told other systems. */
function whyWords(name: string): string {
  return say(isListed("handoff", name) ? "handoff" : "trigger", name, language.value);
}

/** What was tried stands in full in the talk. */
const BRIEF_LENGTH = 110;

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul class="lines">
      {lines.map((line, index) => (
        <li key={index}>{excerpt(line, BRIEF_LENGTH)}</li>
      ))}
    </ul>
  );
}

function Behaviour({ reading, conversation }: { reading: NonNullable<CardOf["reading"]>; conversation: string }) {
  const correct = (pattern: string, holds: boolean) => send({ type: "correct", conversation, pattern, holds });
  const { objections = [], predictions = {} } = reading;
  return (
    <>
      <Section title={t("behaviour")}>
        <Patterns reading={reading} onCorrect={correct} />
      </Section>
      {reading.message && (
        <Section title={t("toneOfWords")}>
          <Tone message={reading.message} />
        </Section>
      )}
      {objections.length > 0 && (
        <Section title={t("objections")}>
          <Objections objections={objections} />
        </Section>
      )}
      {Object.keys(predictions).length > 0 && (
        <Section title={t("predictions")} note={<Calibration predictions={predictions} />}>
          <Predictions predictions={predictions} />
        </Section>
      )}
    </>
  );
}

function Belongings({ card }: { card: CardOf }) {
  return (
    <>
      {card.cart.length > 0 && (
        <Section title={t("cart")}>
          <ul class="lines">
            {card.cart.map(({ product, name, quantity }) => (
              <li key={product}>
                {name || product}
                {quantity > 1 && ` × ${quantity}`}
              </li>
            ))}
          </ul>
        </Section>
      )}
      {card.orders.length > 0 && (
        <Section title={t("orders")}>
          <ul class="orders">
            {card.orders.map((order) => (
              <OneOrder key={order.order} order={order} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

/** An order in three short lines: number and sum, date and status, what was bought. */
export function OneOrder({ order }: { order: Order }) {
  const { value: lang } = language;
  return (
    <li>
      <span class="row apart">
        <strong>{order.order}</strong>
        <span>{money(order.total_minor, order.currency, lang)}</span>
      </span>
      <span class="muted small">
        {date(order.placed_at, lang)} · {say("order", order.status, lang)}
      </span>
      <span class="small block">{order.items.map(({ name, product }) => name || product).join(", ")}</span>
    </li>
  );
}

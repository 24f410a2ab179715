/** How is a visitor read? The patterns with their evidence and arithmetic, the tone, predictions and objections. */
import { useState } from "preact/hooks";
import { Chip, Level, ToneMark } from "./controls";
import { evidence, sigmoid, sum } from "./evidence";
import { percent, plain, signed } from "./format";
import { language, t } from "./preferences";
import { isListed, say, sentence } from "./reasons";
import type { Contribution, Judgment, Reading } from "./wire";

/** So many lines of evidence are shown before «more». */
const FIRST_LINES = 3;

type Correct = (pattern: string, holds: boolean) => void;

/** All patterns, the strongest evidence first, so that a correction does not move them. With `onCorrect` the operator may say that one is right or wrong. */
export function Patterns({ reading, onCorrect }: { reading: Reading; onCorrect?: Correct | undefined }) {
  const patterns = Object.entries(reading.patterns).sort(([, one], [, other]) => sum(other) - sum(one));
  return (
    <ul class="patterns">
      {patterns.map(([name, judgment]) => (
        <Pattern key={name} name={name} judgment={judgment} onCorrect={onCorrect} />
      ))}
    </ul>
  );
}

function Pattern({ name, judgment, onCorrect }: { name: string; judgment: Judgment; onCorrect?: Correct | undefined }) {
  const title = say("pattern", name, language.value);
  return (
    <li class={judgment.on ? "pattern pattern-on" : "pattern"} data-name={name}>
      <Level name={name} text={title} level={judgment.level} />
      {judgment.gate && (
        <p class="gate">
          {t("forced")}: {say("gate", judgment.gate, language.value)}
        </p>
      )}
      <Evidence judgment={judgment} />
      <div class="pattern-foot">
        <Arithmetic judgment={judgment} />
        {onCorrect && <Verdict name={name} title={title} onCorrect={onCorrect} />}
      </div>
    </li>
  );
}

function Verdict({ name, title, onCorrect }: { name: string; title: string; onCorrect: Correct }) {
  const [told, setTold] = useState<boolean | null>(null);
  const tell = (holds: boolean) => {
    setTold(holds);
    onCorrect(name, holds);
  };
  return (
    <span class="verdict">
      {told !== null && <span role="status">{t("thanks")}</span>}
      <button type="button" aria-pressed={told === true} aria-label={t("isRight", { pattern: title })} onClick={() => tell(true)}>
        {t("right")}
      </button>
      <button type="button" aria-pressed={told === false} aria-label={t("isWrong", { pattern: title })} onClick={() => tell(false)}>
        {t("wrong")}
      </button>
    </span>
  );
}

/** The strongest signs in plain words, for (+) and against (−). */
export function Evidence({ judgment }: { judgment: Judgment }) {
  const [whole, setWhole] = useState(false);
  const lines = evidence(judgment);
  if (lines.length === 0) return <p class="muted small">{t("noEvidence")}</p>;
  const hidden = lines.length - FIRST_LINES;
  return (
    <ul class="evidence">
      {(whole ? lines : lines.slice(0, FIRST_LINES)).map((line) => (
        <li key={line.term} class={line.log_odds < 0 ? "against" : "for"}>
          {sentence(line.text, line.term, language.value)}
        </li>
      ))}
      {hidden > 0 && !whole && (
        <li class="more">
          <button type="button" class="link" onClick={() => setWhole(true)}>
            {t("moreEvidence", { n: hidden })}
          </button>
        </li>
      )}
    </ul>
  );
}

/** The sum behind a level, on demand: every term with its log-odds, and what they add up to. */
export function Arithmetic({ judgment }: { judgment: Judgment }) {
  const terms = judgment.because ?? [];
  if (terms.length === 0) return null;
  const total = sum(judgment);
  return (
    <details class="arithmetic">
      <summary>{t("arithmetic")}</summary>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("term")}</th>
              <th scope="col">{t("value")}</th>
              <th scope="col">{t("logOdds")}</th>
            </tr>
          </thead>
          <tbody>
            {terms.map((term, index) => (
              <Term key={index} term={term} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {t("total")}
              </th>
              <td>{signed(total)}</td>
            </tr>
            <tr>
              <th scope="row" colSpan={2}>
                {t("level")} = 1 / (1 + e<sup>−{t("total").toLowerCase()}</sup>)
              </th>
              <td>{percent(sigmoid(total))} %</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  );
}

function Term({ term }: { term: Contribution }) {
  return (
    <tr>
      <td>
        {sentence(term.text, term.term, language.value)} <code>{term.term}</code>
        {term.facts && term.facts.length > 0 && <span class="muted small"> № {term.facts.join(", ")}</span>}
      </td>
      <td>{plain(term.value)}</td>
      <td>{signed(term.log_odds)}</td>
    </tr>
  );
}

/** How the latest message sounds: tone, two scales, what it asks for and what it praises or blames; and what a model made of this visit's. */
export function Tone({ message }: { message: NonNullable<Reading["message"]> }) {
  return (
    <div class="tone-view">
      <p class="row">
        <ToneMark tone={message.tone} text={say("tone", message.tone, language.value)} />
        {message.flags?.map((flag) => (
          <Chip key={flag} kind="flag">
            {say("flag", flag, language.value)}
          </Chip>
        ))}
      </p>
      {(message.negativity ?? 0) > 0 && <Level name="negativity" text={t("negativity")} level={message.negativity ?? 0} />}
      {(message.urgency ?? 0) > 0 && <Level name="urgency" text={t("urgency")} level={message.urgency ?? 0} />}
      {message.aspects && message.aspects.length > 0 && (
        <p class="row">
          {message.aspects.map(({ aspect, polarity }) => (
            <Chip key={`${aspect} ${polarity}`} kind={polarity}>
              {say("topic", aspect, language.value)} · {say("polarity", polarity, language.value)}
            </Chip>
          ))}
        </p>
      )}
      {message.opinions?.map(({ fact, words, model, reader }) => (
        <p key={fact} class="muted small" title={reader}>
          {t("opinion", { n: fact, words: say("tone", words.tone, language.value), model: say("tone", model.tone, language.value) })}
        </p>
      ))}
    </div>
  );
}

type PredictionsOf = NonNullable<Reading["predictions"]>;

/** The word that these are no probabilities, until this shop's outcomes have calibrated every one. */
export function Calibration({ predictions }: { predictions: PredictionsOf }) {
  if (Object.values(predictions).every((judgment) => judgment.calibrated)) return null;
  return <span title={t("uncalibratedHint")}>{t("uncalibrated")}</span>;
}

/** What may come of the visit; never shown without `Calibration`. */
export function Predictions({ predictions }: { predictions: PredictionsOf }) {
  return (
    <ul class="predictions">
      {Object.entries(predictions).map(([name, judgment]) => (
        <li key={name}>
          <Level name={`prediction-${name}`} text={say("prediction", name, language.value)} level={judgment.level} />
          <Arithmetic judgment={judgment} />
        </li>
      ))}
    </ul>
  );
}

/** What holds the visitor back, strongest first. */
export function Objections({ objections }: { objections: readonly string[] }) {
  return (
    <p class="row">
      {objections.map((objection) => (
        <Chip key={objection}>{isListed("topic", objection) ? say("topic", objection, language.value) : sentence(undefined, objection, language.value)}</Chip>
      ))}
    </p>
  );
}

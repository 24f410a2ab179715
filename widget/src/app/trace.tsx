/**
 * Why did the assistant do what it did? One turn from top to bottom, in the order in which it was decided:
 * words, knowledge, levels, tone, rules, action, triggers, prompt, answer with its checks, effects, time.
 */
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { oneTurn } from "./api";
import { OneOrder } from "./card";
import { Chip, Facts, Section } from "./controls";
import { clock, milliseconds, short } from "./format";
import { moment } from "./line";
import { language, t } from "./preferences";
import { PromptView } from "./prompt_view";
import { Calibration, Objections, Patterns, Predictions, Tone } from "./reading_view";
import { say, why } from "./reasons";
import { Rich } from "./rich";
import { follow, inboxPath, turnsPath } from "./route";
import { action, actionName, beginning, layers, marks, said, told, total, words } from "./tracing";
import { codeOf } from "./turns";
import type { Order, Trace } from "./wire";

/** Fields of which zero says something: Monday, and midnight. */
const ZERO_COUNTS = new Set(["weekday", "local_hour"]);

export function TracePage({ turn }: { turn: string }) {
  const [trace, setTrace] = useState<Trace | string | null>(null);
  const load = () => {
    setTrace(null);
    oneTurn(turn).then(setTrace, (failure: unknown) => setTrace(codeOf(failure)));
  };
  useEffect(load, [turn]);
  return (
    <main class="page trace">
      <p>
        <a href={turnsPath} onClick={follow}>
          ← {t("latestTurns")}
        </a>
      </p>
      {trace === null && <p class="muted">{t("loading")}</p>}
      {typeof trace === "string" && <Failed code={trace} again={load} />}
      {trace !== null && typeof trace === "object" && <Whole trace={trace} />}
    </main>
  );
}

function Failed({ code, again }: { code: string; again: () => void }) {
  const unknown = code === "not_found" || code === "turn_unknown" || code === "conversation_unknown";
  return (
    <p class="empty">
      {unknown ? t("nothingHere") : `${t("failedToLoad")} ${say("error", code, language.value)}`}{" "}
      {!unknown && (
        <button type="button" onClick={again}>
          {t("retry")}
        </button>
      )}
    </p>
  );
}

function Whole({ trace }: { trace: Trace }) {
  const { reading } = trace;
  return (
    <>
      <Head trace={trace} />
      <ol class="steps">
        <Step title={t("said")}>
          {said(trace) ? <blockquote>{said(trace)}</blockquote> : <p class="muted">{t(beginning(trace))}</p>}
        </Step>
        <Step title={t("known")} lead={t("knownLead")}>
          <Known trace={trace} />
        </Step>
        {reading && (
          <Step title={t("levels")}>
            <Patterns reading={reading} />
            {reading.predictions && Object.keys(reading.predictions).length > 0 && (
              <Section title={t("predictions")} note={<Calibration predictions={reading.predictions} />}>
                <Predictions predictions={reading.predictions} />
              </Section>
            )}
            {reading.objections && reading.objections.length > 0 && (
              <Section title={t("objections")}>
                <Objections objections={reading.objections} />
              </Section>
            )}
          </Step>
        )}
        {reading?.message && (
          <Step title={t("toneOfWords")}>
            <Tone message={reading.message} />
          </Step>
        )}
        <Step title={t("decided")}>
          <Decision trace={trace} />
        </Step>
        <Step title={t("triggers")}>
          <Triggers trace={trace} />
        </Step>
        <Step title={t("prompt")}>{trace.prompt ? <PromptView prompt={trace.prompt} /> : <p class="muted">{t("noPrompt")}</p>}</Step>
        <Step title={t("reply")}>
          <Answer trace={trace} />
        </Step>
        <Step title={t("effects")}>
          <Effects trace={trace} />
        </Step>
      </ol>
      <Raw trace={trace} />
    </>
  );
}

function Step({ title, lead, children }: { title: string; lead?: string; children: ComponentChildren }) {
  return (
    <li class="step">
      <h2>{title}</h2>
      {lead && <p class="muted small">{lead}</p>}
      {children}
    </li>
  );
}

function Head({ trace }: { trace: Trace }) {
  const { value: lang } = language;
  const { conversation = "" } = trace;
  return (
    <header class="trace-head">
      <h1>{action(trace, lang) || t("turn")}</h1>
      <Facts
        rows={[
          [t("when"), clock(trace.at, moment.value, lang)],
          [t("turn"), <code title={trace.turn}>{short(trace.turn)}</code>],
          [
            t("conversation"),
            conversation && (
              <a href={inboxPath(conversation)} onClick={follow} title={conversation}>
                {short(conversation)}
              </a>
            ),
          ],
          [t("visitor"), trace.visitor && <code title={trace.visitor}>{short(trace.visitor)}</code>],
          [t("arm"), say("arm", trace.arm, lang)],
          [t("policy"), trace.policy && <code>{trace.policy}</code>],
        ]}
      />
    </header>
  );
}

function Known({ trace }: { trace: Trace }) {
  const used = new Set(trace.layers);
  return (
    <div class="layers">
      {layers(trace).map(([name, content]) => (
        <Layer key={name} name={name} used={used.has(name)} content={content} />
      ))}
    </div>
  );
}

function Layer({ name, used, content }: { name: string; used: boolean; content: Readonly<Record<string, unknown>> }) {
  const { value: lang } = language;
  const rows = Object.entries(used ? content : {})
    .filter(([field, value]) => field !== "first_fact" && value !== false && (value !== 0 || ZERO_COUNTS.has(field)))
    .map(([field, value]) => [say("field", field, lang), field === "orders" ? orderLines(value) : told(field, value, lang)] as const)
    .filter(([, value]) => value !== "");
  return (
    <section class={used ? "layer" : "layer layer-unused"}>
      <h3>
        {say("layer", name, lang)} {!used && `(${t("unused")})`}
      </h3>
      {rows.length === 0 ? <p class="muted small">{t("empty")}</p> : <Facts rows={rows} />}
    </section>
  );
}

function orderLines(orders: unknown) {
  if (!Array.isArray(orders) || orders.length === 0) return "";
  return (
    <ul class="orders">
      {(orders as Order[]).map((order) => (
        <OneOrder key={order.order} order={order} />
      ))}
    </ul>
  );
}

function Decision({ trace }: { trace: Trace }) {
  const { value: lang } = language;
  return (
    <>
      <p class="decision" data-action={actionName(trace.action?.type ?? "")}>
        {action(trace, lang)}
      </p>
      <h3>{t("rules")}</h3>
      <ol class="rules">
        {trace.rules?.map(({ name, fired, because }, index) => (
          <li key={index} class={fired ? "fired" : "declined"} title={name}>
            <span class="rule-mark">{fired ? t("fired") : t("declined")}</span>
            <span>
              {say("rule", name, lang)}
              {because && <span class="muted small block">{why(because, lang)}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Triggers({ trace }: { trace: Trace }) {
  const { value: lang } = language;
  const { triggers = [] } = trace;
  if (triggers.length === 0) return <p class="muted">{t("noTriggers")}</p>;
  return (
    <ul class="lines">
      {triggers.map(({ name, because, facts = [], evidence = [] }) => (
        <li key={name} title={name}>
          <strong>{say("trigger", name, lang)}</strong>
          <span class="muted small block">
            {why(because, lang)}
            {facts.length > 0 && ` № ${facts.join(", ")}`}
          </span>
          {evidence.map((each, index) => (
            <span key={index} class="muted small block">
              {why(each, lang)}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Answer({ trace }: { trace: Trace }) {
  const { model, reply } = trace;
  const breaches = trace.checks?.breaches ?? [];
  if (!reply && !model) return <p class="muted">{t("noReply")}</p>;
  return (
    <>
      {reply && (
        <blockquote class="answer">
          <Rich text={reply} />
        </blockquote>
      )}
      {breaches.length === 0 && trace.checks && <p class="ok">✓ {t("noBreaches")}</p>}
      <ul class="lines">
        {breaches.map(({ rule, detail, mended }, index) => (
          <li key={index}>
            <Chip kind={mended ? "plain" : "negative"}>{mended ? t("mended") : t("notMended")}</Chip>{" "}
            {say("breach", rule, language.value)} <span class="muted">{detail}</span>
          </li>
        ))}
      </ul>
      {model && <ModelLine model={model} />}
    </>
  );
}

function ModelLine({ model }: { model: NonNullable<Trace["model"]> }) {
  const { name, fell_back, prompt_tokens = 0, completion_tokens = 0, failures = [], understood } = model;
  return (
    <>
      <p class="muted small">
        {t("model")}: <code>{name || "—"}</code> · {prompt_tokens} + {completion_tokens} {t("tokens")}
        {fell_back && ` · ${t("fellBack")}${typeof fell_back === "string" ? `: ${fell_back}` : ""}`}
        {understood === false && ` · ${t("notUnderstood")}`}
      </p>
      {failures.length > 0 && <p class="error small">{failures.join(" · ")}</p>}
    </>
  );
}

function Effects({ trace }: { trace: Trace }) {
  const { value: lang } = language;
  const times = marks(trace);
  const whole = Math.max(1e-9, total(trace) ?? 0);
  return (
    <>
      {trace.effects?.length ? (
        <ul class="lines">
          {trace.effects.map((effect, index) => (
            <li key={index}>{typeof effect === "string" ? say("effect", effect, lang) : words(effect, lang)}</li>
          ))}
        </ul>
      ) : (
        <p class="muted">{t("noEffects")}</p>
      )}
      {times.length > 0 && <h3>{t("timings")}</h3>}
      <dl class="timings">
        {times.map(([name, value]) => (
          <div key={name}>
            <dt>{say("timing", name, lang)}</dt>
            <dd>
              <span class="timing-track">
                <span class="timing-bar" style={{ width: `${(value / whole) * 100}%` }} />
              </span>
              <span class="number">{milliseconds(value, lang)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Raw({ trace }: { trace: Trace }) {
  const [copied, setCopied] = useState(false);
  const json = JSON.stringify(trace, null, 2);
  const copy = () => void navigator.clipboard.writeText(json).then(() => setCopied(true));
  return (
    <details class="panel raw">
      <summary>{t("raw")}</summary>
      <button type="button" onClick={copy}>
        {copied ? t("copied") : t("copy")}
      </button>
      <pre tabIndex={0}>{json}</pre>
    </details>
  );
}

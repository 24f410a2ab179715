/** What has been decided lately? The latest turns, each a link to its whole trace. */
import { useEffect, useState } from "preact/hooks";
import { RequestFailed, latestTurns } from "./api";
import { Chip, ToneMark } from "./controls";
import { clock, milliseconds } from "./format";
import { moment } from "./line";
import { language, t } from "./preferences";
import { say } from "./reasons";
import { follow, turnPath } from "./route";
import { action, beginning, said, total } from "./tracing";
import type { Trace } from "./wire";

/** The list is asked for again this often while it is shown. */
const REFRESH_MS = 5000;

type Loaded = readonly Trace[] | string | null;

export function Turns() {
  const [turns, setTurns] = useState<Loaded>(null);
  const load = () => latestTurns().then(setTurns, (failure: unknown) => setTurns((old) => (Array.isArray(old) ? old : codeOf(failure))));
  useEffect(() => {
    void load();
    const timer = setInterval(() => document.hidden || void load(), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <main class="page">
      <header class="page-head">
        <h1>{t("latestTurns")}</h1>
        <button type="button" onClick={() => void load()}>
          {t("refresh")}
        </button>
      </header>
      <p class="muted">{t("turnsLead")}</p>
      {turns === null && <p class="muted">{t("loading")}</p>}
      {typeof turns === "string" && <p class="error">{t("failedToLoad")} {say("error", turns, language.value)}</p>}
      {Array.isArray(turns) && (turns.length === 0 ? <p class="empty">{t("noTurns")}</p> : <Table turns={turns} />)}
    </main>
  );
}

/** The protocol's code of what went wrong. */
export function codeOf(failure: unknown): string {
  return failure instanceof RequestFailed ? failure.code : "internal";
}

function Table({ turns }: { turns: readonly Trace[] }) {
  return (
    <div class="panel scroll">
      <table class="turns">
        <thead>
          <tr>
            <th scope="col">{t("moment")}</th>
            <th scope="col">{t("said")}</th>
            <th scope="col">{t("tone")}</th>
            <th scope="col">{t("behaviour")}</th>
            <th scope="col">{t("decision")}</th>
            <th scope="col">{t("when")}</th>
          </tr>
        </thead>
        <tbody>
          {turns.map((trace) => (
            <Line key={trace.turn} trace={trace} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ trace }: { trace: Trace }) {
  const { value: lang } = language;
  const tone = trace.reading?.message?.tone ?? "neutral";
  const spent = total(trace);
  return (
    <tr>
      <td class="muted">{clock(trace.at, moment.value, lang)}</td>
      <td class="turn-said">
        <a href={turnPath(trace.turn)} onClick={follow}>
          {said(trace) || t(beginning(trace))}
        </a>
      </td>
      <td>
        <ToneMark tone={tone} text={say("tone", tone, lang)} />
      </td>
      <td>
        {Object.entries(trace.reading?.patterns ?? {})
          .filter(([, { on }]) => on)
          .map(([name]) => (
            <span key={name}>
              <Chip kind={name}>{say("pattern", name, lang)}</Chip>{" "}
            </span>
          ))}
      </td>
      <td>{action(trace, lang)}</td>
      <td class="muted number">{spent === null ? "" : milliseconds(spent, lang)}</td>
    </tr>
  );
}

/** What is being said? One conversation: its log, who writes now, and what an operator can do about it. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Composer } from "./composer";
import { Chip, Window } from "./controls";
import { type Desk, type Outgoing, type Thread, standing, threadOf } from "./desk";
import { clock, short } from "./format";
import { desk, discard, moment, say as send, writeAgain } from "./line";
import { language, t } from "./preferences";
import { say } from "./reasons";
import { Rich } from "./rich";
import { follow, turnPath } from "./route";
import type { Entry, MessageEntry, StateEntry } from "./wire";

/** Nearer to the end than this many pixels, the log follows what comes. */
const AT_END_PX = 80;

export type Asked = "hand_back" | "close" | null;

export function Talk({ conversation, asking, ask, onBack, onCard }: {
  conversation: string;
  asking: Asked;
  ask: (asked: Asked) => void;
  onBack: () => void;
  onCard: () => void;
}) {
  const { value: now } = desk;
  return (
    <section class="talk" aria-label={t("log")}>
      <Head now={now} conversation={conversation} ask={ask} onBack={onBack} onCard={onCard} />
      <Log thread={threadOf(now, conversation)} outgoing={now.outbox.filter((mine) => mine.conversation === conversation)} />
      <Composer key={conversation} conversation={conversation} />
      {asking === "hand_back" && <HandBack conversation={conversation} onClose={() => ask(null)} />}
      {asking === "close" && <Close conversation={conversation} onClose={() => ask(null)} />}
    </section>
  );
}

/** Whether the signed-in operator has the word. */
export function isMine(now: Desk, conversation: string): boolean {
  const item = now.items.find((one) => one.conversation === conversation);
  return now.operator !== null && item?.operator === now.operator.id && standing(now, conversation).speaker === "operator";
}

function Head({ now, conversation, ask, onBack, onCard }: {
  now: Desk;
  conversation: string;
  ask: (asked: Asked) => void;
  onBack: () => void;
  onCard: () => void;
}) {
  const item = now.items.find((one) => one.conversation === conversation);
  const { card } = threadOf(now, conversation);
  const { status } = standing(now, conversation);
  const closed = status === "closed";
  const mine = isMine(now, conversation);
  return (
    <header class="talk-head">
      <button type="button" class="quiet only-phone" aria-label={t("back")} onClick={onBack}>
        ←
      </button>
      <div class="talk-who">
        <h2>{card?.customer || short(item?.visitor ?? card?.visitor ?? conversation)}</h2>
        {item?.vip && <Chip kind="vip">{t("vip")}</Chip>}
        <Chip kind={status}>{say("status", status, language.value)}</Chip>
      </div>
      <div class="row">
        {!closed && !mine && (
          <button type="button" class="primary" onClick={() => send({ type: "take", conversation })}>
            {t("take")}
          </button>
        )}
        {mine && (
          <button type="button" onClick={() => ask("hand_back")}>
            {t("handBack")}
          </button>
        )}
        {!closed && (
          <button type="button" onClick={() => ask("close")}>
            {t("closeTalk")}
          </button>
        )}
        <button type="button" class="quiet only-narrow" onClick={onCard}>
          {t("about")}
        </button>
      </div>
    </header>
  );
}

function Log({ thread, outgoing }: { thread: Thread; outgoing: readonly Outgoing[] }) {
  const box = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  const toEnd = () => box.current?.scrollTo({ top: box.current.scrollHeight });
  const grown = `${thread.last} ${outgoing.length} ${thread.draft?.pieces.length ?? 0} ${thread.thinking}`;
  useLayoutEffect(() => {
    if (atEnd) toEnd();
  }, [grown]);
  useEffect(() => toEnd(), []);
  const watchScroll = ({ currentTarget: { scrollHeight, scrollTop, clientHeight } }: { currentTarget: HTMLElement }) =>
    setAtEnd(scrollHeight - scrollTop - clientHeight < AT_END_PX);
  return (
    <div class="log-frame">
      <div class="log" ref={box} onScroll={watchScroll} tabIndex={0}>
        <div role="log" aria-live="polite" aria-label={t("log")}>
          {thread.log.map((entry, index) => (
            <Row key={entry.seq} entry={entry} before={thread.log[index - 1]} />
          ))}
        </div>
        {outgoing.map((mine) => (
          <Pending key={mine.cmid} mine={mine} />
        ))}
        <Live thread={thread} />
      </div>
      {!atEnd && (
        <button type="button" class="to-end" onClick={toEnd}>
          ↓ {t("latest")}
        </button>
      )}
    </div>
  );
}

function Row({ entry, before }: { entry: Entry; before: Entry | undefined }) {
  if (entry.type === "state") return <StateRow entry={entry} />;
  const follows = before?.type === "message" && before.role === entry.role && before.name === entry.name;
  return <MessageRow entry={entry} follows={follows} />;
}

function MessageRow({ entry, follows }: { entry: MessageEntry; follows: boolean }) {
  const { value: lang } = language;
  return (
    <article class={`message message-${entry.role}${follows ? " follows" : ""}`}>
      {!follows && <span class="message-by">{entry.name || say("role", entry.role, lang)}</span>}
      {entry.note && (
        <p class="operator-note">
          {t("note")}: {entry.note}
        </p>
      )}
      <div class="bubble">{entry.role === "visitor" ? entry.text : <Rich text={entry.text} />}</div>
      <span class="message-foot">
        <time dateTime={entry.at}>{clock(entry.at, moment.value, lang)}</time>
        {entry.turn && entry.role === "assistant" && (
          <a href={turnPath(entry.turn)} onClick={follow}>
            {t("trace")}
          </a>
        )}
        {entry.role === "operator" && <span>✓ {t("sent")}</span>}
      </span>
    </article>
  );
}

/** Reasons that say no more than the status itself. */
const OBVIOUS = new Set(["taken", "closed"]);

function StateRow({ entry }: { entry: StateEntry }) {
  const { value: lang } = language;
  const reason = OBVIOUS.has(entry.reason ?? "") ? "" : say("handoff", entry.reason, lang);
  return (
    <p class="state-row">
      <time dateTime={entry.at}>{clock(entry.at, moment.value, lang)}</time> · {say("status", entry.status, lang)}
      {entry.name && entry.speaker === "operator" && `: ${entry.name}`}
      {reason && ` — ${reason}`}
    </p>
  );
}

function Pending({ mine }: { mine: Outgoing }) {
  const { value: lang } = language;
  const waits = desk.value.link === "open" ? t("sending") : t("queued");
  return (
    <article class={mine.failed ? "message message-operator failed" : "message message-operator pending"}>
      <div class="bubble">
        <Rich text={mine.text} />
      </div>
      <span class="message-foot" role="status">
        {mine.failed ? (
          <>
            <span class="error">
              {t("failed")}: {say("error", mine.failed, lang)}
            </span>
            <button type="button" class="link" onClick={() => writeAgain(mine)}>
              {t("again")}
            </button>
            <button type="button" class="link" onClick={() => discard(mine.cmid)}>
              {t("discard")}
            </button>
          </>
        ) : mine.seq === undefined ? (
          waits
        ) : (
          `✓ ${t("sent")}`
        )}
      </span>
    </article>
  );
}

/** What is not said yet: the answer while it is written, and who writes. */
function Live({ thread }: { thread: Thread }) {
  const { value: lang } = language;
  const writing = Object.entries(thread.typing).filter(([, until]) => (until ?? 0) > moment.value);
  return (
    <>
      {thread.draft && (
        <article class="message message-assistant live">
          <span class="message-by">{say("role", "assistant", lang)}</span>
          <div class="bubble" aria-live="off">
            <Rich text={thread.draft.pieces.join("")} />
          </div>
        </article>
      )}
      <p class="writing" role="status">
        {thread.thinking && `${say("role", "assistant", lang)} ${t("thinks")}`}
        {!thread.thinking && writing.map(([role]) => `${say("role", role, lang)} ${t("writes")}`).join(" ")}
      </p>
    </>
  );
}

function HandBack({ conversation, onClose }: { conversation: string; onClose: () => void }) {
  const note = useRef<HTMLTextAreaElement>(null);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = note.current?.value.trim();
    if (send({ type: "hand_back", conversation, ...(text && { note: text }) })) onClose();
  };
  return (
    <Window title={t("handBack")} onClose={onClose}>
      <form onSubmit={submit}>
        <label>
          {t("noteLabel")}
          <textarea ref={note} rows={4} maxLength={2000} placeholder={t("notePlaceholder")} />
        </label>
        <Buttons does={t("handBack")} onClose={onClose} />
      </form>
    </Window>
  );
}

function Close({ conversation, onClose }: { conversation: string; onClose: () => void }) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (send({ type: "close", conversation })) onClose();
  };
  return (
    <Window title={t("closeSure")} onClose={onClose}>
      <form onSubmit={submit}>
        <Buttons does={t("closeTalk")} onClose={onClose} />
      </form>
    </Window>
  );
}

function Buttons({ does, onClose }: { does: string; onClose: () => void }) {
  return (
    <div class="row end">
      <button type="button" onClick={onClose}>
        {t("cancel")}
      </button>
      <button type="submit" class="primary" disabled={desk.value.link !== "open"}>
        {does}
      </button>
    </div>
  );
}

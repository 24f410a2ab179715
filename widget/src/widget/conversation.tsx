/** The list of messages: the log, the visitor's unsent words, and the answer that is being written. */

import { Component, createRef } from "preact";
import type { Row, StateRow } from "../shared/protocol";
import { Bubble, Dots, opensGroup, stateText, System } from "./message";
import { Place } from "./more";
import { standing, type Unsent } from "./log";
import type { Session } from "./session";

/** Within this many pixels of the end, new messages keep the list at its end. */
const NEAR_END = 80;

interface Props {
  readonly session: Session;
}

export class Conversation extends Component<Props> {
  private readonly list = createRef<HTMLDivElement>();

  override componentDidMount(): void {
    this.toEnd();
  }

  /** Whether the end was in sight before the change: then it stays in sight. */
  override getSnapshotBeforeUpdate(): boolean {
    const list = this.list.current;
    return !list || list.scrollHeight - list.scrollTop - list.clientHeight < NEAR_END;
  }

  override componentDidUpdate(_props: Props, _state: unknown, wasAtEnd: boolean): void {
    if (wasAtEnd) this.toEnd();
  }

  override render({ session }: Props) {
    return (
      <div class="list" ref={this.list} tabIndex={0} role="log" aria-live="polite" aria-relevant="additions">
        <Lines session={session} />
      </div>
    );
  }

  private toEnd(): void {
    this.list.current?.scrollTo(0, this.list.current.scrollHeight);
  }
}

function Lines({ session }: Props) {
  const { words, unsent } = session;
  const { areOthersTyping, hasSwitched, log } = session.state;
  const { rows, draft, thinking, readTo } = log;
  const isWriting = thinking || areOthersTyping || draft?.isBroken;
  return (
    <>
      {!rows.length && !unsent.length && (
        <div class="greeting">
          <h2>{words.greeting}</h2>
          <p>{words.greetingHint}</p>
        </div>
      )}
      {rows.map((row, i) => (
        <Line key={row.seq} row={row} rows={rows} i={i} readTo={readTo} session={session} />
      ))}
      {draft && !draft.isBroken && draft.text && (
        <Bubble role="assistant" text={draft.text} words={words} name={session.assistant} isFirst />
      )}
      {unsent.map((message) => (
        <Waiting key={message.cmid} message={message} session={session} />
      ))}
      {isWriting && <Dots words={words} />}
      <AfterState session={session} />
      {hasSwitched && <Place view="switched" session={session} />}
    </>
  );
}

interface LineProps {
  readonly row: Row;
  readonly rows: readonly Row[];
  readonly i: number;
  readonly readTo: number;
  readonly session: Session;
}

function Line({ row, rows, i, readTo, session }: LineProps) {
  const { words } = session;
  const before = rows.slice(0, i);
  if (row.type === "state") {
    const earlier = before.findLast((other): other is StateRow => other.type === "state") ?? null;
    return <System text={stateText(row, earlier, words)} />;
  }
  if (row.role === "system") return <System text={row.text} />;
  const previous = before.at(-1);
  const next = rows[i + 1];
  const isLastOfGroup = next?.type !== "message" || opensGroup(next, row);
  const isMine = row.role === "visitor";
  return (
    <Bubble
      role={row.role}
      text={row.text}
      words={words}
      name={row.name ?? (row.role === "assistant" ? session.assistant : undefined)}
      at={isLastOfGroup ? row.at : undefined}
      delivery={isMine && isLastOfGroup ? (row.seq <= readTo ? "seen" : "sent") : undefined}
      isFirst={opensGroup(row, previous?.type === "message" ? previous : undefined)}
    />
  );
}

function Waiting({ message, session }: { readonly message: Unsent; readonly session: Session }) {
  const isFailed = message.refused || session.state.link === "refused";
  return (
    <Bubble
      role="visitor"
      text={message.text}
      words={session.words}
      delivery={isFailed ? "failed" : "sending"}
      again={() => session.sayAgain(message)}
      isFirst
    />
  );
}

/** What the state of the conversation asks of the visitor: his contact where nobody is there, his rating at the end. */
function AfterState({ session }: { readonly session: Session }) {
  const state = standing(session.state.log);
  if (state?.status === "pending" && state.reason === "nobody_online") return <Place view="contact" session={session} />;
  if (state?.status === "closed" && session.state.ratedAt < state.seq) return <Place view="rate" session={session} />;
  return null;
}

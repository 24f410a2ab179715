/** The two small forms of a conversation: how to call back, and how it was. */

import { useSignal } from "@preact/signals";
import type { Row } from "../shared/protocol";
import { Icon } from "../widget/icons";
import type { Session, State } from "../widget/session";
import { MORE_WORDS } from "./words";

/** How to call back, while nobody is there. It is one line once the talk goes on, and gone for this call where he waves it away. */
export function Contact({ session, state }: { readonly session: Session; readonly state: State }) {
  const { core } = session;
  const words = MORE_WORDS[core.language];
  const conversation = core.memory.get<string>("conversation");
  const waved = useSignal(core.memory.get<Waved>("waved"));
  const doneAt = useSignal(0);
  const { calledAt, goesOn } = lastCall(state.log.rows);
  const away = () => {
    waved.value = { conversation, seq: calledAt };
    core.memory.set("waved", waved.value);
    core.root.querySelector<HTMLElement>(".list")?.focus();
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const field = (name: string) => String(given.get(name) ?? "").trim();
    const way = field("way");
    const filled = Object.entries({ name: field("name"), [way.includes("@") ? "email" : "phone"]: way, text: field("text") });
    if (!session.leaveContact(Object.fromEntries(filled.filter(([, value]) => value)))) return;
    doneAt.value = calledAt;
    away();
  };
  if (doneAt.value === calledAt && !goesOn) return <div class="system">{words.contactDone}</div>;
  if (waved.value && waved.value.conversation === conversation && waved.value.seq >= calledAt) return null;
  return (
    <form class="card" onSubmit={submit}>
      <details open={!goesOn} onToggle={({ currentTarget }) => currentTarget.open && currentTarget.scrollIntoView({ block: "nearest" })}>
        <summary>{words.contactTitle}</summary>
        <div class="fields">
          <input name="name" autocomplete="name" maxLength={200} placeholder={words.contactName} aria-label={words.contactName} />
          <input name="way" required maxLength={200} placeholder={words.contactWay} aria-label={words.contactWay} />
          <textarea name="text" rows={2} maxLength={2000} placeholder={words.contactText} aria-label={words.contactText} />
          <div class="pair">
            <button type="button" onClick={away}>
              {words.contactLater}
            </button>
            <button type="submit" class="main">
              {words.contactSend}
            </button>
          </div>
        </div>
      </details>
    </form>
  );
}

/** The call for which the form was waved away, or filled in. */
interface Waved {
  readonly conversation: string | null;
  readonly seq: number;
}

/** The row that told last that nobody is there, and whether the visitor wrote since; what belongs to no turn tells it again. */
export function lastCall(rows: readonly Row[]): { calledAt: number; goesOn: boolean } {
  const call = rows.findLast((row) => (row.type === "state" ? row.reason === "nobody_online" : row.role === "assistant" && !row.turn));
  const calledAt = call?.seq ?? 0;
  return { calledAt, goesOn: rows.some((row) => row.seq > calledAt && row.type === "message" && row.role === "visitor") };
}

const SCORES = [1, 2, 3, 4, 5];

export function Rating({ session }: { readonly session: Session }) {
  const words = MORE_WORDS[session.core.language];
  const score = useSignal(0);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const comment = String(new FormData(event.target as HTMLFormElement).get("comment") ?? "").trim();
    if (session.rate(score.value, comment)) session.set({ view: "chat" });
  };
  return (
    <form class="card" onSubmit={submit}>
      <h3>{words.rateTitle}</h3>
      <div class="stars" role="radiogroup" aria-label={words.rateTitle}>
        {SCORES.map((value) => (
          <label class={value <= score.value ? "lit" : ""} key={value}>
            <input
              type="radio"
              name="score"
              value={value}
              aria-label={words.star(value)}
              onChange={() => {
                score.value = value;
              }}
            />
            <Icon name="star" />
          </label>
        ))}
      </div>
      {score.value > 0 && (
        <>
          <textarea name="comment" rows={2} maxLength={1000} placeholder={words.rateComment} aria-label={words.rateComment} />
          <button type="submit" class="main">
            {words.rateSend}
          </button>
        </>
      )}
    </form>
  );
}

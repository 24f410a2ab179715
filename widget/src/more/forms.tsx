/** The two small forms of a conversation: how to call back, and how it was. */

import { useSignal } from "@preact/signals";
import { Icon } from "../widget/icons";
import type { Session } from "../widget/session";
import { MORE_WORDS } from "./words";

export function Contact({ session }: { readonly session: Session }) {
  const words = MORE_WORDS[session.core.language];
  const isDone = useSignal(false);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    const field = (name: string) => String(given.get(name) ?? "").trim();
    const way = field("way");
    const filled = Object.entries({ name: field("name"), [way.includes("@") ? "email" : "phone"]: way, text: field("text") });
    isDone.value = session.leaveContact(Object.fromEntries(filled.filter(([, value]) => value)));
  };
  if (isDone.value) return <div class="system">{words.contactDone}</div>;
  return (
    <form class="card" onSubmit={submit}>
      <h3>{words.contactTitle}</h3>
      <input name="name" autocomplete="name" maxLength={200} placeholder={words.contactName} aria-label={words.contactName} />
      <input name="way" required maxLength={200} placeholder={words.contactWay} aria-label={words.contactWay} />
      <textarea name="text" rows={2} maxLength={2000} placeholder={words.contactText} aria-label={words.contactText} />
      <button type="submit" class="main">
        {words.contactSend}
      </button>
    </form>
  );
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

/** «What is known about me»: exactly what the server says it knows, to read, to take along, to switch off, to delete. */

import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Known, Session } from "../widget/session";
import { save, transcript } from "./download";
import { MORE_WORDS } from "./words";

export function About({ session }: { readonly session: Session }) {
  const words = MORE_WORDS[session.core.language];
  const known = useSignal<Known | null>(null);
  const isFailed = useSignal(false);
  const isSure = useSignal(false);
  useEffect(() => {
    session.known().then(
      (answer) => {
        known.value = answer;
      },
      () => {
        isFailed.value = true;
      },
    );
  }, []);
  return (
    <div class="about">
      <h2>{words.about}</h2>
      {isFailed.value && <p role="alert">{words.aboutFailed}</p>}
      {!known.value && !isFailed.value && <div class="bubble dots" role="status"><i /><i /><i /></div>}
      {known.value && <Facts known={known.value} session={session} />}
      <div class="deeds">
        {known.value && (
          <button type="button" onClick={() => save("barista.json", JSON.stringify(known.value, null, 2))}>
            {words.download}
          </button>
        )}
        <button type="button" onClick={() => save("chat.txt", transcript(session.state.log.rows, (role) => words.authors[role]))}>
          {words.save}
        </button>
        <button type="button" class="grave" aria-expanded={isSure.value} onClick={() => (isSure.value = !isSure.value)}>
          {words.forget}
        </button>
      </div>
      {isSure.value && (
        <div class="card" role="alertdialog" aria-label={words.forget} ref={(card) => card?.scrollIntoView({ block: "nearest" })}>
          <p>{words.forgetSure}</p>
          <div class="pair">
            <button type="button" onClick={() => (isSure.value = false)}>
              {words.cancel}
            </button>
            <button
              type="button"
              class="grave solid"
              onClick={() => session.forget().catch(() => (isFailed.value = true))}
            >
              {words.forgetYes}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

function Facts({ known, session }: { readonly known: Known; readonly session: Session }) {
  const words = MORE_WORDS[session.core.language];
  const facts = known.facts ?? [];
  const layers = Object.keys(words.layers).filter((layer) => facts.some((fact) => fact.layer === layer));
  const patterns = known.patterns ?? [];
  return (
    <>
      {!facts.length && !patterns.length && <p>{session.state.permitted?.personalisation ? words.aboutNothing : words.aboutOff}</p>}
      {layers.map((layer) => (
        <section key={layer}>
          <h3>{words.layers[layer]}</h3>
          <ul>
            {facts
              .filter((fact) => fact.layer === layer)
              .map((fact) => (
                <li>
                  {fact.text} <small>{words.sources[fact.provenance]}</small>
                </li>
              ))}
          </ul>
        </section>
      ))}
      {patterns.length > 0 && (
        <section>
          <h3>{words.aboutPatterns}</h3>
          <ul>
            {patterns.map((pattern) => (
              <li key={pattern.name}>{pattern.text}</li>
            ))}
          </ul>
        </section>
      )}
      <p class="count">{words.aboutMessages(known.messages ?? 0)}</p>
    </>
  );
}

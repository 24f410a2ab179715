/** What does the operator answer? The box under a conversation; what is half written is kept for each conversation. */
import { useEffect, useRef, useState } from "preact/hooks";
import { standing } from "./desk";
import { desk, say as send, write } from "./line";
import { t } from "./preferences";

/** The protocol's limit for a message, in characters. */
const MAX_TEXT = 4000;

/** «Writes…» is told again after this, while keys are pressed; the server's reader lets it fade a little later. */
const TYPING_AGAIN_MS = 4000;

const draftKey = (conversation: string) => `barista:console:draft:${conversation}`;

export function Composer({ conversation }: { conversation: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const toldAt = useRef(0);
  const [text, setText] = useState(() => sessionStorage.getItem(draftKey(conversation)) ?? "");
  useEffect(() => sessionStorage.setItem(draftKey(conversation), text), [text]);
  useEffect(() => () => void (toldAt.current && send({ type: "typing", conversation, on: false })), []);

  const { speaker, status } = standing(desk.value, conversation);
  if (status === "closed") return <p class="composer muted">{t("answerClosed")}</p>;

  const tell = (on: boolean) => {
    if (on && Date.now() - toldAt.current < TYPING_AGAIN_MS) return;
    if (!on && toldAt.current === 0) return;
    toldAt.current = on ? Date.now() : 0;
    send({ type: "typing", conversation, on });
  };
  const submit = () => {
    const words = text.trim();
    if (!words || words.length > MAX_TEXT) return;
    write(conversation, words);
    setText("");
    tell(false);
    box.current?.focus();
  };
  const change = (next: string) => {
    setText(next);
    tell(next.trim() !== "");
  };
  const press = (event: KeyboardEvent) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
    if (event.key === "Escape") box.current?.blur();
  };
  return (
    <form class="composer" onSubmit={(event) => (event.preventDefault(), submit())}>
      <label class="hidden" for="answer">
        {t("answer")}
      </label>
      <textarea
        id="answer"
        ref={box}
        rows={2}
        value={text}
        placeholder={t("answerPlaceholder")}
        aria-describedby="answer-hint"
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => tell(false)}
      />
      <div class="row apart">
        <span id="answer-hint" class={text.length > MAX_TEXT ? "error small" : "muted small"}>
          {text.length > MAX_TEXT
            ? t("tooLong", { n: text.length, max: MAX_TEXT })
            : speaker === "operator"
              ? t("sendKeys")
              : t("answerTakes")}
        </span>
        <button type="submit" class="primary" disabled={!text.trim() || text.length > MAX_TEXT}>
          {t("send")}
        </button>
      </div>
    </form>
  );
}

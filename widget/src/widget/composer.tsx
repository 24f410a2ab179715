/** Where the visitor writes. Enter sends, Shift+Enter begins a line. */

import { Component, createRef } from "preact";
import { Icon } from "./icons";
import { type Session, TEXT_LIMIT } from "./session";

const TALLEST = 132;

interface Props {
  readonly session: Session;
}

export class Composer extends Component<Props, { readonly text: string }> {
  override state = { text: "" };
  private readonly field = createRef<HTMLTextAreaElement>();

  override componentDidMount(): void {
    const { session } = this.props;
    if (!session.isRestored) this.field.current?.focus();
    session.isRestored = false;
  }

  override componentDidUpdate(): void {
    const area = this.field.current as HTMLTextAreaElement;
    area.style.height = "auto";
    area.style.height = `${Math.min(TALLEST, area.scrollHeight)}px`;
  }

  override render({ session }: Props, { text }: { text: string }) {
    const { words } = session;
    const said = text.trim();
    const send = (event: Event) => {
      event.preventDefault();
      if (!said) return;
      session.say(said);
      this.setState({ text: "" });
      this.field.current?.focus();
    };
    return (
      <form class="composer" onSubmit={send}>
        <textarea
          ref={this.field}
          rows={1}
          maxLength={TEXT_LIMIT}
          placeholder={words.placeholder}
          aria-label={words.placeholder}
          value={text}
          onInput={(event) => {
            this.setState({ text: event.currentTarget.value });
            session.typing();
          }}
          onKeyDown={(event) => event.key === "Enter" && !event.shiftKey && !event.isComposing && send(event)}
        />
        <button class="round" aria-label={words.send} disabled={!said}>
          <Icon name="send" />
        </button>
      </form>
    );
  }
}

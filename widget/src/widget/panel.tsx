/** The panel: a dialog with its header and one of three views; beside the button, while it is closed, what is new. */

import { Composer } from "./composer";
import { Conversation } from "./conversation";
import { Icon } from "./icons";
import { standing } from "./log";
import { Text } from "./message";
import { Place } from "./more";
import { Notice } from "./notice";
import type { Session } from "./session";

interface Props {
  readonly session: Session;
}

export function Panel({ session }: Props) {
  const { isOpen, news, permitted, view } = session.state;
  if (!isOpen) return news && <Teaser session={session} />;
  const isChat = permitted && view === "chat";
  return (
    <div
      class="panel"
      role="dialog"
      aria-modal="true"
      aria-label={session.assistant}
      lang={session.core.language}
      onKeyDown={(event) => keepInside(event, session)}
    >
      <Header session={session} />
      <Banner session={session} />
      {!permitted && <Notice session={session} />}
      {isChat && <Conversation session={session} />}
      {permitted && view !== "chat" && <Place key={view} view={view} session={session} />}
      {isChat && <CallHuman session={session} />}
      {isChat && <Composer session={session} />}
    </div>
  );
}

/** Esc closes; Tab goes round within the dialog; the page's own shortcuts do not hear what is typed here. */
function keepInside(event: KeyboardEvent, session: Session): void {
  event.stopPropagation();
  if (event.key === "Escape") return session.state.isMenuOpen ? session.set({ isMenuOpen: false }) : session.close();
  if (event.key !== "Tab") return;
  const dialog = event.currentTarget as HTMLElement;
  const stops = [...dialog.querySelectorAll<HTMLElement>("button:enabled,a,input,textarea,[tabindex='0']")];
  if (event.shiftKey) stops.reverse();
  if (session.core.root.activeElement !== stops.at(-1)) return;
  event.preventDefault();
  stops[0]?.focus();
}

function Header({ session }: Props) {
  const { words } = session;
  const { isMenuOpen, log, permitted, site, view } = session.state;
  const state = standing(log);
  const isOperator = state?.speaker === "operator";
  const name = isOperator ? state.name || words.staff : session.assistant;
  return (
    <header>
      {view === "chat" ? (
        <div class="face">{isOperator ? name[0] : <Icon name="spark" />}</div>
      ) : (
        <Tool icon="back" label={words.back} deed={() => session.set({ view: "chat" })} />
      )}
      <div class="title">
        <b>{name}</b>
        <span>{isOperator ? site.name : words.disclosure}</span>
      </div>
      {permitted && (
        <Tool icon="menu" label={words.menu} isOpen={isMenuOpen} deed={() => session.set({ isMenuOpen: !isMenuOpen })} />
      )}
      <Tool icon="close" label={words.close} deed={() => session.close()} />
      {isMenuOpen && <Place view="menu" session={session} />}
    </header>
  );
}

interface ToolProps {
  readonly icon: Parameters<typeof Icon>[0]["name"];
  readonly label: string;
  readonly deed: () => void;
  readonly isOpen?: boolean;
}

function Tool({ icon, label, deed, isOpen }: ToolProps) {
  return (
    <button class="tool" aria-label={label} aria-expanded={isOpen} onClick={deed}>
      <Icon name={icon} />
    </button>
  );
}

/** What stands between the visitor and the server, if anything does. */
function Banner({ session }: Props) {
  const { words } = session;
  const { link } = session.state;
  if (link === "waiting") return <Alert text={words.offline} />;
  if (link !== "refused") return null;
  return (
    <>
      <Alert text={words.refused} />
      <button class="human" onClick={() => session.retry()}>
        {words.reconnect}
      </button>
    </>
  );
}

function Alert({ text }: { readonly text: string }) {
  return (
    <div class="banner" role="status">
      {text}
    </div>
  );
}

function CallHuman({ session }: Props) {
  const { link, log } = session.state;
  const state = standing(log);
  if (link !== "open" || state?.status === "pending" || state?.speaker === "operator") return null;
  return (
    <button class="human" onClick={() => session.callHuman()}>
      <Icon name="human" />
      {session.words.human}
    </button>
  );
}

function Teaser({ session }: Props) {
  return (
    <div class="teaser" role="status" lang={session.core.language}>
      <button class="said" onClick={() => session.open()}>
        <Text text={session.state.news?.text ?? ""} />
      </button>
      <Tool icon="close" label={session.words.dismiss} deed={() => session.dismiss()} />
    </div>
  );
}

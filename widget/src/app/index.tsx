/** The operator console: sign in, the inbox, and the traces of turns. */
import { effect } from "@preact/signals";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import css from "./app.css";
import { signOut, whoAmI } from "./api";
import { wake } from "./chime";
import { Card } from "./card";
import { Window } from "./controls";
import { isWaiting, threadOf } from "./desk";
import { Inbox, step } from "./inbox";
import { bePresent, connect, desk, disconnect, dismissNotice, watch } from "./line";
import { language, sound, switchLanguage, t } from "./preferences";
import { say } from "./reasons";
import { follow, go, inboxPath, route, turnsPath } from "./route";
import { Brand, SignIn } from "./signin";
import { type Asked, Talk } from "./talk";
import { TracePage } from "./trace";
import { Turns } from "./turns";

function Console() {
  const [known, setKnown] = useState(false);
  const { link } = desk.value;
  const enter = () => {
    setKnown(true);
    desk.value = { ...desk.value, link: "connecting" };
    connect();
  };
  useEffect(() => {
    whoAmI().then(
      (operator) => (operator ? enter() : (setKnown(true), disconnect())),
      () => enter(),
    );
  }, []);
  if (!known) return <p class="muted pad">{t("loading")}</p>;
  if (link === "signed_out") return <SignIn onSignedIn={enter} />;
  return <Signed />;
}

function Signed() {
  const [help, setHelp] = useState(false);
  const [asking, ask] = useState<Asked>(null);
  const here = route.value;
  const open = here.page === "inbox" ? here.conversation : "";
  useEffect(() => {
    watch(open);
    ask(null);
  }, [open]);
  useEffect(() => {
    const press = (event: KeyboardEvent) => onKey(event, { help: () => setHelp(true), close: () => open && ask("close") });
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, [open]);
  return (
    <div class="app">
      <Bar onHelp={() => setHelp(true)} />
      <Banner />
      {here.page === "inbox" && <Desk open={open} asking={asking} ask={ask} />}
      {here.page === "turns" && <Turns />}
      {here.page === "turn" && <TracePage turn={here.turn} />}
      {help && <Help onClose={() => setHelp(false)} />}
    </div>
  );
}

function Desk({ open, asking, ask }: { open: string; asking: Asked; ask: (asked: Asked) => void }) {
  const [card, showCard] = useState(false);
  useEffect(() => showCard(false), [open]);
  return (
    <main class="desk" data-open={open ? (card ? "card" : "talk") : "inbox"}>
      <Inbox open={open} />
      {open ? (
        <Talk conversation={open} asking={asking} ask={ask} onBack={() => go(inboxPath())} onCard={() => showCard(!card)} />
      ) : (
        <section class="talk nothing">
          <p>{t("choose")}</p>
          <p class="muted small">{t("chooseHint")}</p>
        </section>
      )}
      <aside class="side" aria-label={t("about")}>
        {open && (
          <>
            <button type="button" class="quiet only-narrow" onClick={() => showCard(false)}>
              ← {t("back")}
            </button>
            <Card key={open} card={threadOf(desk.value, open).card} conversation={open} />
          </>
        )}
      </aside>
    </main>
  );
}

function Bar({ onHelp }: { onHelp: () => void }) {
  const { operator, presence, items } = desk.value;
  const here = route.value.page;
  const waiting = items.filter(isWaiting).length;
  const leave = () => void signOut().finally(disconnect);
  return (
    <header class="bar">
      <Brand />
      <nav class="row" aria-label={t("console")}>
        <a href={inboxPath()} onClick={follow} aria-current={here === "inbox" ? "page" : undefined}>
          {t("inbox")} {waiting > 0 && <span class="count count-hot">{waiting}</span>}
        </a>
        <a href={turnsPath} onClick={follow} aria-current={here === "inbox" ? undefined : "page"}>
          {t("turns")}
        </a>
      </nav>
      <div class="row bar-end">
        <button
          type="button"
          class="presence"
          data-presence={presence}
          role="switch"
          aria-checked={presence === "online"}
          aria-label={`${t("presence")}: ${t(presence)}`}
          onClick={() => bePresent(presence === "online" ? "away" : "online")}
        >
          {t(presence)}
        </button>
        <button type="button" class="quiet" role="switch" aria-checked={sound.value} aria-label={t("sound")} title={t("sound")} onClick={toggleSound}>
          <Bell silent={!sound.value} />
        </button>
        <button type="button" class="quiet only-wide" aria-label={t("help")} title={t("help")} onClick={onHelp}>
          ?
        </button>
        <button type="button" class="quiet" onClick={switchLanguage} lang={language.value === "ru" ? "en" : "ru"} aria-label={t("otherLanguage")}>
          {language.value === "ru" ? "EN" : "RU"}
        </button>
        <span class="only-wide small muted">{operator?.name}</span>
        <button type="button" class="quiet" aria-label={t("signOut")} title={t("signOut")} onClick={leave}>
          <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M10 4H5v16h5M14 8l4 4-4 4M18 12H9" />
          </svg>
        </button>
      </div>
    </header>
  );
}

function Bell({ silent }: { silent: boolean }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d="M6 17V11a6 6 0 0 1 12 0v6l1.500 1.500h-15zM10 21h4" />
      {silent && <path d="M3.500 3.500l17 17" />}
    </svg>
  );
}

function toggleSound(): void {
  sound.value = !sound.value;
  wake();
}

/** What is wrong now: no connection, or something that the server refused. */
function Banner() {
  const { link, notice, loaded } = desk.value;
  return (
    <div role="status" class="banners">
      {link !== "open" && loaded && <p class="banner banner-lost">{t("reconnecting")}</p>}
      {notice && (
        <p class="banner">
          {say("error", notice.code, language.value) || notice.message}
          <button type="button" class="link" onClick={dismissNotice}>
            {t("dismiss")}
          </button>
        </p>
      )}
    </div>
  );
}

function Help({ onClose }: { onClose: () => void }) {
  const keys = [
    ["j / k", t("keyNext")],
    ["Enter", t("keyOpen")],
    ["Alt+L", t("keyReply")],
    ["Alt+E", t("keyResolve")],
    ["?", t("keyHelp")],
    ["Esc", t("keyEscape")],
  ] as const;
  return (
    <Window title={t("keys")} onClose={onClose}>
      <dl class="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Window>
  );
}

/** Keys by their place on the keyboard, so that they work under a Russian layout too. */
function onKey(event: KeyboardEvent, { help, close }: { help: () => void; close: () => void }): void {
  const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select");
  const plain = event.key === "?" ? "help" : PLAIN[event.code];
  const act = event.altKey ? WITH_ALT[event.code] : typing || event.ctrlKey || event.metaKey ? undefined : plain;
  if (!act || document.querySelector("dialog[open]")) return;
  event.preventDefault();
  ({ next: () => step(1), previous: () => step(-1), reply: () => document.getElementById("answer")?.focus(), close, help })[act]();
}

const PLAIN: Readonly<Record<string, "next" | "previous">> = { KeyJ: "next", KeyK: "previous" };

const WITH_ALT: Readonly<Record<string, "reply" | "close" | "next" | "previous">> = {
  KeyL: "reply",
  KeyE: "close",
  KeyJ: "next",
  KeyK: "previous",
};

/** The title counts who waits, so that a tab in the background tells. */
effect(() => {
  const waiting = desk.value.items.filter(isWaiting).length;
  document.title = `${waiting > 0 ? `(${waiting}) ` : ""}Barista — ${t(route.value.page === "inbox" ? "inbox" : "turns")}`;
});

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
render(<Console />, document.getElementById("app") ?? document.body);

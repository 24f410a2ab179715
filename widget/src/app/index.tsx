/** The operator console: sign in, the inbox, and the traces of turns. */
import { effect } from "@preact/signals";
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import { whoAmI } from "./api";
import css from "./app.css";
import { Banner, Bar } from "./bar";
import { Card } from "./card";
import { isWaiting, threadOf } from "./desk";
import { Inbox } from "./inbox";
import { Help, onKey } from "./keys";
import { connect, desk, disconnect, watch } from "./line";
import { t } from "./preferences";
import { go, inboxPath, route } from "./route";
import { SignIn } from "./signin";
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

/** The title counts who waits, so that a tab in the background tells. */
effect(() => {
  const waiting = desk.value.items.filter(isWaiting).length;
  document.title = `${waiting > 0 ? `(${waiting}) ` : ""}Barista — ${t(route.value.page === "inbox" ? "inbox" : "turns")}`;
});

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
render(<Console />, document.getElementById("app") ?? document.body);

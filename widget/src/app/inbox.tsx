/** Who needs an operator? The open conversations in three tabs, longest waiting first. */
import { signal } from "@preact/signals";
import { Chip, Level, ToneMark } from "./controls";
import { type Tab, isWaiting, shown } from "./desk";
import { strongest } from "./evidence";
import { clock, duration, excerpt, secondsSince, short } from "./format";
import { desk, moment } from "./line";
import { language, t } from "./preferences";
import { say } from "./reasons";
import { follow, inboxPath } from "./route";
import type { InboxItem } from "./wire";

const TABS: readonly Tab[] = ["mine", "unassigned", "all"];

const EMPTY = { mine: "emptyMine", unassigned: "emptyUnassigned", all: "emptyAll" } as const;

/** A visitor who waits longer than this is shown in red. */
const LONG_WAIT_SECONDS = 120;

const tab = signal<Tab>("all");

/** Move the focus to the next (1) or previous (-1) conversation of the list. */
export function step(by: 1 | -1): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".inbox-item")];
  const here = links.findIndex((link) => link === document.activeElement);
  const from = here >= 0 ? here : links.findIndex((link) => link.getAttribute("aria-current") === "true");
  links[Math.min(links.length - 1, Math.max(0, from + by))]?.focus();
}

export function Inbox({ open }: { open: string }) {
  const { value: now } = desk;
  const items = shown(now, tab.value);
  return (
    <nav class="inbox" aria-label={t("conversations")}>
      <div class="tabs" role="group" aria-label={t("conversations")}>
        {TABS.map((name) => (
          <button key={name} type="button" aria-pressed={tab.value === name} onClick={() => (tab.value = name)}>
            {t(name)} <span class="count">{shown(now, name).length}</span>
          </button>
        ))}
      </div>
      {items.length === 0 && <p class="muted pad">{now.loaded ? t(EMPTY[tab.value]) : t("loading")}</p>}
      <ul class="inbox-list">
        {items.map((item) => (
          <li key={item.conversation}>
            <Item item={item} open={item.conversation === open} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Item({ item, open }: { item: InboxItem; open: boolean }) {
  const { value: lang } = language;
  return (
    <a
      class={isWaiting(item) ? "inbox-item waiting" : "inbox-item"}
      href={inboxPath(item.conversation)}
      onClick={follow}
      aria-current={open ? "true" : undefined}
    >
      <span class="row apart">
        <span class="row">
          <strong>{short(item.visitor)}</strong>
          {item.vip && <Chip kind="vip">{t("vip")}</Chip>}
          <span class="muted small">{item.language.toUpperCase()}</span>
        </span>
        <Since item={item} />
      </span>
      <span class="inbox-text">{excerpt(item.last_text) || "—"}</span>
      <span class="row apart small">
        <span class="inbox-reason">
          {item.reason && isWaiting(item) ? say("handoff", item.reason, lang) : say("status", item.status, lang)}
          {item.operator_name && item.status === "active" && `: ${item.operator_name}`}
        </span>
        <ToneMark tone={item.tone} text={say("tone", item.tone, lang)} />
      </span>
      <span class="inbox-levels">
        {strongest(item.levels).map(([name, level]) => (
          <Level key={name} small name={name} text={say("pattern", name, lang)} level={level} />
        ))}
      </span>
    </a>
  );
}

function Since({ item }: { item: InboxItem }) {
  const serverNow = moment.value + desk.value.ahead;
  if (!isWaiting(item)) return <time class="muted small">{clock(item.last_at, serverNow, language.value)}</time>;
  const seconds = secondsSince(item.waiting_since ?? item.last_at, serverNow);
  return (
    <span class={seconds >= LONG_WAIT_SECONDS ? "wait wait-long" : "wait"}>
      {t("waits")} {duration(seconds, language.value)}
    </span>
  );
}

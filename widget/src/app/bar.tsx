/** What stands above every page? Where one can go, whether the operator is there, and what is wrong just now. */
import { signOut } from "./api";
import { wake } from "./chime";
import { isWaiting } from "./desk";
import { bePresent, desk, disconnect, dismissNotice } from "./line";
import { language, sound, switchLanguage, t } from "./preferences";
import { say } from "./reasons";
import { follow, inboxPath, route, turnsPath } from "./route";
import { Brand } from "./signin";

/** The bar on top: pages, presence, sound, language, sign out. */
export function Bar({ onHelp }: { onHelp: () => void }) {
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
export function Banner() {
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

/** Who is at the desk? The page that asks for e-mail and password. */
import { useState } from "preact/hooks";
import { RequestFailed, signIn } from "./api";
import { language, switchLanguage, t } from "./preferences";
import { say } from "./reasons";

export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const [busy, setBusy] = useState(false);
  const [code, setCode] = useState("");
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setCode("");
    try {
      await signIn(String(form.get("email")).trim(), String(form.get("password")));
      onSignedIn();
    } catch (failure) {
      setCode(failure instanceof RequestFailed ? failure.code : "internal");
      setBusy(false);
    }
  };
  return (
    <main class="signin">
      <form class="signin-card" onSubmit={submit}>
        <Brand />
        <p class="muted">{t("signInLead")}</p>
        <label>
          {t("email")}
          <input name="email" type="email" autocomplete="username" required autofocus />
        </label>
        <label>
          {t("password")}
          <input name="password" type="password" autocomplete="current-password" required />
        </label>
        <p class="error" role="alert">
          {code && say("error", code, language.value)}
        </p>
        <button type="submit" class="primary wide" disabled={busy}>
          {busy ? t("signingIn") : t("signIn")}
        </button>
        <button type="button" class="link centre" onClick={switchLanguage} lang={language.value === "ru" ? "en" : "ru"}>
          {t("otherLanguage")}
        </button>
      </form>
    </main>
  );
}

export function Brand() {
  return (
    <span class="brand">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M4 8h12v6a5 5 0 0 1-5 5H9a5 5 0 0 1-5-5zM16 9.500h1.500a2.500 2.500 0 0 1 0 5H16M8 2.500v2.500M12 2.500v2.500" />
      </svg>
      Barista
    </span>
  );
}

/** What was the model told? Template, contract, facts with where they come from, and the messages themselves. */
import { Chip, Facts } from "./controls";
import { language, t } from "./preferences";
import { say } from "./reasons";
import { words } from "./tracing";
import type { Prompt } from "./wire";

export function PromptView({ prompt }: { prompt: Prompt }) {
  const { value: lang } = language;
  const { contract = {}, facts = [], messages = [] } = prompt;
  return (
    <>
      <p class="row">
        {t("version")}: <code>{prompt.version}</code> <code>{prompt.hash}</code>
      </p>
      <h3>{t("contract")}</h3>
      <Facts
        rows={Object.entries(contract).map(([name, value]) => [
          say("contract", name, lang),
          typeof value === "string" ? say("contract", value, lang) : words(value, lang),
        ])}
      />
      <h3>{t("promptFacts")}</h3>
      {facts.length === 0 && <p class="muted small">{t("empty")}</p>}
      <ul class="lines">
        {facts.map(({ layer, provenance, text }, index) => (
          <li key={index}>
            {text} <Chip>{say("layer", layer, lang)}</Chip> <Chip kind={provenance}>{say("provenance", provenance, lang)}</Chip>
          </li>
        ))}
      </ul>
      <h3>{t("messages")}</h3>
      {messages.map(({ role, content }, index) => (
        <details key={index} class="prompt-message" open={index === messages.length - 1}>
          <summary>
            <strong>{say("role", role, lang)}</strong>{" "}
            <span class="muted small prompt-start">{content.slice(0, 90)}</span>
          </summary>
          <pre tabIndex={0}>{content}</pre>
        </details>
      ))}
    </>
  );
}

/** The visitor's choice, before anything is sent: two equal buttons in plain words, nothing preselected. */

import { Icon } from "./icons";
import type { Session } from "./session";

const PERSONAL = { behaviour: true, personalisation: true };
const PLAIN = { behaviour: false, personalisation: false };

export function Notice({ session }: { readonly session: Session }) {
  const { core, words } = session;
  const refuses = core.refusesTracking;
  return (
    <div class="notice">
      <Icon name="spark" />
      <h2 tabIndex={-1} ref={(title) => title?.focus()}>
        {words.noticeTitle}
      </h2>
      <p>{refuses ? words.gpc : words.noticeText}</p>
      {!refuses && (
        <button class="choice" onClick={() => session.choose(PERSONAL)}>
          <b>{words.personal}</b>
          {words.personalHint}
        </button>
      )}
      <button class="choice" onClick={() => session.choose(PLAIN)}>
        <b>{refuses ? words.begin : words.plain}</b>
        {words.plainHint}
      </button>
      {!refuses && <small>{words.noticeFoot}</small>}
    </div>
  );
}

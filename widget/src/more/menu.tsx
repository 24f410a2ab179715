/** The visitor's menu, and the word that confirms what he switched there. */

import type { Session } from "../widget/session";
import { MORE_WORDS } from "./words";

interface Props {
  readonly session: Session;
}

export function Menu({ session }: Props) {
  const words = MORE_WORDS[session.core.language];
  const { isLoud, permitted } = session.state;
  const isOn = Boolean(permitted?.personalisation);
  return (
    <div class="menu" onClick={() => session.set({ isMenuOpen: false })}>
      <button onClick={() => session.set({ view: "about" })}>{words.about}</button>
      <button onClick={() => session.choose({ behaviour: !isOn, personalisation: !isOn })}>
        {isOn ? words.personalOff : words.personalOn}
      </button>
      <button onClick={() => session.setLoud(!isLoud)}>{isLoud ? words.soundOff : words.soundOn}</button>
      <button onClick={() => session.set({ view: "rate" })}>{words.rate}</button>
    </div>
  );
}

export function Switched({ session }: Props) {
  const { switchedOn, switchedOff } = MORE_WORDS[session.core.language];
  return (
    <div class="system" role="status">
      {session.state.permitted?.personalisation ? switchedOn : switchedOff}
    </div>
  );
}

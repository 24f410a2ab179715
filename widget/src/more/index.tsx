/** more.js: what is seldom needed, fetched when it is: the menu, the visitor's file, the forms to leave a contact and to rate, a sound. */

import { type ComponentType, render } from "preact";
import type { MoreView } from "../widget/more";
import type { Session, State } from "../widget/session";
import { About } from "./about";
import { chime } from "./chime";
import { Contact, Rating } from "./forms";
import { Menu, Switched } from "./menu";
import css from "./style.css";

interface Props {
  readonly session: Session;
  /** The session's, given so that a view that reads signals is drawn anew as well. */
  readonly state: State;
}

const VIEWS: Record<MoreView, ComponentType<Props>> = { about: About, contact: Contact, menu: Menu, rate: Rating, switched: Switched };

window.BaristaMore = {
  chime,
  draw: (view, place, session) => {
    const View = VIEWS[view];
    adopt(session.core.root);
    render(<View session={session} state={session.state} />, place);
  },
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

function adopt(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

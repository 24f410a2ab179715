/** more.js: what is seldom needed, fetched when it is: the menu, the visitor's file, the forms to leave a contact and to rate, a sound. */

import { render } from "preact";
import { About } from "./about";
import { chime } from "./chime";
import { Contact, Rating } from "./forms";
import { Menu, Switched } from "./menu";
import css from "./style.css";

const VIEWS = { about: About, contact: Contact, menu: Menu, rate: Rating, switched: Switched };

window.BaristaMore = {
  chime,
  draw: (view, place, session) => {
    const View = VIEWS[view];
    adopt(session.core.root);
    render(<View session={session} />, place);
  },
};

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

function adopt(root: ShadowRoot): void {
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}

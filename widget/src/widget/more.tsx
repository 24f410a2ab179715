/** A place for what is seldom needed (the menu, the visitor's file, two forms, the sound): more.js is fetched for it. */

import { Component, createRef } from "preact";
import type { Core } from "../shared/core";
import type { Session } from "./session";

export type MoreView = "about" | "contact" | "menu" | "rate" | "switched";

/** What more.js gives. */
export interface More {
  /** Draw `view` into `place`, anew at every call. */
  draw(view: MoreView, place: HTMLElement, session: Session): void;
  chime(): void;
}

declare global {
  interface Window {
    /** Set by more.js when it has run. */
    BaristaMore?: More;
  }
}

/** Call `use` with more.js, at once where it was fetched before. */
export function withMore(core: Core, use: (more: More) => void): void {
  const ready = () => use(window.BaristaMore as More);
  if (window.BaristaMore) ready();
  else core.fetchScript("more.js", ready);
}

interface Props {
  readonly view: MoreView;
  readonly session: Session;
}

export class Place extends Component<Props> {
  private readonly place = createRef<HTMLDivElement>();

  override componentDidMount(): void {
    withMore(this.props.session.core, () => {
      this.componentDidUpdate();
      this.place.current?.scrollIntoView({ block: "nearest" });
    });
  }

  override componentDidUpdate(): void {
    if (this.place.current) window.BaristaMore?.draw(this.props.view, this.place.current, this.props.session);
  }

  override render() {
    return <div class="more" ref={this.place} />;
  }
}

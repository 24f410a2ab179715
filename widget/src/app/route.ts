/**
 * Which page is shown? The address says it, so that every page and every conversation has a link.
 *
 * `/console` is the inbox (`?conversation=ID` with one open), `/console/turns` the latest turns, `/console/turns/ID` one.
 */
import { computed, signal } from "@preact/signals";

export type Route =
  | { readonly page: "inbox"; readonly conversation: string }
  | { readonly page: "turns" }
  | { readonly page: "turn"; readonly turn: string };

/** The page that belongs to a path and its query. */
export function parseRoute(path: string, query: string): Route {
  const [, , section, id] = path.split("/");
  if (section === "turns") return id ? { page: "turn", turn: decodeURIComponent(id) } : { page: "turns" };
  return { page: "inbox", conversation: new URLSearchParams(query).get("conversation") ?? "" };
}

export const inboxPath = (conversation = ""): string =>
  conversation ? `/console?conversation=${encodeURIComponent(conversation)}` : "/console";

export const turnsPath = "/console/turns";

export const turnPath = (turn: string): string => `${turnsPath}/${encodeURIComponent(turn)}`;

const address = signal({ path: location.pathname, query: location.search });

export const route = computed<Route>(() => parseRoute(address.value.path, address.value.query));

/** Show another page, with an entry in the browser's history. */
export function go(to: string): void {
  history.pushState(null, "", to);
  readAddress();
}

/** A click on an inner link changes the page without loading it anew; with a modifier key it is the browser's. */
export function follow(event: MouseEvent & { currentTarget: HTMLAnchorElement }): void {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  go(event.currentTarget.getAttribute("href") ?? "/console");
}

addEventListener("popstate", readAddress);

function readAddress(): void {
  address.value = { path: location.pathname, query: location.search };
}

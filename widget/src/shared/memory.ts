/**
 * What the browser remembers for one site under `barista:SITE:NAME`: in localStorage, shared by all its tabs, or for one
 * visit in sessionStorage. Where storage is refused (private modes, sandboxed frames) it lasts as long as the page.
 */

export interface Memory {
  /** The value, or null where there is none or it cannot be read. */
  get<T>(name: string): T | null;
  /** Keep `value`; null forgets it. */
  set(name: string, value: unknown): void;
}

export function remember(site: string, place: "localStorage" | "sessionStorage" = "localStorage"): Memory {
  const refused: Record<string, unknown> = {};
  const key = (name: string) => `barista:${site}:${name}`;
  return {
    get: (name) => {
      try {
        return JSON.parse(window[place].getItem(key(name)) as string) ?? refused[name] ?? null;
      } catch {
        return refused[name] ?? null;
      }
    },
    set: (name, value) => {
      try {
        if (value === null) window[place].removeItem(key(name));
        else window[place].setItem(key(name), JSON.stringify(value));
        delete refused[name];
      } catch {
        refused[name] = value;
      }
    },
  };
}

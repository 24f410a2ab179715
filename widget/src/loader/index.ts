/**
 * The embed: `<script async src="https://HOST/widget/loader.js" data-site="SITE"></script>` and nothing else.
 *
 * It draws the button, answers `Barista(command, ...)`, and fetches the panel when it is needed. Before the visitor chose
 * what he permits nothing is sent and nothing is stored. The server's origin is the script's own.
 */

import { listen } from "./commands";
import { Embed, type Options } from "./embed";

const script = document.currentScript as HTMLScriptElement;
let embed: Embed | null = null;

const COMMANDS = {
  boot: (options?: Options) => {
    const place = { ...script.dataset, ...options };
    if (embed) embed.update(place);
    else if (place.site) embed = new Embed(place.site, script, place);
  },
  shutdown: () => {
    embed?.destroy();
    embed = null;
  },
  show: () => embed?.show(),
  hide: () => embed?.hide(),
  update: (options: Options) => embed?.update(options),
  identify: (user: Options["user"]) => embed?.update({ user }),
  track: (event: string, properties?: Record<string, unknown>) => embed?.track(event, properties),
  page: () => embed?.view(),
  consent: (choice: { behaviour: boolean; personalisation: boolean }) => embed?.consent(choice),
  on: (event: string, heard: (value: unknown) => void) => embed?.on(event, heard),
};

listen(COMMANDS, Boolean(script.dataset.site));

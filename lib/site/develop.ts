import type { App } from "fresh";
import { allPaths } from "@/lib/content/paths.ts";
import { chosenHostname, chosenPort } from "./address.ts";
import { createBuilder } from "./builder.ts";
import type { State } from "./state.ts";

/**
 * Serves for development, on `PORT` or 8000.
 *
 * @throws SyntaxError with file and line if a content file is not in order, before anything is served: browsers keep the page that
 * they have, and reload once it is mended.
 */
export async function develop(importApp: () => Promise<{ app: App<State> }>): Promise<void> {
  allPaths();
  const [port, hostname] = [chosenPort(), chosenHostname()];
  await createBuilder().listen(importApp, {
    ...port === null ? {} : { port },
    ...hostname === null ? {} : { hostname },
  });
}

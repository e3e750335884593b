import { chosenHostname, chosenPort } from "./address.ts";
import { createBuilder } from "./builder.ts";

/** Serves for development, on `PORT` or 8000. */
export async function develop(importApp: () => Promise<typeof import("@/main.ts")>): Promise<void> {
  const [port, hostname] = [chosenPort(), chosenHostname()];
  await createBuilder().listen(importApp, {
    ...port === null ? {} : { port },
    ...hostname === null ? {} : { hostname },
  });
}

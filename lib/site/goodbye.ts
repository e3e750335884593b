import type { Server } from "node:http";
import { setImmediate } from "node:timers";
import type { Connections } from "./connections.ts";

/** Milliseconds that answers under way may take once the process is asked to end. */
const LONGEST_GOODBYE = 2500;
/** Milliseconds in which whoever came before is let in, while others come. */
const LONGEST_WELCOME = 500;
/** Milliseconds between looks at what is still under way. */
const SWEEP = 100;

/** The signals by which a process is asked to end. */
export const STOP_SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM"];

/**
 * Ends the process when it is asked to: once the requests that are here are answered, and soon in any case.
 *
 * @param isLogged whether all that is told of them is written
 */
export function endOnSignal(
  server: Server,
  connections: Connections,
  isLogged: () => boolean,
): void {
  const stop = () => {
    const end = Date.now() + LONGEST_WELCOME;
    let isQuiet = false;
    server.on("connection", () => isQuiet = false);
    const sweep = () => {
      // Those who came before the signal may not be let in yet.
      if (!isQuiet && Date.now() < end) return void (isQuiet = true);
      if (server.listening) server.close();
      // Nothing is left to do then, but to get answers ready that nobody will ask for.
      if (connections.closeIdle() === 0 && isLogged()) Deno.exit(0);
    };
    // Requests that are here, but not read yet, come first, however long the process had to wait for its turn.
    setInterval(() => setImmediate(sweep), SWEEP);
    setTimeout(() => Deno.exit(0), LONGEST_GOODBYE);
  };
  for (const signal of STOP_SIGNALS) Deno.addSignalListener(signal, stop);
}

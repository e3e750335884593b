import type { Server } from "node:http";
import { setImmediate } from "node:timers";
import type { Connections } from "./connections.ts";

/** Milliseconds that answers under way may take once the process is asked to end. */
const LONGEST_GOODBYE = 2500;
/** Milliseconds between looks at what is still under way. */
const SWEEP = 100;

/** The signals by which a process is asked to end. */
export const STOP_SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM"];

/** Ends the process when it is asked to: once the requests that are here are answered, and soon in any case. */
export function endOnSignal(server: Server, connections: Connections): void {
  const stop = () => {
    server.close();
    const sweep = () => {
      // Nothing is left to do then, but to get answers ready that nobody will ask for.
      if (connections.closeIdle() === 0) Deno.exit(0);
    };
    // Requests that are here, but not read yet, come first, however long the process had to wait for its turn.
    setInterval(() => setImmediate(sweep), SWEEP);
    setTimeout(() => Deno.exit(0), LONGEST_GOODBYE);
  };
  for (const signal of STOP_SIGNALS) Deno.addSignalListener(signal, stop);
}

import type { Server } from "node:http";
import { Server as NetServer } from "node:net";
import { setImmediate } from "node:timers";
import type { Connections } from "./connections.ts";
import { whenAllAreIn } from "./when_all_are_in.ts";

/** Milliseconds that answers under way may take once the process is asked to end. */
const LONGEST_GOODBYE = 2500;
/** Milliseconds in which whoever comes is let in, at least and while others come. */
const SHORTEST_WELCOME = 100;
const LONGEST_WELCOME = 500;
/** Milliseconds for which a connection that is kept may still bring a request, so that it ends with an answer, which says so. */
const LONGEST_SILENCE = 700;
/** Milliseconds between looks at what is still under way. */
const SWEEP = 50;

const { close: closeListener } = NetServer.prototype;

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
    const close = () => {
      // Not by its own way to close, which cuts off whoever is silent at the moment.
      if (server.listening) closeListener.call(server);
      connections.leave();
    };
    // Those who came before the signal may not be let in yet, and some come with it.
    // What they ask that is here, but not read yet, comes first.
    const closeSoon = () => setImmediate(close);
    setTimeout(() => whenAllAreIn(server, end, closeSoon), SHORTEST_WELCOME);
    const sweep = () => {
      if (server.listening) return;
      // Nothing is left to do then, but to get answers ready that nobody will ask for.
      if (connections.endIdle(LONGEST_SILENCE) === 0 && isLogged()) Deno.exit(0);
    };
    // Requests that are here, but not read yet, come first, however long the process had to wait for its turn.
    setInterval(() => setImmediate(sweep), SWEEP);
    setTimeout(() => Deno.exit(0), LONGEST_GOODBYE);
  };
  for (const signal of STOP_SIGNALS) Deno.addSignalListener(signal, stop);
}

import { chosenHostname, chosenPort } from "./address.ts";

/**
 * Serves on `PORT` and `HOSTNAME` until the process is asked to end; then finishes what is under way.
 *
 * @throws RangeError if `PORT` is no port, Error with a sentence if this machine does not let it listen there.
 */
export function listen(handler: (request: Request) => Response | Promise<Response>): void {
  const port = chosenPort() ?? 8000;
  const hostname = chosenHostname() ?? "0.0.0.0";
  try {
    const server = Deno.serve({ port, hostname, onListen: announce }, handler);
    const stop = () => {
      void server.shutdown();
      Deno.unrefTimer(setTimeout(() => Deno.exit(0), LONGEST_GOODBYE));
    };
    for (const signal of STOP_SIGNALS) Deno.addSignalListener(signal, stop);
    // Nothing is left to do then, but to get answers ready that nobody will ask for.
    server.finished.then(() => Deno.exit(0));
  } catch (error) {
    if (error instanceof Deno.errors.AddrInUse) {
      throw new Error(
        `Port ${port} is taken by another program. Choose another one, such as PORT=${port + 1}.`,
      );
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `Cannot listen on "${hostname}", port ${port}: ${reason}. Choose another place, such as HOSTNAME=127.0.0.1 PORT=8000.`,
    );
  }
}

/** Milliseconds that answers under way may take once the process is asked to end. */
const LONGEST_GOODBYE = 10_000;

const STOP_SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM"];

function announce({ hostname, port }: Deno.NetAddr): void {
  const host = hostname === "0.0.0.0" || hostname === "::" ? "localhost" : hostname;
  console.log(`PixelatedArtwork is at http://${host.includes(":") ? `[${host}]` : host}:${port}`);
}

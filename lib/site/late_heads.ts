import type { Server } from "node:http";
import type { Socket } from "node:net";

/** Milliseconds between looks. */
const PAUSE = 5;
/** Milliseconds between looks while there are few to look at. */
const LONGEST_PAUSE = 250;
/** Connections that are looked at in one turn. */
const SLICE = 320;
/** Connections that are parted with in one turn: each takes a tenth of a millisecond, and others wait meanwhile. */
const MOST_LATE = 24;

/** What is known of a connection on which no answer is due. */
interface Waiting {
  /** Bytes of requests before. */
  readonly read: number;
  /** When the first byte of the next one was seen. */
  begun: number | null;
}

/**
 * Finds connections on which a request began, but its head did not come in time. Node looks at all of them at once, and thousands that
 * are late at the same moment hold up everybody else for a second; here they are parted with a few at a time.
 *
 * @param longest milliseconds that a head may take
 */
export function watchHeads(server: Server, longest: number, part: (socket: Socket) => void): void {
  // Those that were looked at last come last.
  const all = new Map<Socket, Waiting>();
  const add = (socket: Socket) => {
    all.set(socket, { read: socket.bytesRead, begun: null });
    if (all.size === 1) plan();
  };
  server.on("connection", (socket: Socket) => {
    add(socket);
    socket.on("close", () => all.delete(socket));
  });
  server.on("request", ({ socket }, response) => {
    all.delete(socket);
    response.on("close", () => socket.destroyed || add(socket));
  });

  let timer: ReturnType<typeof setTimeout> | undefined;
  function plan(hasMore = false): void {
    clearTimeout(timer);
    const share = hasMore ? 0 : Math.min(1, SLICE / all.size);
    const pause = Math.max(PAUSE, LONGEST_PAUSE * share);
    timer = setTimeout(look, pause);
  }
  function look(): void {
    const now = performance.now();
    let late = 0;
    for (const [socket, waiting] of all.entries().take(Math.min(SLICE, all.size))) {
      all.delete(socket);
      if (waiting.begun === null && socket.bytesRead > waiting.read) waiting.begun = now;
      if (waiting.begun === null || now - waiting.begun < longest) all.set(socket, waiting);
      else {
        part(socket);
        if (++late === MOST_LATE) break;
      }
    }
    if (all.size > 0) plan(late === MOST_LATE);
  }
}

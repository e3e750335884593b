import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { setImmediate } from "node:timers";

/** Descriptors that the process needs for itself: files, pipes, what it reads while it gets ready. */
const OWN_DESCRIPTORS = 64;
/** So many connections Deno takes in before it closes those that we part with. */
const BURST = 128;
/** More than this nobody visits at a time, and each takes 10 KB. */
const MOST = 12_000;
/** Descriptors where the system does not tell. */
const USUAL_DESCRIPTORS = 1024;

/** Connections that are held at least. */
const LEAST = 16;

/**
 * How many connections this process can hold without running out of descriptors: once it has, Deno takes in none any more.
 *
 * @throws RangeError with a sentence where there are too few of them.
 */
export function mostConnections(descriptors = mostDescriptors()): number {
  const room = descriptors - OWN_DESCRIPTORS - BURST;
  if (room >= LEAST) return Math.min(MOST, room);
  const least = OWN_DESCRIPTORS + BURST + LEAST;
  throw new RangeError(
    `This process may open ${descriptors} files and connections at a time, and to serve takes at least ${least}. Allow it more, such as by ulimit -n 1024.`,
  );
}

/** What the system lets this process open, by the shell that every Unix has. */
function mostDescriptors(): number {
  try {
    const { stdout } = new Deno.Command("sh", { args: ["-c", "ulimit -n"] }).outputSync();
    const answer = new TextDecoder().decode(stdout).trim();
    return answer === "unlimited" ? Infinity : Number(answer) || USUAL_DESCRIPTORS;
  } catch {
    return USUAL_DESCRIPTORS;
  }
}

/** Milliseconds for which a connection is read on once its end is told: what is under way then is not cut off. */
const LAST_WORDS = 100;

/** The connections of a server. */
export interface Connections {
  /** Gives an answer: at once, or where all are to end, once it is known whether its connection ends with it. */
  readonly answering: (
    request: IncomingMessage,
    response: ServerResponse,
    give: () => void,
  ) => void;
  /** From now on each connection ends with its next answer, which says so. */
  readonly leave: () => void;
  /** Once they are to end, ends those that have waited for no answer for so many milliseconds. Tells how many connections are left. */
  readonly endIdle: (longest: number) => number;
}

/**
 * Keeps a server at this many connections: for one more, the oldest that waits for no answer is closed, so that whoever comes is let
 * in, however many sit silent.
 */
export function limitConnections(server: Server, most: number): Connections {
  // Those that wait for no answer, with the time since when; those that do, for how many: several may be asked for at once.
  const idle = new Map<Socket, number>(), busy = new Map<Socket, number>();
  const ending = new Set<Socket>();
  let left: number | null = null;
  const forget = (socket: Socket) => {
    idle.delete(socket);
    busy.delete(socket);
    ending.delete(socket);
  };
  const part = (socket: Socket) => {
    forget(socket);
    socket.destroy();
  };
  const end = (socket: Socket) => {
    idle.delete(socket);
    ending.add(socket);
    socket.end();
    setTimeout(part, LAST_WORDS, socket);
  };
  server.on("connection", (socket: Socket) => {
    if (idle.size + busy.size >= most) {
      part([...idle.keys().take(1), ...busy.keys().take(1)][0]!);
    }
    idle.set(socket, performance.now());
    socket.on("close", () => forget(socket));
  });
  // Before the answer, which looks at what is due.
  server.prependListener("request", ({ socket }, response) => {
    idle.delete(socket);
    busy.set(socket, (busy.get(socket) ?? 0) + 1);
    response.on("close", () => {
      const due = busy.get(socket);
      if (due === undefined) return;
      if (due > 1) return void busy.set(socket, due - 1);
      busy.delete(socket);
      if (socket.destroyed) return;
      idle.set(socket, performance.now());
      // Reading stops while many answers are due on one connection; Deno does not go on by itself.
      socket.resume();
    });
  });
  return {
    answering({ socket }, response, give) {
      if (left === null) return give();
      // What was asked with it in one breath has been read by then, and is answered, too.
      setImmediate(() => {
        if (busy.get(socket) === 1) response.shouldKeepAlive = false;
        give();
      });
    },
    leave: () => void (left ??= performance.now()),
    endIdle(longest) {
      const late = performance.now() - longest;
      if (left !== null && left <= late) {
        for (const [socket, since] of idle) if (since <= late) end(socket);
      }
      return idle.size + busy.size + ending.size;
    },
  };
}

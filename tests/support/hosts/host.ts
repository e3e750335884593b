import { note } from "../tally.ts";

/** What some hosts cannot do. */
export type Lack =
  /** Keep a file for good whose build is named in the query. */
  | "queries"
  /** Send what is compressed by Brotli. */
  | "brotli"
  /** Tell caches that an answer depends on what is accepted. */
  | "vary"
  /** Refuse escapes that cannot be read. */
  | "escapes"
  /** Answer the page for missing addresses at its own address as missing. */
  | "missing"
  /** Lead to the usual spelling of an address with needless escapes. */
  | "spelling"
  /** Lead on what is posted. */
  | "posts";

/** A program that serves `dist/`. */
export interface Host {
  readonly name: string;
  readonly lacks: readonly Lack[];
  /** Serves a built tree. */
  readonly start: (folder: string, base: string) => Promise<RunningHost>;
}

export interface RunningHost {
  /** Such as `http://127.0.0.1:43210`. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** A port that nobody listened on a moment ago. */
export function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}

/** Starts a server and waits until it answers. */
export async function startProgram(
  command: string,
  args: readonly string[],
  port: number,
  options: Deno.CommandOptions = {},
): Promise<RunningHost> {
  note("server");
  const child = new Deno.Command(command, {
    ...options,
    args: [...args],
    stdin: "null",
    stdout: "null",
    stderr: "piped",
  }).spawn();
  const said = new Response(child.stderr).text();
  const origin = `http://127.0.0.1:${port}`;
  let isOver = false;
  const over = child.status.then(() => isOver = true);
  while (!isOver && !await answers(origin)) await new Promise((go) => setTimeout(go, 50));
  if (isOver) throw new Error(`${command} ended before it was ready: ${await said}`);
  return {
    origin,
    async stop() {
      if (!isOver) child.kill("SIGTERM");
      await over;
      await said;
    },
  };
}

async function answers(origin: string): Promise<boolean> {
  try {
    const response = await fetch(origin, { redirect: "manual" });
    await response.body?.cancel();
    return true;
  } catch {
    return false;
  }
}

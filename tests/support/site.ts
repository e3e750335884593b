import { ensureBuild, isBuilt, readStamp } from "@/lib/site/ensure_build.ts";
import { hashTree } from "@/lib/site/tree_hash.ts";
import { note } from "./tally.ts";

/** The production site, running in a process of its own. */
export interface RunningSite {
  /** Such as `http://127.0.0.1:43210`. */
  readonly origin: string;
  readonly pid: number;
  /** Asks the process to end and waits until it has. */
  readonly stop: (signal?: Deno.Signal) => Promise<Ended>;
}

/** How a process ended. */
export interface Ended extends Deno.CommandStatus {
  /** All that it printed to standard output. */
  readonly output: string;
}

/** The production site as visitors find it. */
export interface OpenSite {
  /** Such as `http://127.0.0.1:43210`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Names the address of the site that the tests of a run share. */
export const SHARED_SITE = "TEST_SITE";

/** The production site of this run of tests, where there is one, or else one that is started for who asks. */
export async function openSite(): Promise<OpenSite> {
  const shared = Deno.env.get(SHARED_SITE);
  if (shared !== undefined) return { origin: shared, close: () => Promise.resolve() };
  const { origin, stop } = await startSite();
  return { origin, close: async () => void await stop() };
}

/** Builds the site, unless it is built already, and serves it on a free port. */
export async function startSite(
  env: Readonly<Record<string, string>> = {},
): Promise<RunningSite> {
  await ensureSite();
  return await run("lib/site/start.ts", ".", env);
}

/** Serves the site of another folder, such as a copy that was changed, if need be by a line as `startSiteBy` has it. */
export async function startSiteIn(
  folder: string,
  env: Readonly<Record<string, string>>,
  line?: string,
): Promise<RunningSite> {
  return await run("lib/site/start.ts", folder, env, line);
}

/** Serves the site by a line of the shell, in which `"$@"` stands for the command that does, and `"$1"` for Deno. */
export async function startSiteBy(
  line: string,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningSite> {
  await ensureSite();
  return await run("lib/site/start.ts", ".", env, line);
}

/** Serves `dist/` on a free port as a static host would. */
export async function startPreview(): Promise<RunningSite> {
  await ensureSite();
  return await startPreviewIn(".");
}

/** Serves `dist/` of another folder. */
export async function startPreviewIn(folder: string): Promise<RunningSite> {
  return await run("lib/site/preview.ts", folder);
}

/** Paths of scripts in `dist/` that are of the build before: they are not what this build made. */
export async function earlierPaths(): Promise<ReadonlySet<string>> {
  return new Set((await readStamp())?.earlier);
}

/** Builds the site, unless it is built already. */
export async function ensureSite(): Promise<void> {
  if (!await isBuilt(hashTree(), "")) note("build");
  await ensureBuild("");
}

async function run(
  script: string,
  cwd = ".",
  env: Readonly<Record<string, string>> = {},
  line = 'exec "$@"',
): Promise<RunningSite> {
  note("server");
  const child = new Deno.Command("sh", {
    args: ["-c", line, "sh", Deno.execPath(), "run", "-A", script],
    cwd,
    env: { PORT: "0", HOSTNAME: "127.0.0.1", BASE_PATH: "/", ...env },
    stdout: "piped",
  }).spawn();
  const { origin, output } = await readOrigin(child.stdout);
  return {
    origin,
    pid: child.pid,
    async stop(signal = "SIGTERM") {
      child.kill(signal);
      return { ...await child.status, output: await output };
    },
  };
}

/** Reads what the server prints until it tells its address, and goes on to its end. */
async function readOrigin(
  stdout: ReadableStream<Uint8Array<ArrayBuffer>>,
): Promise<{ origin: string; output: Promise<string> }> {
  const reader = stdout.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (true) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
    const found = /http:\/\/[^\s"]+/.exec(text);
    if (found) return { origin: found[0], output: readRest() };
  }
  throw new Error(`The server ended before it was ready, after saying ${JSON.stringify(text)}.`);

  async function readRest(): Promise<string> {
    while (true) {
      const { value, done } = await reader.read();
      if (done) return text;
      text += value;
    }
  }
}

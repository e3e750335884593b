import { ensureBuild, isBuilt } from "@/lib/site/ensure_build.ts";
import { hashTree } from "@/lib/site/tree_hash.ts";
import { note } from "./tally.ts";

/** The production site, running in a process of its own. */
export interface RunningSite {
  /** Such as `http://127.0.0.1:43210`. */
  readonly origin: string;
  /** Asks the process to end and waits until it has. */
  readonly stop: () => Promise<Deno.CommandStatus>;
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
export async function startSite(): Promise<RunningSite> {
  await build();
  return await run("lib/site/start.ts");
}

/** Serves the site of another folder, such as a copy that was changed. */
export async function startSiteIn(
  folder: string,
  env: Readonly<Record<string, string>>,
): Promise<RunningSite> {
  return await run("lib/site/start.ts", folder, env);
}

/** Serves `dist/` on a free port as a static host would. */
export async function startPreview(): Promise<RunningSite> {
  await build();
  return await run("lib/site/preview.ts");
}

async function build(): Promise<void> {
  if (!await isBuilt(hashTree())) note("build");
  await ensureBuild();
}

async function run(
  script: string,
  cwd = ".",
  env: Readonly<Record<string, string>> = {},
): Promise<RunningSite> {
  note("server");
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", script],
    cwd,
    env: { PORT: "0", HOSTNAME: "127.0.0.1", ...env },
    stdout: "piped",
  }).spawn();
  const origin = await readOrigin(child.stdout);
  return {
    origin,
    async stop() {
      child.kill("SIGTERM");
      return await child.status;
    },
  };
}

/** Reads what the server prints until it tells its address; what it prints later is forgotten. */
async function readOrigin(stdout: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const reader = stdout.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (true) {
    const { value, done } = await reader.read();
    if (done) break;
    text += value;
    const found = /http:\/\/\S+/.exec(text);
    if (!found) continue;
    await reader.cancel();
    return found[0];
  }
  throw new Error(`The server ended before it was ready, after saying ${JSON.stringify(text)}.`);
}

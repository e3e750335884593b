import { STOP_SIGNALS } from "./goodbye.ts";
import { chosenOrigin } from "./origin.ts";
import { hashTree } from "./tree_hash.ts";

/** Tells what the last whole build was made of, and what it left. */
const STAMP = "_fresh/build.json";
/** Locked by whoever builds. */
export const LOCK = ".cache/build.lock";

/** A whole build. */
export interface Build {
  /** The hash of the tree that it was made of. */
  readonly tree: string;
  /** Where its pages say that they are at home. */
  readonly origin: string;
  /** Its files, with their sizes in bytes. */
  readonly files: Readonly<Record<string, number>>;
}

export async function writeStamp(build: Build): Promise<void> {
  await Deno.writeTextFile(STAMP, JSON.stringify(build));
}

/** The last build, or null if there is none that was finished. */
async function readStamp(): Promise<Build | null> {
  try {
    return JSON.parse(await Deno.readTextFile(STAMP));
  } catch {
    return null;
  }
}

/** Whether the last build was made of the tree with this hash, and all of it is still there. */
export async function isBuilt(tree: string): Promise<boolean> {
  const build = await readStamp();
  return build?.tree === tree && await missingFile(build) === null;
}

async function missingFile({ files }: Build): Promise<string | null> {
  for (const [path, size] of Object.entries(files)) {
    const found = await Deno.stat(path).catch(() => null);
    if (found?.size !== size) return path;
  }
  return null;
}

/**
 * Builds unless the last build was made of the tree as it is, and is whole. Tells where the site is at home.
 *
 * In a process of its own: nothing that builds stays in the memory of what serves.
 *
 * @throws Error with a sentence if there is nothing to serve, or not what was asked for.
 */
export async function ensureBuild(): Promise<string> {
  const wanted = chosenOrigin();
  const last = await readStamp();
  if (last && wanted !== null && wanted !== last.origin) {
    throw new Error(
      `The site was built for ${last.origin}, not for ${wanted}. ` +
        `Build it anew: SITE_ORIGIN=${wanted} deno task build`,
    );
  }
  const reason = await whyNotWhole(last);
  if (reason === null) return last!.origin;
  await checkWritable(reason);
  const env: Record<string, string> = last ? { SITE_ORIGIN: last.origin } : {};
  const args = ["run", "-A", "dev.ts", "build", "--if-stale"];
  const child = new Deno.Command(Deno.execPath(), { args, env }).spawn();
  const stop = () => child.kill();
  for (const signal of STOP_SIGNALS) Deno.addSignalListener(signal, stop);
  const { success } = await child.status;
  for (const signal of STOP_SIGNALS) Deno.removeSignalListener(signal, stop);
  const build = success ? await readStamp() : null;
  if (!build) throw new Error("The build failed, so there is nothing to serve.");
  return build.origin;
}

async function whyNotWhole(last: Build | null): Promise<string | null> {
  if (!last) return "The site is not built";
  if (last.tree !== hashTree()) return "The build is of another state of the files";
  const missing = await missingFile(last);
  return missing === null ? null : `The build lacks ${missing}`;
}

async function checkWritable(reason: string): Promise<void> {
  try {
    await Deno.mkdir(".cache", { recursive: true });
    await Deno.remove(await Deno.makeTempDir({ dir: "." }));
  } catch {
    throw new Error(
      `${reason}, and this folder cannot be written. Build where it can be, by deno task build, and bring all of it here.`,
    );
  }
}

import { chosenBase } from "./base_path.ts";
import { STOP_SIGNALS } from "./goodbye.ts";
import { chosenOrigin } from "./origin.ts";
import { say } from "./say.ts";
import { hashTree } from "./tree_hash.ts";

/** Tells what the last whole build was made of, and what it left. */
const STAMP = "_fresh/build.json";
/** The same of the build before, until the next one is whole. */
const STAMP_BEFORE = ".cache/build-before.json";
/** Locked by whoever builds, and shared by those who read what was built. */
export const LOCK = ".cache/build.lock";

/** A whole build. */
export interface Build {
  /** The hash of the tree that it was made of. */
  readonly tree: string;
  /** Where its pages say that they are at home. */
  readonly origin: string;
  /** What the site stands below, such as `/pixels`; empty for the root of its host. */
  readonly base: string;
  /** Paths of scripts of the build before it that lie among its files. */
  readonly earlier: readonly string[];
  /** Its files, with their sizes in bytes. */
  readonly files: Readonly<Record<string, number>>;
}

export async function writeStamp(build: Build): Promise<void> {
  await Deno.writeTextFile(STAMP, JSON.stringify(build));
  await Deno.remove(STAMP_BEFORE).catch(() => {});
}

/** Keeps others from building until it is given back. Where nobody ever built, nobody is kept from it. */
export async function holdBuilds(): Promise<Disposable> {
  try {
    const file = await Deno.open(LOCK);
    await file.lock(false);
    return file;
  } catch {
    return { [Symbol.dispose]: () => {} };
  }
}

/** The last build, or null if there is none that was finished. */
export async function readStamp(): Promise<Build | null> {
  return await readBuild(STAMP);
}

/** The build that `dist/` is of, whatever was begun since and not finished, or null. */
export async function lastWhole(): Promise<Build | null> {
  return await readStamp() ?? await readBuild(STAMP_BEFORE);
}

/** Moves the stamp of the last build out of the way of the one that begins. */
export async function keepStamp(): Promise<void> {
  await Deno.rename(STAMP, STAMP_BEFORE).catch(() => {});
}

async function readBuild(path: string): Promise<Build | null> {
  try {
    const build: Build | null = JSON.parse(await Deno.readTextFile(path));
    // What is torn or not ours tells nothing.
    return typeof build?.files === "object" ? build : null;
  } catch {
    return null;
  }
}

/** Whether the last build was made of the tree with this hash for this base path, and all of it is still there. */
export async function isBuilt(tree: string, base: string): Promise<boolean> {
  const build = await readStamp();
  return build?.tree === tree && build.base === base && await missingFile(build) === null;
}

async function missingFile({ files }: Build): Promise<string | null> {
  for (const [path, size] of Object.entries(files)) {
    const found = await Deno.stat(path).catch(() => null);
    if (found?.size !== size) return path;
  }
  return null;
}

/**
 * Builds unless the last build was made of the tree as it is for the base path that is asked for, and is whole. Where the site is at home
 * needs no other build.
 *
 * In a process of its own: nothing that builds stays in the memory of what serves.
 *
 * @param wantedBase null for that of the last build
 * @throws Error with a sentence if there is nothing to serve.
 */
export async function ensureBuild(wantedBase: string | null = chosenBase()): Promise<void> {
  const wanted = chosenOrigin();
  const last = await readStamp();
  const known = await lastWhole();
  const base = wantedBase ?? known?.base ?? "";
  const reason = await whyNotWhole(last, base);
  if (reason === null) return;
  await checkWritable(reason);
  say(`${reason}. Building it takes a moment.`);
  const origin = wanted ?? known?.origin;
  const env: Record<string, string> = { BASE_PATH: `${base}/` };
  if (origin !== undefined) env["SITE_ORIGIN"] = origin;
  // What serves has its packages already: nothing is looked up in a registry for what builds.
  const args = ["run", "-A", "--node-modules-dir=manual", "dev.ts", "build", "--if-stale"];
  const child = new Deno.Command(Deno.execPath(), { args, env }).spawn();
  const stop = () => child.kill();
  for (const signal of STOP_SIGNALS) Deno.addSignalListener(signal, stop);
  const { success } = await child.status;
  for (const signal of STOP_SIGNALS) Deno.removeSignalListener(signal, stop);
  if (!success) throw new Error("The build failed, so there is nothing to serve.");
}

async function whyNotWhole(last: Build | null, base: string): Promise<string | null> {
  if (!last) return "The site is not built";
  if (last.base !== base) return `The site was built for ${last.base}/, not for ${base}/`;
  if (last.tree !== hashTree()) return "The build is of another state of the files";
  const missing = await missingFile(last);
  return missing === null ? null : `The build lacks ${missing}`;
}

async function checkWritable(reason: string): Promise<void> {
  try {
    for (const folder of [".", ".cache", "_fresh", "dist"]) {
      await Deno.mkdir(folder, { recursive: true });
      await Deno.remove(await Deno.makeTempDir({ dir: folder }));
    }
    (await Deno.open(LOCK, { create: true, write: true })).close();
  } catch {
    throw new Error(
      `${reason}, and this folder cannot be written. Build where it can be, by deno task build, and bring all of it here.`,
    );
  }
}

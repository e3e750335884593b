import { basename, dirname, join } from "node:path";
import { systemReason } from "./system_error.ts";

/** Signals by which a person or the system stops a program. */
const INTERRUPTS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM", "SIGHUP"];

/** What the shell learns of a program that was stopped. */
const STOPPED = 130;

/**
 * Writes a file so that whatever happens there is either all of it or what was there before: beside its place, then moved there.
 * Missing folders are made.
 *
 * @throws Error with a sentence if it cannot be written.
 */
export async function save(path: string, bytes: Uint8Array): Promise<void> {
  await makeFolderOf(path);
  try {
    const there = await Deno.stat(path).catch(ignoreMissing);
    // What is no file, such as a pipe, has no content that could be lost.
    if (there && !there.isFile) return await Deno.writeFile(path, bytes);
    if (there) (await Deno.open(path, { write: true })).close();
    await replace(there ? await Deno.realPath(path) : path, bytes, there?.mode ?? null);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/**
 * Makes the folders that a file is to lie in, where they are missing.
 *
 * @throws Error with a sentence if it cannot.
 */
export async function makeFolderOf(path: string): Promise<void> {
  try {
    await Deno.mkdir(dirname(path), { recursive: true });
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): Error {
  const reason = systemReason(error) ?? (error instanceof Error ? error.message : error);
  return new Error(`${path} cannot be written: ${reason}. Choose another place with --out.`);
}

async function replace(path: string, bytes: Uint8Array, mode: number | null): Promise<void> {
  const draft = join(dirname(path), `.${basename(path).slice(0, 100)}.${crypto.randomUUID()}.part`);
  const drop = () => {
    try {
      Deno.removeSync(draft);
    } catch {
      // It is not there yet, or no longer.
    }
  };
  const stop = () => {
    drop();
    Deno.exit(STOPPED);
  };
  for (const signal of INTERRUPTS) Deno.addSignalListener(signal, stop);
  try {
    await write(draft, bytes);
    if (mode !== null && Deno.build.os !== "windows") await Deno.chmod(draft, mode & 0o777);
    await Deno.rename(draft, path);
  } catch (error) {
    drop();
    throw error;
  } finally {
    for (const signal of INTERRUPTS) Deno.removeSignalListener(signal, stop);
  }
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  using file = await Deno.open(path, { write: true, createNew: true });
  for (let at = 0; at < bytes.length;) at += await file.write(bytes.subarray(at));
  // Some disks only tell here that they are full.
  await file.sync();
}

function ignoreMissing(error: unknown): null {
  if (error instanceof Deno.errors.NotFound) return null;
  throw error;
}

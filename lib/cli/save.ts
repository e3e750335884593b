import { basename, dirname, isAbsolute, join } from "node:path";
import type { DraftGuard } from "./draft_guard.ts";
import { systemReason } from "./system_error.ts";

/**
 * Writes a file so that whatever happens there is either all of it or what was there before: beside its place, then moved there.
 * Missing folders are made, and links are followed, also those that lead to nothing yet.
 *
 * @param guard Removes what is half written if the program is stopped meanwhile.
 * @throws Error with a sentence if it cannot be written.
 */
export async function save(path: string, bytes: Uint8Array, guard: DraftGuard): Promise<void> {
  await makeFolderOf(path);
  try {
    const there = await Deno.stat(path).catch(ignoreMissing);
    // What is no file, such as a pipe, has no content that could be lost.
    if (there && !there.isFile) return await Deno.writeFile(path, bytes);
    if (there) (await Deno.open(path, { write: true })).close();
    const place = there ? await Deno.realPath(path) : await placeOf(path);
    await replace(place, bytes, there, guard);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Where a file comes to be whose path leads to none yet: a link to it stays, and leads to it then. */
async function placeOf(path: string): Promise<string> {
  const place = join(await Deno.realPath(dirname(path)), basename(path));
  const there = await Deno.lstat(place).catch(ignoreMissing);
  if (!there?.isSymlink) return place;
  const target = await Deno.readLink(place);
  // Not joined: a step back from a linked folder leads elsewhere than it reads.
  const next = isAbsolute(target) ? target : `${dirname(place)}/${target}`;
  await Deno.mkdir(dirname(next), { recursive: true });
  return placeOf(next);
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

async function replace(
  path: string,
  bytes: Uint8Array,
  there: Deno.FileInfo | null,
  { guard }: DraftGuard,
): Promise<void> {
  const draft = join(dirname(path), `.${beginningOf(basename(path))}.${crypto.randomUUID()}.part`);
  await guard(draft);
  try {
    await write(draft, bytes, there?.mode ?? null);
    if (there !== null && Deno.build.os !== "windows") await resemble(draft, there);
    await Deno.rename(draft, path);
  } catch (error) {
    await Deno.remove(draft).catch(ignoreMissing);
    throw error;
  }
}

/** Gives a file the owner and the permissions of another, as far as the system allows. */
async function resemble(path: string, { mode, uid, gid }: Deno.FileInfo): Promise<void> {
  const own = await Deno.stat(path);
  // Each by itself: many may give a file to a group of theirs, but not to another owner.
  if (own.gid !== gid) await Deno.chown(path, null, gid).catch(() => {});
  if (own.uid !== uid) await Deno.chown(path, uid, null).catch(() => {});
  if (mode !== null) await Deno.chmod(path, mode & 0o777);
}

/** As much of a name as leaves room for what is added: systems count bytes, of which a letter may take four. */
function beginningOf(name: string): string {
  const { read } = new TextEncoder().encodeInto(name, new Uint8Array(100));
  return name.slice(0, read);
}

async function write(path: string, bytes: Uint8Array, mode: number | null): Promise<void> {
  // What few may read is not open to more while it comes to be.
  const least = mode === null ? {} : { mode: mode & 0o777 };
  using file = await Deno.open(path, { write: true, createNew: true, ...least });
  for (let at = 0; at < bytes.length;) at += await file.write(bytes.subarray(at));
  // Some disks only tell here that they are full.
  await file.sync();
}

function ignoreMissing(error: unknown): null {
  if (error instanceof Deno.errors.NotFound) return null;
  throw error;
}

import { basename, dirname, join } from "node:path";
import type { DraftGuard } from "./draft_guard.ts";
import { fileIdentity } from "./file_identity.ts";
import { finalPlace } from "./final_place.ts";
import { systemReason } from "./system_error.ts";

/** Told where a result would take the place of what must stay. */
export const OWN_PLACE =
  "The result would take the picture's own place, or its palette's. Name another --out.";

/**
 * Writes a file so that whatever happens there is either all of it or what was there before: beside its place, then moved there.
 * Missing folders are made, and links are followed, also those that lead to nothing yet.
 *
 * @param guard Removes what is half written if the program is stopped meanwhile.
 * @param isSource Whether what is at a path must stay. It is asked of where the path leads to in the end, right before that is written.
 * @throws Error with a sentence if it cannot be written.
 */
export async function save(
  path: string,
  bytes: Uint8Array,
  guard: DraftGuard,
  isSource: (path: string) => boolean = () => false,
): Promise<void> {
  const place = await told(path, () => readyPlace(path));
  if (isSource(place)) throw new Error(OWN_PLACE);
  await told(path, () => put(place, bytes, guard));
}

/** Where a file comes to be that is written at a path; the folder is made that it is to lie in. */
async function readyPlace(path: string): Promise<string> {
  const place = finalPlace(path);
  await Deno.mkdir(dirname(place), { recursive: true });
  return place;
}

async function put(place: string, bytes: Uint8Array, guard: DraftGuard): Promise<void> {
  const there = await Deno.stat(place).catch(ignoreMissing);
  // What is no file, such as a pipe, has no content that could be lost.
  if (there && !there.isFile) return await Deno.writeFile(place, bytes);
  if (!there) return await replace(place, bytes, null, guard);
  (await Deno.open(place, { write: true })).close();
  const real = await Deno.realPath(place).catch(ignoreMissing);
  // A file that is open, but removed, has no place any more, and another may have its name.
  const isThere = real !== null && fileIdentity(real) === fileIdentity(place);
  if (isThere) await replace(real, bytes, there, guard);
  else await Deno.writeFile(place, bytes);
}

async function told<Result>(path: string, act: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
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

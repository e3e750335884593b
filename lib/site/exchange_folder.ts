import { cp } from "node:fs/promises";
import { dirname, resolve } from "node:path";

/** A file system's own, at the root of a volume. */
const NOT_OURS = "lost+found";
/** Folders within the one that is exchanged, while it is. */
const NEXT = ".next", BEFORE = ".before";

/**
 * Puts a folder in the place of another one, at once where the system can: it cannot where the other one is a mount, or lies on another
 * disk. Then what is in it is exchanged, each file at once. A link to a folder stays, and leads to the new one.
 *
 * @param made is gone afterwards
 * @param folder may be missing
 * @param old where `folder` lies meanwhile; nothing must be there
 * @throws Error with a sentence where neither can be. Then `made` is whole where it was.
 */
export async function exchangeFolder(made: string, folder: string, old: string): Promise<void> {
  const place = await whereLeads(folder);
  if (await moveWhole(made, place, old)) {
    await Deno.remove(old, { recursive: true }).catch(ignoreMissing);
    return;
  }
  try {
    await moveEntries(made, place);
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new Error(
      `The new site is whole in ${made}, but could not be moved to ${folder}: ${reason}. Make that a folder that can be written, or remove it, and build again.`,
    );
  }
}

/** What a path leads to, whether or not it is there, by all links. */
async function whereLeads(path: string): Promise<string> {
  const target = await Deno.readLink(path).catch(() => null);
  return target === null ? path : await whereLeads(resolve(dirname(path), target));
}

/** Moves a folder to the place of another one, unless the system refuses that. */
async function moveWhole(made: string, place: string, old: string): Promise<boolean> {
  try {
    await Deno.rename(place, old).catch(ignoreMissing);
    await Deno.rename(made, place);
    return true;
  } catch {
    // It may have refused the second step alone.
    await Deno.rename(old, place).catch(() => {});
    return false;
  }
}

async function moveEntries(made: string, place: string): Promise<void> {
  const [next, before] = [`${place}/${NEXT}`, `${place}/${BEFORE}`];
  const clear = async () => {
    for (const rest of [next, before]) {
      await Deno.remove(rest, { recursive: true }).catch(ignoreMissing);
    }
  };
  await Deno.mkdir(place, { recursive: true });
  await clear();
  await Deno.mkdir(before);
  await cp(made, next, { recursive: true });
  const entries = await Array.fromAsync(Deno.readDir(next));
  // What pages lead to comes before pages.
  entries.sort((one, other) => Number(one.isFile) - Number(other.isFile));
  for (const { name, isFile } of entries) {
    const path = `${place}/${name}`;
    const isFileThere = await Deno.lstat(path).then(({ isFile }) => isFile, ignoreMissing);
    if (!isFile || !isFileThere) await Deno.rename(path, `${before}/${name}`).catch(ignoreMissing);
    await Deno.rename(`${next}/${name}`, path);
  }
  const ours = new Set([...entries.map(({ name }) => name), NEXT, BEFORE, NOT_OURS]);
  for await (const { name } of Deno.readDir(place)) {
    if (!ours.has(name)) await Deno.remove(`${place}/${name}`, { recursive: true });
  }
  await clear();
  await Deno.remove(made, { recursive: true });
}

function ignoreMissing(error: unknown): false {
  if (!(error instanceof Deno.errors.NotFound)) throw error;
  return false;
}

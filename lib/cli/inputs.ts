import { dirname, join } from "node:path";
import { isOwnFile } from "@/lib/outputs/is_own_file.ts";
import { isOwnList } from "@/lib/outputs/is_own_list.ts";
import { MADE_BY_WITHIN } from "@/lib/outputs/made_by.ts";
import { readWhole, readWholeFile } from "./read_whole.ts";
import { sentenceOf } from "./sentence.ts";
import { systemReason } from "./system_error.ts";

/** Files that a folder may hold and that are taken for pictures: those that nobody hid. */
const PICTURE = /^[^.].*\.(jpe?g|jfif|png|gif|webp|bmp|avif)$/i;

/** The pictures that a command line names. */
export interface Inputs {
  readonly pictures: readonly string[];
  /** What was made by this program before, and is left out of a batch. */
  readonly results: readonly string[];
  /** Lists such as it makes, too, which do not tell who made them, but are no pictures. */
  readonly lists: readonly string[];
}

/** What is asked of a file's first bytes, and where these do not tell of all. */
type Test = typeof isOwnFile;

/**
 * Replaces each folder by the pictures in it, in order of their names. Paths that do not exist stay, and folders that cannot be read, to
 * be told about. Of several pictures those are left out that this program made itself: results often lie where the pictures lie.
 */
export function expandInputs(inputs: readonly string[], several: boolean): Inputs {
  const all = inputs.flatMap((input) => isFolder(input) ? picturesIn(input) : [input]);
  const named = several ? [...new Set(all.filter((path) => path !== "-"))] : [];
  const results = named.filter((path) => holds(path, isOwnFile));
  const lists = named.filter((path) => holds(path, isOwnList));
  const isLeftOut = (path: string) => results.includes(path) || lists.includes(path);
  return { pictures: all.filter((path) => !isLeftOut(path)), results, lists };
}

function picturesIn(folder: string): string[] {
  try {
    return [...Deno.readDirSync(folder)]
      .map(({ name }) => name)
      .filter((name) => PICTURE.test(name) && isPlain(join(folder, name)))
      .map((name) => join(folder, name))
      .sort();
  } catch {
    return [folder];
  }
}

/** Whether a path leads to a file; also where it leads nowhere, which is to be told. */
function isPlain(path: string): boolean {
  try {
    return Deno.statSync(path).isFile;
  } catch {
    return true;
  }
}

function holds(path: string, isWanted: Test): boolean {
  try {
    if (!Deno.statSync(path).isFile) return false;
    using file = Deno.openSync(path);
    const head = new Uint8Array(MADE_BY_WITHIN);
    return isWanted(head.subarray(0, file.readSync(head) ?? 0), () => readWholeFile(path));
  } catch {
    return false;
  }
}

/** Whether there is a folder of that name. */
export function isFolder(path: string): boolean {
  try {
    return path !== "-" && Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

/** The file that is where a folder, or one that it is to lie in, should be; null where there is none. */
export function fileAbove(folder: string): string | null {
  // With a slash at its end, the system does not tell what a file is.
  for (let path = folder.replace(/(?<=.)[/\\]+$/, "");; path = dirname(path)) {
    try {
      return Deno.statSync(path).isDirectory ? null : path;
    } catch {
      if (dirname(path) === path) return null;
    }
  }
}

/**
 * Reads a picture file, or standard input where the path is "-".
 *
 * @throws RangeError with a sentence if it is larger than can be opened.
 */
export function readInput(path: string): Blob {
  return new Blob([path === "-" ? readWhole(Deno.stdin) : readWholeFile(path)]);
}

/**
 * The bytes of a file, or null where there is no file of that name.
 *
 * @throws Error that names the file if it cannot be read.
 */
export function readFile(path: string): Uint8Array<ArrayBuffer> | null {
  try {
    return readWholeFile(path);
  } catch (error) {
    if (isMissing(error) || error instanceof Deno.errors.IsADirectory || path.length > 255) {
      return null;
    }
    throw new Error(`${path} cannot be read: ${systemReason(error) ?? sentenceOf(error)}.`);
  }
}

/** Whether an error says that there is no file of that name. */
export function isMissing(error: unknown): boolean {
  return error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory;
}

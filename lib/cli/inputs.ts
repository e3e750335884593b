import { join } from "node:path";

/** Files that a folder may hold and that are taken for pictures. */
const PICTURE = /\.(jpe?g|jfif|png|gif|webp|bmp|avif)$/i;

/** Replaces each folder by the pictures in it, in order of their names. Paths that do not exist stay, to be told about. */
export function expandInputs(inputs: readonly string[]): string[] {
  return inputs.flatMap((input) => {
    if (input === "-" || !isFolder(input)) return [input];
    return [...Deno.readDirSync(input)]
      .filter((entry) => !entry.isDirectory && PICTURE.test(entry.name))
      .map((entry) => join(input, entry.name))
      .sort();
  });
}

/** Whether there is a folder of that name. */
export function isFolder(path: string): boolean {
  try {
    return Deno.statSync(path).isDirectory;
  } catch {
    return false;
  }
}

/** Reads a picture file, or standard input where the path is "-". */
export async function readInput(path: string): Promise<Blob> {
  if (path === "-") return await new Response(Deno.stdin.readable).blob();
  return new Blob([await Deno.readFile(path)]);
}

/**
 * The bytes of a file, or null where there is no file of that name.
 *
 * @throws Error that names the file if it cannot be read.
 */
export function readFile(path: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Deno.readFileSync(path);
  } catch (error) {
    if (isMissing(error) || error instanceof Deno.errors.IsADirectory || path.length > 255) {
      return null;
    }
    throw new Error(`${path} cannot be read: ${error instanceof Error ? error.message : error}.`);
  }
}

/** Whether an error says that there is no file of that name. */
export function isMissing(error: unknown): boolean {
  return error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory;
}

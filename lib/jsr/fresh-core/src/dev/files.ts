import { join } from "node:path";

/** All files below a folder, in code-point order; none if it does not exist. */
export async function walk(dir: string): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const entry of Deno.readDir(dir)) {
      const path = join(dir, entry.name);
      if (entry.isDirectory) found.push(...await walk(path));
      else if (entry.isFile) found.push(path);
    }
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
  return found.sort();
}

/** A file's path below a folder as the path of a URL. */
export function toUrlPath(relativePath: string): string {
  return "/" +
    relativePath.split(/[\\/]/).filter(Boolean).map(encodeURIComponent).join(
      "/",
    );
}

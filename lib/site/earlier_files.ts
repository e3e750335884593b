import { dirname, extname } from "node:path";
import { LASTING_FOLDERS } from "./caching.ts";
import type { Fetch } from "./deploy.ts";
import type { Build } from "./ensure_build.ts";
import { MEDIA_TYPES, UNKNOWN_TYPE } from "./media_types.ts";
import { protect } from "./protect.ts";

/** The folder of the exported site. */
const SITE = "dist";

/**
 * Scripts of the build before that a new one leaves where they are: pages that are open over a deployment go on finding their parts.
 * Only of that one build, however many there were.
 *
 * @param last the build before, or null
 * @param next what is built now; anew where it is of the same tree
 * @returns paths of files in the exported site, such as `/engine/chunk-1.js`, which the new build may have, too
 */
export function earlierFiles(last: Build | null, next: Pick<Build, "tree" | "base">): string[] {
  if (last === null || last.base !== next.base) return [];
  const known = last.earlier ?? [];
  if (last.tree === next.tree) return [...known];
  const old = new Set(known);
  const folders = LASTING_FOLDERS.map((folder) => last.base + folder);
  return Object.keys(last.files)
    .filter((file) => file.startsWith(`${SITE}/`)).map((file) => file.slice(SITE.length))
    .filter((path) => !old.has(path) && folders.some((folder) => path.startsWith(folder)));
}

/** Copies files of the site before into that which takes its place, but for those that it has itself. Tells which. */
export async function copyEarlier(
  paths: readonly string[],
  before: string,
  made: string,
): Promise<string[]> {
  const copied: string[] = [];
  for (const path of paths) {
    const [from, to] = [before + path, made + path];
    if (await isThere(to) || !await isThere(from)) continue;
    await Deno.mkdir(dirname(to), { recursive: true });
    await Deno.copyFile(from, to);
    copied.push(path);
  }
  return copied;
}

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** Reads them from the exported site: a build that follows leaves them no longer. */
export async function readEarlier(paths: readonly string[]): Promise<Files> {
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await Deno.readFile(SITE + path)] as const)),
  );
}

/** Serves them beside a site. */
export function withEarlier(site: Fetch, files: Files): Fetch {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const bytes = files.get(pathname);
    if (bytes === undefined) return await site(request);
    const type = MEDIA_TYPES[extname(pathname)] ?? UNKNOWN_TYPE;
    return await protect(new Response(bytes, { headers: { "Content-Type": type } }));
  };
}

async function isThere(path: string): Promise<boolean> {
  return await Deno.stat(path).then(() => true, () => false);
}

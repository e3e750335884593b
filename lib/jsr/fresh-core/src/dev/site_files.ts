import { createHash } from "node:crypto";
import { relative } from "node:path";
import type { Script } from "./bundle.ts";
import { walk } from "./crawl.ts";
import { contentTypeOf } from "./media_types.ts";
import type { OutputFile } from "./transform.ts";

/** A file to serve: as it lies in `static/`, or made by the build. */
export interface SiteFile {
  /** Where it lies, or null for one that the build made. */
  readonly source: string | null;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly hash: string;
  readonly contentType: string;
}

/** Everything that a site serves as files, by URL path. */
export interface SiteFiles {
  /** What is there already. */
  readonly ready: ReadonlyMap<string, SiteFile>;
  /** Finds a file, or makes it if it was left for later. */
  readonly find: (url: string) => Promise<SiteFile | null>;
}

/**
 * Collects static files, through their transforms, and the scripts of a build.
 *
 * @param isForLater tells of which static files their transforms run once somebody asks
 */
export async function collectFiles(
  staticDir: string,
  scripts: readonly Script[],
  transform: (path: string) => Promise<OutputFile[] | null>,
  isForLater: (path: string) => boolean,
): Promise<SiteFiles> {
  const files = new Map<string, SiteFile>();
  const add = (url: string, content: Uint8Array<ArrayBuffer>, source: string | null) => {
    const hash = createHash("sha256").update(content).digest("hex");
    if (!files.has(url)) files.set(url, { source, content, hash, contentType: contentTypeOf(url) });
  };
  const urlOf = (path: string) =>
    `/${relative(staticDir, path).split(/[\\/]/).map(encodeURIComponent).join("/")}`;
  const addFrom = async (path: string) => {
    const outputs = await transform(path);
    if (!outputs) add(urlOf(path), await Deno.readFile(path), path);
    for (const output of outputs ?? []) add(urlOf(output.path), output.content, null);
  };
  const later = new Map<string, string>();
  const underWay = new Map<string, Promise<void>>();
  for (const path of await walk(staticDir)) {
    if (/[\\/]\.(?!well-known)/.test(`/${relative(staticDir, path)}`)) continue;
    if (isForLater(path)) later.set(urlOf(path), path);
    else await addFrom(path);
  }
  for (const { url, content } of scripts) add(url, content, null);
  const make = (path: string) => {
    const made = underWay.get(path) ?? addFrom(path);
    underWay.set(path, made);
    return made;
  };
  return {
    ready: files,
    async find(url) {
      const path = later.get(url);
      // Nobody knows what else a script turns into, but that it is scripts.
      const wanted = path !== undefined
        ? [path]
        : files.has(url) || !url.endsWith(".js")
        ? []
        : later.values();
      for (const path of wanted) await make(path);
      return files.get(url) ?? null;
    },
  };
}

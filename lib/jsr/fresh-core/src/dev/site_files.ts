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
export type SiteFiles = ReadonlyMap<string, SiteFile>;

/** Collects static files, through their transforms, and the scripts of a build. */
export async function collectFiles(
  staticDir: string,
  scripts: readonly Script[],
  transform: (path: string) => Promise<OutputFile[] | null>,
): Promise<SiteFiles> {
  const files = new Map<string, SiteFile>();
  const add = (url: string, content: Uint8Array<ArrayBuffer>, source: string | null) => {
    const hash = createHash("sha256").update(content).digest("hex");
    if (!files.has(url)) files.set(url, { source, content, hash, contentType: contentTypeOf(url) });
  };
  const urlOf = (path: string) =>
    `/${relative(staticDir, path).split(/[\\/]/).map(encodeURIComponent).join("/")}`;
  for (const path of await walk(staticDir)) {
    if (/[\\/]\.(?!well-known)/.test(`/${relative(staticDir, path)}`)) continue;
    const outputs = await transform(path);
    if (!outputs) add(urlOf(path), await Deno.readFile(path), path);
    for (const output of outputs ?? []) add(urlOf(output.path), output.content, null);
  }
  for (const { url, content } of scripts) add(url, content, null);
  return files;
}

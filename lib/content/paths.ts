import { listContent } from "./files.ts";
import { loadCollections } from "./gallery.ts";
import { DEFAULT_LANGUAGE } from "./language.ts";

/** Every page's path, in one canonical form: absolute, without a trailing slash. Sitemap and export read this. */
export function allPaths(): readonly string[] {
  return [
    "/",
    ...listContent(DEFAULT_LANGUAGE).map((name) => `/${name}`),
    "/inspiration",
    ...loadCollections(DEFAULT_LANGUAGE).map(({ name }) => `/inspiration/${name}`),
  ];
}

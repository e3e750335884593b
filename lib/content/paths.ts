import { listContent } from "./files.ts";
import { loadCollections } from "./gallery.ts";
import { DEFAULT_LANGUAGE } from "./language.ts";
import { loadPage } from "./page.ts";

/**
 * Every page's path, in one canonical form: absolute, without a trailing slash. Sitemap and export read this.
 *
 * @throws SyntaxError with file and line if a content file is not in order: all of them are read.
 */
export function allPaths(): readonly string[] {
  const pages = listContent(DEFAULT_LANGUAGE).filter((name) => loadPage(DEFAULT_LANGUAGE, name));
  return [
    "/",
    ...pages.map((name) => `/${name}`),
    "/inspiration",
    ...loadCollections(DEFAULT_LANGUAGE).map(({ name }) => `/inspiration/${name}`),
  ];
}

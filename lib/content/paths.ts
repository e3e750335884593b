import { addressOf, alternatesOf } from "./address.ts";
import { listContent } from "./files.ts";
import { loadCollections } from "./gallery.ts";
import { type Language, LANGUAGES } from "./language.ts";
import { editorText, siteMessages } from "./messages.ts";
import { loadPage } from "./page.ts";
import { checkPageNames } from "./page_name.ts";
import { offeredSamples } from "./samples.ts";

/**
 * Every page's address, in one canonical form: absolute, without a trailing slash. Sitemap and export read this.
 *
 * @throws SyntaxError that names file and line, key or reason if a content file is not in order: all of them are read.
 */
export function allPaths(): readonly string[] {
  return LANGUAGES.flatMap((language) =>
    pathsOf(language).map((path) => addressOf({ language, path }))
  );
}

/** Every path with all the addresses that it has. */
export function allPages(): readonly ReturnType<typeof alternatesOf>[] {
  return [...new Set(LANGUAGES.flatMap(pathsOf))].map(alternatesOf);
}

function pathsOf(language: Language): readonly string[] {
  siteMessages(language);
  editorText(language);
  offeredSamples(language);
  const names = listContent(language);
  checkPageNames(names, `content/${language}`, true);
  checkPageNames(listContent(language, "inspiration"), `content/${language}/inspiration`, false);
  const pages = names.filter((name) => loadPage(language, name));
  const collections = loadCollections(language).map(({ name }) => `/inspiration/${name}`);
  const gallery = collections.length > 0 ? ["/inspiration", ...collections] : [];
  return ["/", ...pages.map((name) => `/${name}`), ...gallery];
}

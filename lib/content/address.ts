import { listContent, readContent } from "./files.ts";
import { DEFAULT_LANGUAGE, isLanguage, type Language, LANGUAGES } from "./language.ts";

/** An address of the site as its language and what is there in every language: `/de/about` is German and `/about`. */
export interface Address {
  readonly language: Language;
  /** Canonical, such as `/` or `/inspiration/animals`. */
  readonly path: string;
}

/** Takes the language off an address; one without a prefix is in the default language. */
export function splitAddress(pathname: string): Address {
  const [, prefix = "", path = ""] = /^\/([^/]*)(.*)$/s.exec(pathname) ?? [];
  return isLanguage(prefix) && prefix !== DEFAULT_LANGUAGE
    ? { language: prefix, path: path || "/" }
    : { language: DEFAULT_LANGUAGE, path: pathname };
}

/** Where a path stands in a language. */
export function addressOf({ language, path }: Address): string {
  if (language === DEFAULT_LANGUAGE) return path;
  return path === "/" ? `/${language}` : `/${language}${path}`;
}

/** Whether a language has a page at this path: texts may be translated one by one. */
export function hasPage({ language, path }: Address): boolean {
  if (path === "/") return true;
  if (path === "/inspiration") return listContent(language, "inspiration").length > 0;
  const [, file] = /^\/((?:inspiration\/)?[a-z0-9-]+)$/.exec(path) ?? [];
  return file !== undefined && readContent(language, `${file}.md`) !== null;
}

/** Where a page is in each language that has it, the default one first. */
export function alternatesOf(path: string): readonly Address[] {
  return LANGUAGES.map((language) => ({ language, path })).filter(hasPage);
}

/**
 * A link within the site as a page in this language gives it: to the page in its language where there is one, else as it stands.
 *
 * @param href may carry a query and an anchor; links to elsewhere stay as they are
 */
export function localLink(href: string, language: Language): string {
  const [, path, rest] = /^(\/(?!\/)[^?#]*)(.*)$/s.exec(href) ?? [];
  if (path === undefined || !hasPage({ language, path })) return href;
  return addressOf({ language, path }) + rest;
}

/** Languages that the site speaks, by their BCP 47 tags: one folder under `content/` each. */
export const LANGUAGES = [
  "en",
] as const;
export type Language = typeof LANGUAGES[number];

/** The language of addresses without a prefix. */
export const DEFAULT_LANGUAGE: Language = "en";

/** Whether a text is the tag of a language of the site. */
export function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag);
}

/** What a language calls itself, such as "Deutsch". */
export function nameOfLanguage(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: "language" }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Languages that the site speaks: one folder under `content/` each. */
export const LANGUAGES = ["en"] as const;
export type Language = typeof LANGUAGES[number];

/** The language of addresses without a prefix. */
export const DEFAULT_LANGUAGE: Language = "en";

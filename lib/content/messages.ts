import en from "@/content/en/site.json" with { type: "json" };
import type { Language } from "./language.ts";

/** Texts of the pages outside the Markdown: one file per language, all with the same names. */
export type SiteMessages = typeof en;

const MESSAGES: Readonly<Record<Language, SiteMessages>> = { en };

/** The texts of a language. */
export function siteMessages(language: Language): SiteMessages {
  return MESSAGES[language];
}

/** A text with its `{names}` replaced. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

import en from "@/content/en/editor.json" with { type: "json" };
import type { Language } from "@/lib/content/language.ts";

/** The editor's texts: one file per language, all with the same names. `{…}` are filled in. */
export type EditorText = typeof en;

const TEXTS: Readonly<Record<Language, EditorText>> = { en };

/** The texts of a language. A page gives them to the island, so that scripts carry no language. */
export function editorText(language: Language): EditorText {
  return TEXTS[language];
}

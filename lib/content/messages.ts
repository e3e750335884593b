import editor from "@/content/en/editor.json" with { type: "json" };
import site from "@/content/en/site.json" with { type: "json" };
import type { EditorText } from "@/lib/editor/text.ts";
import type { FaultTexts } from "@/lib/language/tell_fault.ts";
import type { Texts } from "@/lib/language/texts.ts";
import type { PageTexts } from "@/lib/outputs/pages/words.ts";
import type { Language } from "./language.ts";
import { readJson } from "./read_json.ts";

/** Texts of the pages outside the Markdown. */
export type SiteMessages = Texts<typeof site>;

/** The texts of the pages. Throws as `readJson` does, and so does `editorText`. */
export function siteMessages(language: Language): SiteMessages {
  return readJson(language, "site.json") as SiteMessages;
}

/** The texts of the editor, with what it says of faults and on what is printed. */
export function editorText(language: Language): EditorText {
  return {
    language,
    faults: withoutOwnNames(readJson(language, "faults.json") as FaultTexts),
    pages: readJson(language, "pages.json") as PageTexts,
    ...readJson(language, "editor.json") as Texts<typeof editor>,
  };
}

/** Leaves out words that are told as they are named, as most are in English: pages need not carry them twice. */
function withoutOwnNames({ sentences, words }: FaultTexts): FaultTexts {
  const others = Object.entries(words).filter(([name, text]) => name !== text);
  return { sentences, words: Object.fromEntries(others) };
}

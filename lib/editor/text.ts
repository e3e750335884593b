import editor from "@/content/en/editor.json" with { type: "json" };
import type { FaultTexts } from "@/lib/language/tell_fault.ts";
import type { Texts } from "@/lib/language/texts.ts";
import type { PageTexts } from "@/lib/outputs/pages/words.ts";

/** The editor's texts, which a page gives to the island, so that scripts carry no language. `{…}` are filled in. */
export interface EditorText extends Texts<typeof editor> {
  /** BCP 47 tag. */
  readonly language: string;
  readonly faults: FaultTexts;
  /** What is written on instructions and prints. */
  readonly pages: PageTexts;
}

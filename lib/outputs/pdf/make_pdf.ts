import type { Plan } from "@/lib/craft/plan/plan.ts";
import type { Booklet } from "../pages/printed_page.ts";
import { englishWords } from "../pages/english.ts";
import type { Words } from "../pages/words.ts";
import { formatPlanJson } from "../plan/plan_json.ts";
import { canSet } from "./fonts/typesetter.ts";
import { writePdf } from "./write_pdf.ts";

/** Name of the plan's file in a PDF, by which it is known again. */
export const PLAN_NAME = "plan.json";

/**
 * Makes a PDF of a plan that carries the plan itself, so that the piece opens from it again.
 *
 * @param words Of the language that is wanted. Where there are none, or its script is none of the fonts', they are English.
 */
export async function makePdf(
  plan: Plan,
  words: Words | undefined,
  compose: (words: Words) => Booklet,
): Promise<Uint8Array<ArrayBuffer>> {
  const set = words && await canSet(JSON.stringify(words.texts)) ? words : await englishWords();
  const bytes = new TextEncoder().encode(formatPlanJson(plan));
  return writePdf(compose(set), { name: PLAN_NAME, type: "application/json", bytes });
}

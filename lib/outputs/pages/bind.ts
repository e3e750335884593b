import type { Plan } from "@/lib/craft/plan/plan.ts";
import { requireFewPages } from "./few_pages.ts";
import { drawFrame, type Sides } from "./frame.ts";
import type { Booklet, Part } from "./printed_page.ts";
import type { PrintSettings } from "./print_settings.ts";
import { finishedSize, markOf, sizeTexts } from "./sizes.ts";
import { fillIn, type Words } from "./words.ts";

/** A page without its frame. */
export interface Leaf {
  /** As lists of pages name it. */
  readonly name: string;
  /** As its head tells. */
  readonly place: string;
  readonly draw: () => readonly Part[];
}

/**
 * Puts head and foot around pages and numbers them.
 *
 * @throws RangeError if there are more than anybody prints.
 */
export function bind(
  plan: Plan,
  title: string,
  leaves: readonly Leaf[],
  sides: Sides,
  settings: PrintSettings,
  words: Words,
): Booklet {
  requireFewPages(leaves.length);
  const { texts, language } = words;
  const { columns, rows } = plan;
  const { width, height } = finishedSize(plan);
  const { centimeters } = sizeTexts(width, height, words);
  const about = `${fillIn(texts.cells, { columns, rows }, language)} · ${centimeters}`;
  const mark = markOf(plan);
  const pages = leaves.length;
  return {
    title,
    language,
    sheets: leaves.map(({ name, place, draw }, i) => ({
      name,
      draw: () => {
        const told = { title, place, page: i + 1, pages, about, mark };
        const { head, foot } = drawFrame(sides, told, settings, words);
        return { ...sides, parts: [head, ...draw(), foot] };
      },
    })),
  };
}

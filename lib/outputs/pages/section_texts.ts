import type { Plan } from "@/lib/craft/plan/plan.ts";
import type { ChartSection } from "./chart_section.ts";
import { fillIn, type Words } from "./words.ts";

/** What a section is called, and which cells it has. */
export function sectionTexts(plan: Plan, section: ChartSection, { texts, language }: Words) {
  const board = fillIn(
    texts.board[plan.craft],
    { name: section.name, number: plan.boards.length },
    language,
  );
  const { part, parts } = section;
  const range = {
    from: section.x + 1,
    to: section.x + section.width,
    top: section.y + 1,
    bottom: section.y + section.height,
  };
  return {
    name: parts === 1 ? board : fillIn(texts.boardPart, { board, part, parts }, language),
    place: fillIn(texts.place, range, language),
    chart: fillIn(texts.chart, range, language),
  };
}

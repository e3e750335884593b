import type { Plan } from "@/lib/craft/plan/plan.ts";
import type { Body } from "./frame.ts";
import { drawKey, KEY_COLUMN, KEY_HEAD, KEY_LINE, keyBodies } from "./key.ts";
import type { Part } from "./printed_page.ts";
import { LINE, paragraphs, wrapAll } from "./running_text.ts";
import type { Words } from "./words.ts";

/** Height of a first line, and between notes and what follows, in millimeters. */
const FIRST = 3.5, GAP = 4;

/** What all signs of a piece mean and how often each is there, for pages that show its cells. */
export interface SignList {
  /** Millimeters that it takes at that width, or Infinity where that is too narrow. */
  readonly height: (width: number) => number;
  readonly draw: (x: number, y: number, width: number) => readonly Part[];
  /** On pages of its own. */
  readonly pages: (body: Body) => readonly (() => readonly Part[])[];
}

/** The list of a plan, its signs as charts show them: on their colors, or black. */
export function signList(plan: Plan, isColored: boolean, words: Words): SignList {
  const { counts } = plan;
  const title = words.texts.counts;
  const columnsIn = (width: number) => Math.floor(width / KEY_COLUMN);
  return {
    height: (width) => KEY_HEAD + Math.ceil(counts.length / columnsIn(width)) * KEY_LINE,
    draw: (x, y, width) =>
      counts.length === 0
        ? []
        : drawKey(plan, counts, { x, y, columns: columnsIn(width) }, isColored, words, title),
    pages: (body) => keyBodies(plan, counts, body, isColored, words, title),
  };
}

/** Notes and the list in what is left of a page, or null where that is too little. */
export function listBelow(
  list: SignList,
  notes: readonly string[],
  { x, y, width, height }: Body,
): readonly Part[] | null {
  const lines = wrapAll(notes, width);
  const top = lines.length * LINE + GAP;
  if (top + list.height(width) > height) return null;
  return [paragraphs(lines, x, y + FIRST), ...list.draw(x, y + top, width)];
}

/** The list on pages of its own, with notes on the first. */
export function listPages(
  list: SignList,
  notes: readonly string[],
  body: Body,
): readonly (() => readonly Part[])[] {
  const lines = wrapAll(notes, body.width);
  const top = lines.length === 0 ? 0 : lines.length * LINE + GAP;
  const room = { ...body, y: body.y + top, height: body.height - top };
  return list.pages(room).map((draw, i) => () =>
    i === 0 && top > 0 ? [paragraphs(lines, body.x, body.y + FIRST), ...draw()] : draw()
  );
}

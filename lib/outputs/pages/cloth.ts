import type { Plan } from "@/lib/craft/plan/plan.ts";
import { skeinsOf, stitchOf, strandsFor } from "@/lib/craft/threads/skeins.ts";
import { heading, paragraphs, wrapAll } from "./running_text.ts";
import type { Body } from "./frame.ts";
import { BLACK } from "./ink.ts";
import type { PageDrawing, Part, TableRow } from "./printed_page.ts";
import { sizeTexts } from "./sizes.ts";
import { fillIn, formatNumber, type Words } from "./words.ts";

/** Stitches an inch of cloth that is sold. */
const CLOTHS = [11, 12, 14, 16, 18];
/** Cloth beside the design, in millimeters. */
const BORDER = 75;
const LINE = 6, SIZE = 3;

/** How large a piece gets on each cloth, how much to cut, and what thread it takes. */
export function clothBody(plan: Plan, body: Body, overlap: number, words: Words): readonly Part[] {
  const { texts, language } = words;
  const heads = [
    texts.clothCount,
    texts.stitch,
    texts.size,
    "",
    texts.cut,
    texts.strands,
    texts.skeins,
  ];
  const shares = [0, 0.17, 0.28, 0.46, 0.62, 0.8, 0.91];
  const top = body.y + 10;
  const row = (cells: readonly string[], i: number, isHead: boolean): TableRow => ({
    isHead,
    cells: cells.map((text, column): readonly PageDrawing[] =>
      text === "" ? [] : [{
        kind: "texts",
        color: BLACK,
        size: SIZE,
        anchor: "start",
        texts: [{ x: body.x + shares[column]! * body.width, y: top + i * LINE, text }],
      }]
    ),
  });
  const rows = CLOTHS.map((perInch, i) => {
    const side = stitchOf(perInch);
    const [width, height] = [
      plan.columns * side,
      plan.rows * side * plan.cell.height / plan.cell.width,
    ];
    const finished = sizeTexts(width, height, words);
    const skeins = skeinsOf(plan, perInch);
    const sum = (of: "least" | "most") =>
      formatNumber(skeins.reduce((sum, one) => sum + one[of], 0), language);
    const [least, most] = [sum("least"), sum("most")];
    return row(
      [
        formatNumber(perInch, language),
        fillIn(texts.millimeters, { side }, language),
        finished.centimeters,
        finished.inches,
        sizeTexts(width + 2 * BORDER, height + 2 * BORDER, words).centimeters,
        formatNumber(strandsFor(perInch), language),
        least === most ? most : `${least}–${most}`,
      ],
      i + 1,
      false,
    );
  });
  const notes = wrapAll([texts.clothNote, ...overlap > 0 ? [texts.overlap] : []], body.width);
  return [
    heading(texts.cloth, body.x, body.y + 3),
    { kind: "table", rows: [row(heads, 0, true), ...rows] },
    paragraphs(notes, body.x, top + (CLOTHS.length + 2) * LINE),
  ];
}

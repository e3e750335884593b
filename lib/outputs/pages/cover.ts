import { cellsOf, type Plan } from "@/lib/craft/plan/plan.ts";
import { perInchOf, strandsFor } from "@/lib/craft/threads/skeins.ts";
import { drawMap, placeFor } from "./board_map.ts";
import { countsTable, TABLE_LINE } from "./counts_table.ts";
import type { Body } from "./frame.ts";
import { BLACK } from "./ink.ts";
import type { PageDrawing, Part } from "./printed_page.ts";
import type { PrintSettings } from "./print_settings.ts";
import { finishedSize, sizeTexts } from "./sizes.ts";
import { textWidth } from "./text_width.ts";
import { fillIn, type Words } from "./words.ts";

const SIZE = 3.2, LINE = 4.8, HEADING = 3.8, GAP = 6;
/** Share of the first page's height that the picture takes at most. */
const PICTURE_SHARE = 0.36;

/** The first pages: picture, size, map and what it takes, as many as the table needs. */
export function coverBodies(
  plan: Plan,
  body: Body,
  settings: PrintSettings,
  words: Words,
): readonly (() => readonly Part[])[] {
  const table = countsTable(plan, words, settings.chart !== "symbols");
  const facts = wrapAll(factsOf(plan, settings, words), body.width);
  const height = body.height * PICTURE_SHARE;
  const tableTop = height + GAP + facts.length * LINE + HEADING + 4;
  const room = (top: number) => Math.max(1, Math.floor((body.height - top) / TABLE_LINE) - 1);
  const first = Math.min(table.lines, room(tableTop));
  const later = room(HEADING + 3);
  const ranges: (readonly [from: number, to: number])[] = [[0, first]];
  for (let from = first; from < table.lines; from += later) {
    ranges.push([from, Math.min(table.lines, from + later)]);
  }
  return ranges.map(([from, to], i) => () => {
    const top = body.y + (i === 0 ? tableTop : HEADING + 3);
    const { counts, countsMore } = words.texts;
    return [
      ...i === 0 ? drawPicture(plan, body, height, settings, words) : [],
      ...i === 0 ? [paragraphs(facts, body.x, body.y + height + GAP)] : [],
      heading(i === 0 ? counts : countsMore, body.x, top - 3),
      ...table.draw(body.x, top, body.width, from, to),
    ];
  });
}

/** The finished picture at the left, the boards at the right. */
function drawPicture(
  plan: Plan,
  body: Body,
  height: number,
  { mirror }: PrintSettings,
  words: Words,
): readonly Part[] {
  const { texts, language } = words;
  const half = (body.width - GAP) / 2;
  const place = placeFor(plan, { x: body.x, y: body.y, width: half, height });
  const { columns, rows } = plan;
  const picture: PageDrawing = {
    kind: "picture",
    ...place,
    columns,
    rows,
    colors: plan.colors.map(({ hex }) => hex),
    cells: cellsOf(plan),
  };
  const figure: Part = {
    kind: "figure",
    says: fillIn(texts.picture, { columns, rows }, language),
    drawings: [
      picture,
      {
        kind: "frames",
        color: "#808080",
        width: 0.1,
        rects: [place.x, place.y, place.width, place.height],
      },
    ],
  };
  if (plan.boards.length === 1) return [figure];
  const mapX = body.x + half + GAP;
  const map = placeFor(plan, {
    x: mapX,
    y: body.y + HEADING + 2,
    width: half,
    height: height - HEADING - 2,
  });
  return [
    figure,
    heading(texts.map, mapX, body.y + HEADING - 1),
    { kind: "figure", says: texts.map, drawings: drawMap(plan, plan.boards, map, mirror) },
  ];
}

/** What is told of a piece, sentence by sentence. */
function factsOf(plan: Plan, settings: PrintSettings, words: Words): readonly string[] {
  const { texts, language } = words;
  const { craft, columns, rows, board, boards, pieces, colors, cell } = plan;
  const { width, height } = finishedSize(plan);
  const say = (text: string, values: Readonly<Record<string, string | number>> = {}) =>
    fillIn(text, values, language);
  const perInch = perInchOf(cell.width);
  return [
    `${say(texts.cells, { columns, rows })}. ${
      say(texts.finished, sizeTexts(width, height, words))
    }`,
    `${say(texts.pieces[craft], { pieces: pieces.length, colors: colors.length })}; ${
      say(texts.boards[craft], { number: boards.length, board })
    }`,
    ...craft === "stitches" ? [say(texts.fabric, { perInch, strands: strandsFor(perInch) })] : [],
    say(settings.mirror ? texts.startMirrored : texts.start, {
      name: say(texts.board[craft], { name: boards[0]!.name, number: boards.length }),
    }),
    ...settings.mirror ? [say(texts.mirroredWhy)] : [],
  ];
}

/** A heading within a page, its baseline at `y`. */
export function heading(text: string, x: number, y: number): Part {
  const drawing: PageDrawing = {
    kind: "texts",
    color: BLACK,
    size: HEADING,
    anchor: "start",
    texts: [{ x, y, text }],
  };
  return { kind: "heading", drawings: [drawing] };
}

/** Lines of text from `y` down. */
export function paragraphs(lines: readonly string[], x: number, y: number): Part {
  const texts = lines.map((text, i) => ({ x, y: y + i * LINE, text }));
  return {
    kind: "paragraph",
    drawings: [{ kind: "texts", color: BLACK, size: SIZE, anchor: "start", texts }],
  };
}

/** Sentences broken into lines of that many millimeters. */
export function wrapAll(sentences: readonly string[], width: number): readonly string[] {
  return sentences.flatMap((sentence) => {
    const lines = [""];
    // Some languages have no spaces, but places where a line may end all the same.
    for (const word of sentence.match(/[^\s⺀-鿿぀-ヿ]+\s*|./gu) ?? []) {
      const line = lines.at(-1)! + word;
      if (textWidth(line.trimEnd()) * SIZE <= width || lines.at(-1) === "") {
        lines[lines.length - 1] = line;
      } else lines.push(word);
    }
    return lines;
  });
}

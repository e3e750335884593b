import { BAG, LEAST_SPARE } from "@/lib/craft/drills/bags.ts";
import { drillShape } from "@/lib/craft/drills/drill_sizes.ts";
import { cellsOf, type Plan } from "@/lib/craft/plan/plan.ts";
import { perInchOf, strandsFor } from "@/lib/craft/threads/skeins.ts";
import { drawMap, placeFor } from "./board_map.ts";
import { type CountsTable, countsTable, TABLE_LINE } from "./counts_table.ts";
import type { Body } from "./frame.ts";
import { GRAY } from "./ink.ts";
import type { Part } from "./printed_page.ts";
import type { PrintSettings } from "./print_settings.ts";
import { HEADING, heading, LINE, paragraphs, wrapAll } from "./running_text.ts";
import { finishedSize, sizeTexts } from "./sizes.ts";
import { fillIn, type Words } from "./words.ts";

const GAP = 6;
/** Where tables begin on the pages after the first. */
const LATER = HEADING + 3;
/** Shares of the first page's height that the picture takes at most: the largest that takes no page more than the others do. */
const PICTURE_SHARES = [0.36, 0.3, 0.24];

/** The first pages: picture, size, map and what it takes, as many as the table needs. */
export function coverBodies(
  plan: Plan,
  body: Body,
  settings: PrintSettings,
  words: Words,
): readonly (() => readonly Part[])[] {
  const table = countsTable(plan, words, settings.chart !== "symbols");
  const facts = wrapAll(factsOf(plan, settings, words), body.width);
  const { places, height, top, pages } = PICTURE_SHARES.map((share) =>
    layOut(plan, body, table, facts, share)
  ).reduce((best, other) => other.pages.length < best.pages.length ? other : best);
  return pages.map(({ from, columns, each }, i) => () => {
    const start = body.y + (i === 0 ? top : LATER);
    const { counts, countsMore } = words.texts;
    const width = (body.width + GAP) / columns - GAP;
    const tables = Array.from({ length: columns }, (_, column) => {
      const first = from + column * each;
      const end = Math.min(table.lines, first + each);
      const x = body.x + column * (width + GAP);
      return first < end ? table.draw(x, start, width, first, end) : [];
    });
    return [
      ...i === 0 ? drawPicture(plan, places, settings, words) : [],
      ...i === 0 ? [paragraphs(facts, body.x, body.y + height + GAP)] : [],
      heading(i === 0 ? counts : countsMore, body.x, start - 3),
      ...tables.flat(),
    ];
  });
}

/** Where picture, map and the lines of the table stand. */
function layOut(
  plan: Plan,
  body: Body,
  table: CountsTable,
  facts: readonly string[],
  share: number,
) {
  const places = placesOf(plan, body, share);
  const height = Math.max(places.picture.height, places.map.height + HEADING + 2);
  const top = height + GAP + facts.length * LINE + HEADING + 4;
  const across = Math.max(1, Math.floor((body.width + GAP) / (table.width + GAP)));
  /** Tables stand side by side only where one is too long for the page. */
  const pageFrom = (from: number, top: number) => {
    const left = table.lines - from;
    const most = Math.max(1, Math.floor((body.height - top) / TABLE_LINE) - 1);
    return left <= most
      ? { from, columns: 1, each: left }
      : { from, columns: across, each: Math.min(most, Math.ceil(left / across)) };
  };
  const pages = [pageFrom(0, top)];
  for (;;) {
    const { from, columns, each } = pages.at(-1)!;
    if (from + columns * each >= table.lines) return { places, height, top, pages };
    pages.push(pageFrom(from + columns * each, LATER));
  }
}

/** Where picture and map are. */
function placesOf(plan: Plan, body: Body, share: number) {
  const width = (body.width - GAP) / 2, height = body.height * share;
  const x = body.x + width + GAP, below = HEADING + 2;
  return {
    picture: placeFor(plan, { x: body.x, y: body.y, width, height }),
    map: plan.boards.length === 1
      ? { x, y: body.y, width: 0, height: 0 }
      : placeFor(plan, { x, y: body.y + below, width, height: height - below }),
  };
}

/** The finished picture at the left, the boards at the right. */
function drawPicture(
  plan: Plan,
  { picture, map }: ReturnType<typeof placesOf>,
  { mirror }: PrintSettings,
  { texts, language }: Words,
): readonly Part[] {
  const { columns, rows } = plan;
  const colors = plan.colors.map(({ hex }) => hex);
  const edge = [picture.x, picture.y, picture.width, picture.height];
  const figure: Part = {
    kind: "figure",
    says: fillIn(texts.picture, { columns, rows }, language),
    drawings: [
      { kind: "picture", ...picture, columns, rows, colors, cells: cellsOf(plan) },
      { kind: "frames", color: GRAY, width: 0.1, rects: edge },
    ],
  };
  if (plan.boards.length === 1) return [figure];
  return [
    figure,
    heading(texts.map, map.x, picture.y + HEADING - 1),
    { kind: "figure", says: texts.map, drawings: drawMap(plan, plan.boards, map, mirror, false) },
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
    ...craft === "diamonds" ? [drillsOf(cell.width, words)] : [],
    say(settings.mirror ? texts.startMirrored : texts.start, {
      name: say(texts.board[craft], { name: boards[0]!.name, number: boards.length }),
    }),
    ...settings.mirror ? [say(texts.mirroredWhy)] : [],
  ];
}

/** Which drills are meant, and what is in a bag of them. */
function drillsOf(millimeters: number, { texts, language }: Words): string {
  const values = { millimeters, bag: BAG, percent: LEAST_SPARE };
  return fillIn(texts.drills[drillShape(millimeters)], values, language);
}

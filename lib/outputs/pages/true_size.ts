import { cellsOf, type Plan } from "@/lib/craft/plan/plan.ts";
import { bind, type Leaf } from "./bind.ts";
import { drawChart } from "./chart.ts";
import { NUMBERS_HEIGHT, NUMBERS_WIDTH } from "./chart_grid.ts";
import { piecesIn } from "./chart_view.ts";
import { type Body, bodyOf } from "./frame.ts";
import { requireFewColors } from "../tables/few_colors.ts";
import type { Booklet, Part } from "./printed_page.ts";
import { listBelow, listPages, signList } from "./sign_list.ts";
import { drawPlain, joinMarks } from "./tile_drawings.ts";
import { drawTileMap } from "./tile_map.ts";
import { layOutTiles, type PrintTile, type TileLayout, type TrueSizeSettings } from "./tiles.ts";
import { fillIn, type Words } from "./words.ts";

/** Between a sheet with its numbers and marks and what stands below, in millimeters. */
const BELOW = 5;

/**
 * A plan at its true size: a template a board where its boards fit the paper, else sheets to be joined, with crosses at their corners
 * and a map before them. What signs mean stands with the map, on the only sheet where that has room, or on a page of its own. Measured
 * on paper after the printer's own scaling, if that is told.
 *
 * @throws RangeError if a cell is larger than a sheet, it has more colors than signs can tell apart, or it takes more sheets than
 *   anybody prints.
 */
export function trueSize(
  plan: Plan,
  title: string,
  settings: TrueSizeSettings,
  words: Words,
): Booklet {
  if (!isPlain(plan)) requireFewColors(plan);
  const layout = layOutTiles(plan, settings);
  const { sides, tiles, isTemplate } = layout;
  const { texts, language } = words;
  const body = bodyOf(sides);
  const cells = cellsOf(plan);
  const cell = printedCell(plan, settings);
  const place = (name: string) =>
    [texts.trueSize, name, settings.mirror ? texts.mirrored : ""].filter((part) => part !== "")
      .join(" · ");
  const list = isPlain(plan) ? null : signList(plan, settings.chart !== "symbols", words);
  const notes = notesOf(plan, layout, settings, words);
  const below = tiles.length === 1 ? roomBelow(tiles[0]!, cell, body) : null;
  const onSheet = below && list && listBelow(list, notes, below);
  const leaves = tiles.map((tile): Leaf => {
    const name = fillIn(texts.tile, { name: tile.name, number: tiles.length }, language);
    return {
      name,
      place: place(name),
      draw: () => [
        tileFigure(plan, cells, tile, body, settings, words),
        ...isTemplate ? [] : [joinMarks(tile, tiles, body, cell, settings.mirror)],
        ...onSheet ?? [],
      ],
    };
  });
  const pagesOf = (bodies: readonly Leaf["draw"][], name: string): readonly Leaf[] =>
    bodies.map((draw) => ({ name, place: place(name), draw }));
  if (tiles.length === 1) {
    const after = list && !onSheet ? listPages(list, notes, body) : [];
    return bind(plan, title, [...leaves, ...pagesOf(after, texts.counts)], sides, settings, words);
  }
  const map = drawTileMap(plan, layout, notes, list, body, settings.mirror, words);
  const first: Leaf = { name: texts.tileMap, place: place(""), draw: map.draw };
  const apart = list && !map.hasList ? listPages(list, [], body) : [];
  const all = [first, ...pagesOf(apart, texts.counts), ...leaves];
  return bind(plan, title, all, sides, settings, words);
}

/** What is left of a page below its only sheet. */
function roomBelow({ height }: PrintTile, cell: Plan["cell"], body: Body): Body {
  const top = 2 * NUMBERS_HEIGHT + height * cell.height + BELOW;
  return { ...body, y: body.y + top, height: body.height - top };
}

/** Whether a print is to be looked at as it is; with numbers, paper is stuck on by them. */
function isPlain({ craft, marks }: Plan): boolean {
  return craft === "print" && marks === "symbols";
}

/** A cell that measures what it should once the printer has scaled it. */
function printedCell({ cell }: Plan, { correction }: TrueSizeSettings): Plan["cell"] {
  const factor = 100 / correction;
  return { width: cell.width * factor, height: cell.height * factor };
}

/** What to do with the sheets, sentence by sentence. */
function notesOf(
  plan: Plan,
  { tiles, isTemplate }: TileLayout,
  { mirror }: TrueSizeSettings,
  { texts }: Words,
): readonly string[] {
  const joined = tiles.length > 1 ? texts.tileNote : texts.sheetNote;
  return [
    isTemplate ? texts.templateNote : joined,
    ...plan.craft === "diamonds" ? [texts.drillNote] : [],
    ...plan.craft === "print" && !isPlain(plan) ? [texts.paperNote] : [],
    ...mirror ? [texts.mirroredWhy] : [],
  ];
}

function tileFigure(
  plan: Plan,
  cells: Int32Array,
  tile: PrintTile,
  body: Body,
  settings: TrueSizeSettings,
  { texts, language }: Words,
): Part {
  const { mirror, chart } = settings;
  const right = tile.x + tile.width, bottom = tile.y + tile.height;
  const range = { from: tile.x + 1, to: right, top: tile.y + 1, bottom };
  const cell = printedCell(plan, settings);
  const [x, y] = [body.x + NUMBERS_WIDTH, body.y + NUMBERS_HEIGHT];
  const drawings = isPlain(plan) ? drawPlain(plan, cells, tile, mirror, x, y, cell) : drawChart({
    plan,
    cells,
    shown: tile,
    own: tile,
    pieces: piecesIn(plan, tile),
    kind: chart === "runs" ? "color" : chart,
    mirror,
    x,
    y,
    cell,
  });
  return { kind: "figure", says: fillIn(texts.chart, range, language), drawings };
}

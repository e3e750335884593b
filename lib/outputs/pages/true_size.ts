import { cellsOf, type Plan } from "@/lib/craft/plan/plan.ts";
import { bind, type Leaf } from "./bind.ts";
import { drawMap, placeFor } from "./board_map.ts";
import { drawChart } from "./chart.ts";
import { NUMBERS_HEIGHT, NUMBERS_WIDTH } from "./chart_grid.ts";
import { piecesIn } from "./chart_view.ts";
import { heading, paragraphs, wrapAll } from "./running_text.ts";
import { type Body, bodyOf } from "./frame.ts";
import type { Booklet, PageDrawing, Part } from "./printed_page.ts";
import { drawPlain, flipRows, joinMarks } from "./tile_drawings.ts";
import { layOutTiles, type PrintTile, type TileLayout, type TrueSizeSettings } from "./tiles.ts";
import { fillIn, type Words } from "./words.ts";

/**
 * A plan at its true size: a template a board where its boards fit the paper, else sheets to be joined, with crosses at their corners
 * and a map before them. Measured on paper after the printer's own scaling, if that is told.
 *
 * @throws RangeError if a cell is larger than a sheet, or it takes more sheets than anybody prints.
 */
export function trueSize(
  plan: Plan,
  title: string,
  settings: TrueSizeSettings,
  words: Words,
): Booklet {
  const layout = layOutTiles(plan, settings);
  const { sides, tiles, isTemplate } = layout;
  const { texts, language } = words;
  const body = bodyOf(sides);
  const cells = cellsOf(plan);
  const place = (name: string) =>
    [texts.trueSize, name, settings.mirror ? texts.mirrored : ""].filter((part) => part !== "")
      .join(" · ");
  const map: Leaf = {
    name: texts.tileMap,
    place: place(""),
    draw: () => mapBody(plan, layout, body, settings, words),
  };
  const leaves = tiles.map((tile): Leaf => {
    const name = fillIn(texts.tile, { name: tile.name, number: tiles.length }, language);
    const cell = printedCell(plan, settings);
    return {
      name,
      place: place(name),
      draw: () => [
        tileFigure(plan, cells, tile, body, settings, words),
        ...isTemplate ? [] : [joinMarks(tile, tiles, body, cell, settings.mirror)],
      ],
    };
  });
  return bind(plan, title, tiles.length > 1 ? [map, ...leaves] : leaves, sides, settings, words);
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

function mapBody(
  plan: Plan,
  { tiles, isTemplate }: TileLayout,
  body: Body,
  { mirror }: TrueSizeSettings,
  { texts, language }: Words,
): readonly Part[] {
  const notes = wrapAll([
    isTemplate ? texts.templateNote : texts.tileNote,
    ...plan.craft === "diamonds" ? [texts.drillNote] : [],
    ...plan.craft === "print" && !isPlain(plan) ? [texts.paperNote] : [],
    ...mirror ? [texts.mirroredWhy] : [],
  ], body.width);
  const top = body.y + 12 + notes.length * 5;
  const room = { x: body.x, y: top, width: body.width, height: body.y + body.height - top };
  const place = placeFor(plan, room);
  const { columns, rows } = plan;
  const cells = cellsOf(plan);
  const shown = mirror ? flipRows(cells, columns) : cells;
  const colors = plan.colors.map(({ hex }) => hex);
  const picture: PageDrawing = { kind: "picture", ...place, columns, rows, colors, cells: shown };
  return [
    heading(texts.tileMap, body.x, body.y + 3),
    paragraphs(notes, body.x, body.y + 9),
    {
      kind: "figure",
      says: fillIn(texts.picture, { columns, rows }, language),
      drawings: [picture, ...drawMap(plan, tiles, place, mirror, true)],
    },
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

import { letters } from "@/lib/craft/plan/boards.ts";
import { cellsOf, type Plan } from "@/lib/craft/plan/plan.ts";
import { fault } from "@/lib/document/fault.ts";
import { bind, type Leaf } from "./bind.ts";
import { drawMap, placeFor } from "./board_map.ts";
import { drawChart } from "./chart.ts";
import { heading, paragraphs, wrapAll } from "./cover.ts";
import { type Body, bodyOf, orientations, type Sides } from "./frame.ts";
import { BLACK } from "./ink.ts";
import type { Booklet, PageDrawing, Part } from "./printed_page.ts";
import type { PrintSettings } from "./print_settings.ts";
import type { CellArea } from "./chart_section.ts";
import { fillIn, type Words } from "./words.ts";

/** Half the length of a cross at the corners of a sheet, in millimeters. */
const CROSS = 3;

/** What a sheet shows, in millimeters from the top left of the finished piece. */
interface Tile extends Body {
  /** Column letter and row number. */
  readonly name: string;
}

/** What is true to size on paper: a picture that is glued together, or templates to lay below a board. */
export interface TrueSizeSettings extends PrintSettings {
  /** Millimeters (0-30) that two sheets of a picture share. */
  readonly overlap: number;
}

/**
 * A plan at its true size: a template a board where its boards fit the paper, else sheets to be joined, with crosses at their corners
 * and a map before them. Measured on paper after the printer's own scaling, if that is told.
 *
 * @throws RangeError if a cell is larger than a sheet.
 */
export function trueSize(
  plan: Plan,
  title: string,
  settings: TrueSizeSettings,
  words: Words,
): Booklet {
  const layouts = orientations(settings).map((sides) => layOut(plan, sides, settings));
  const [upright, across] = layouts as [TileLayout, TileLayout];
  const { sides, tiles, areas, isTemplate } = across.tiles.length < upright.tiles.length
    ? across
    : upright;
  const { texts, language } = words;
  const body = bodyOf(sides);
  const cells = cellsOf(plan);
  const factor = 100 / settings.correction;
  const mirrored = (name: string) => settings.mirror ? `${name} · ${texts.mirrored}` : name;
  const map: Leaf = {
    name: texts.tileMap,
    place: mirrored(texts.trueSize),
    draw: () => mapBody(plan, areas, isTemplate, body, settings, words),
  };
  const leaves = tiles.map((tile, i): Leaf => {
    const name = fillIn(texts.tile, { name: tile.name, number: tiles.length }, language);
    return {
      name,
      place: mirrored(`${texts.trueSize} · ${name}`),
      draw: () => [
        ...tileBody(plan, cells, tile, areas[i]!, body, factor, settings, words),
        ...isTemplate ? [] : [joinMarks(tile, tiles, body, factor, settings.mirror)],
      ],
    };
  });
  return bind(plan, title, tiles.length > 1 ? [map, ...leaves] : leaves, sides, settings, words);
}

interface TileLayout {
  readonly sides: Sides;
  readonly tiles: readonly Tile[];
  /** The cells of each sheet. */
  readonly areas: readonly (CellArea & { readonly name: string })[];
  readonly isTemplate: boolean;
}

function layOut(plan: Plan, sides: Sides, settings: TrueSizeSettings): TileLayout {
  const { cell, columns, rows, boards } = plan;
  const body = bodyOf(sides);
  const factor = settings.correction / 100;
  // Numbers of rows and columns stand beside a template.
  const room = { width: (body.width - 12) * factor, height: (body.height - 9) * factor };
  const largest = boards[0]!;
  const hasBoards = plan.craft === "bricks" || plan.craft === "beads";
  if (
    hasBoards && largest.width * cell.width <= room.width &&
    largest.height * cell.height <= room.height
  ) {
    const tiles = boards.map(({ name, x, y, width, height }): Tile => ({
      name,
      x: x * cell.width,
      y: y * cell.height,
      width: width * cell.width,
      height: height * cell.height,
    }));
    return { sides, tiles, areas: boards, isTemplate: true };
  }
  if (cell.width > room.width || cell.height > room.height) {
    const most = Math.floor(Math.min(room.width, room.height));
    throw fault(
      RangeError,
      "print-cell",
      { millimeters: Math.max(cell.width, cell.height), most },
      `A cell of ${cell.width} x ${cell.height} mm is larger than a sheet of paper. Take ${most} mm at most.`,
    );
  }
  // Sheets end between two cells, so that no cell is cut; what two share is whole cells, too.
  const shared = (side: number) => Math.min(8, Math.ceil(settings.overlap / side));
  const along = (count: number, side: number, room: number) => {
    const most = Math.max(1, Math.floor(room / side));
    const step = Math.max(1, most - shared(side));
    const places: (readonly [from: number, length: number])[] = [];
    for (let from = 0;; from += step) {
      places.push([from, Math.min(most, count - from)]);
      if (from + most >= count) return places;
    }
  };
  const areas = along(rows, cell.height, room.height).flatMap(([y, height], row) =>
    along(columns, cell.width, room.width).map(([x, width], column) => ({
      name: `${letters(column)}${row + 1}`,
      x,
      y,
      width,
      height,
    }))
  );
  const tiles = areas.map(({ name, x, y, width, height }): Tile => ({
    name,
    x: x * cell.width,
    y: y * cell.height,
    width: width * cell.width,
    height: height * cell.height,
  }));
  return { sides, tiles, areas, isTemplate: false };
}

function mapBody(
  plan: Plan,
  areas: TileLayout["areas"],
  isTemplate: boolean,
  body: Body,
  { mirror, overlap }: TrueSizeSettings,
  { texts, language }: Words,
): readonly Part[] {
  const note = isTemplate ? texts.templateNote : fillIn(texts.tileNote, { overlap }, language);
  const notes = wrapAll([note, ...mirror ? [texts.mirroredWhy] : []], body.width);
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
      drawings: [picture, ...drawMap(plan, areas, place, mirror)],
    },
  ];
}

function tileBody(
  plan: Plan,
  cells: Int32Array,
  tile: Tile,
  area: CellArea,
  body: Body,
  factor: number,
  settings: TrueSizeSettings,
  { texts, language }: Words,
): readonly Part[] {
  const [x, y] = [body.x + 6, body.y + 4.5];
  const cell = { width: plan.cell.width * factor, height: plan.cell.height * factor };
  const says = fillIn(texts.chart, {
    from: area.x + 1,
    to: area.x + area.width,
    top: area.y + 1,
    bottom: area.y + area.height,
  }, language);
  const pieces = plan.pieces.filter((piece) =>
    piece.x >= area.x && piece.x < area.x + area.width && piece.y >= area.y &&
    piece.y < area.y + area.height
  );
  const chart: readonly PageDrawing[] = plan.craft === "print"
    ? drawPlain(plan, cells, area, settings.mirror, x, y, cell)
    : drawChart({
      plan,
      cells,
      shown: area,
      own: area,
      pieces,
      kind: settings.chart === "runs" ? "color" : settings.chart,
      mirror: settings.mirror,
      x,
      y,
      cell,
    });
  return [{ kind: "figure", says, drawings: chart }];
}

/** Cells as they will be seen, without lines or signs. */
function drawPlain(
  plan: Plan,
  cells: Int32Array,
  area: CellArea,
  mirror: boolean,
  x: number,
  y: number,
  cell: Plan["cell"],
): readonly PageDrawing[] {
  const part = new Int32Array(area.width * area.height);
  for (let row = 0; row < area.height; row++) {
    const start = (area.y + row) * plan.columns + area.x;
    part.set(cells.subarray(start, start + area.width), row * area.width);
  }
  return [{
    kind: "picture",
    x,
    y,
    width: area.width * cell.width,
    height: area.height * cell.height,
    columns: area.width,
    rows: area.height,
    colors: plan.colors.map(({ hex }) => hex),
    cells: mirror ? flipRows(part, area.width) : part,
  }];
}

function flipRows(cells: Int32Array, columns: number): Int32Array {
  return cells.map((_, at) => cells[at - at % columns + columns - 1 - at % columns]!);
}

/** A cross at each corner, so that sheets are cut and joined where they should, and the names of those that lie beside and below. */
function joinMarks(
  tile: Tile,
  tiles: readonly Tile[],
  body: Body,
  factor: number,
  mirror: boolean,
): Part {
  const [x, y] = [body.x + 6, body.y + 4.5];
  const [right, bottom] = [x + tile.width * factor, y + tile.height * factor];
  const lines = [x, right].flatMap((x) =>
    [y, bottom].flatMap((y) => [x - CROSS, y, x + CROSS, y, x, y - CROSS, x, y + CROSS])
  );
  const beside = tiles.find((other) => other.y === tile.y && other.x > tile.x)?.name;
  const below = tiles.find((other) => other.x === tile.x && other.y > tile.y)?.name;
  const [middleX, middleY] = [(x + right) / 2, (y + bottom) / 2];
  const [edge, way] = mirror ? [x, -1] : [right, 1];
  const texts = [
    ...beside === undefined ? [] : [{ x: edge + 3.2 * way, y: middleY + 3.4, text: beside }],
    ...below === undefined ? [] : [{ x: middleX + 3, y: bottom + 3.2, text: below }],
  ];
  const triangles = [
    ...beside === undefined
      ? []
      : [edge + 2.2 * way, middleY - 1, edge + 2.2 * way, middleY + 1, edge + 4.2 * way, middleY],
    ...below === undefined
      ? []
      : [middleX - 1, bottom + 1.2, middleX + 1, bottom + 1.2, middleX, bottom + 3.2],
  ];
  return {
    kind: "decoration",
    drawings: [
      { kind: "lines", color: BLACK, width: 0.15, lines },
      { kind: "triangles", color: BLACK, triangles },
      { kind: "texts", color: BLACK, size: 2.6, anchor: "middle", texts },
    ],
  };
}

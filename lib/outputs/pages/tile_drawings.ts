import type { Plan } from "@/lib/craft/plan/plan.ts";
import type { CellArea } from "./chart_section.ts";
import { NUMBERS_HEIGHT, NUMBERS_WIDTH } from "./chart_grid.ts";
import type { Body } from "./frame.ts";
import { BLACK } from "./ink.ts";
import type { PageDrawing, Part } from "./printed_page.ts";
import type { PrintTile } from "./tiles.ts";

/** Half the length of a cross at the corners of a sheet, in millimeters. */
const CROSS = 3;

/** Cells as they will be seen, without lines or signs. */
export function drawPlain(
  plan: Plan,
  cells: Int32Array,
  area: CellArea,
  mirror: boolean,
  x: number,
  y: number,
  cell: Plan["cell"],
): readonly PageDrawing[] {
  const { colors, part } = partOf(plan, cells, area);
  return [{
    kind: "picture",
    x,
    y,
    width: area.width * cell.width,
    height: area.height * cell.height,
    columns: area.width,
    rows: area.height,
    colors,
    cells: mirror ? flipRows(part, area.width) : part,
  }];
}

/** The cells of an area and their colors alone: a piece may have as many colors as cells, and hundreds of sheets. */
function partOf({ columns, colors }: Plan, cells: Int32Array, area: CellArea) {
  const places = new Map<number, number>([[-1, -1]]);
  const shown: string[] = [];
  const part = Int32Array.from({ length: area.width * area.height }, (_, at) => {
    const row = Math.floor(at / area.width);
    const color = cells[(area.y + row) * columns + area.x + at - row * area.width]!;
    const place = places.get(color) ?? shown.push(colors[color]!.hex) - 1;
    places.set(color, place);
    return place;
  });
  return { colors: shown, part };
}

/** Cells as they are seen from behind. */
export function flipRows(cells: Int32Array, columns: number): Int32Array {
  return cells.map((_, at) => cells[at - at % columns + columns - 1 - at % columns]!);
}

/** A cross at each corner, so that sheets are cut and joined where they should, and the names of those that lie beside and below. */
export function joinMarks(
  tile: PrintTile,
  tiles: readonly PrintTile[],
  body: Body,
  cell: Plan["cell"],
  mirror: boolean,
): Part {
  const [x, y] = [body.x + NUMBERS_WIDTH, body.y + NUMBERS_HEIGHT];
  const [right, bottom] = [x + tile.width * cell.width, y + tile.height * cell.height];
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

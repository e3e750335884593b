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

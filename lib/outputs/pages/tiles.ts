import { letters } from "@/lib/craft/plan/boards.ts";
import { cellsOf, type Plan } from "@/lib/craft/plan/plan.ts";
import { fault } from "@/lib/document/fault.ts";
import { NUMBERS_HEIGHT, NUMBERS_WIDTH } from "./chart_grid.ts";
import type { CellArea } from "./chart_section.ts";
import { bodyOf, orientations, type Sides } from "./frame.ts";
import type { PrintSettings } from "./print_settings.ts";

/** What is true to size on paper: a picture that is glued together, or templates to lay below a board. */
export interface TrueSizeSettings extends PrintSettings {
  /** Millimeters (0-30) that two sheets of a picture share, at least: they are whole cells. */
  readonly overlap: number;
}

/** The cells that a sheet shows. */
export interface PrintTile extends CellArea {
  /** Column letter and row number, such as "B3". */
  readonly name: string;
}

/** Which sheets show what. */
export interface TileLayout {
  readonly sides: Sides;
  readonly tiles: readonly PrintTile[];
  /** Whether each is a board of its own, rather than a part of a picture. */
  readonly isTemplate: boolean;
}

/**
 * A sheet a board where boards fit the paper, else as few sheets as can be, upright or across.
 *
 * @throws RangeError if a cell is larger than a sheet.
 */
export function layOutTiles(plan: Plan, settings: TrueSizeSettings): TileLayout {
  const cells = cellsOf(plan);
  const [upright, across] = orientations(settings).map((sides) =>
    layOut(plan, cells, sides, settings)
  ) as [TileLayout, TileLayout];
  return across.tiles.length < upright.tiles.length ? across : upright;
}

function layOut(
  plan: Plan,
  cells: Int32Array,
  sides: Sides,
  settings: TrueSizeSettings,
): TileLayout {
  const { cell, columns, rows, boards } = plan;
  const body = bodyOf(sides);
  const factor = settings.correction / 100;
  const room = {
    width: (body.width - 2 * NUMBERS_WIDTH) * factor,
    height: (body.height - 2 * NUMBERS_HEIGHT) * factor,
  };
  const widest = boards.reduce((most, { width }) => Math.max(most, width), 0);
  const highest = boards.reduce((most, { height }) => Math.max(most, height), 0);
  const hasBoards = plan.craft === "bricks" || plan.craft === "beads";
  if (
    hasBoards && widest * cell.width <= room.width && highest * cell.height <= room.height
  ) return { sides, tiles: boards, isTemplate: true };
  if (cell.width > room.width || cell.height > room.height) {
    const most = Math.floor(Math.min(room.width, room.height));
    throw fault(
      RangeError,
      "print-cell",
      { millimeters: Math.max(cell.width, cell.height), most },
      `A cell of ${cell.width} x ${cell.height} mm is larger than a sheet of paper. Take ${most} mm at most.`,
    );
  }
  const across = placesAlong(columns, cell.width, room.width, settings.overlap);
  const down = placesAlong(rows, cell.height, room.height, settings.overlap);
  const tiles = down.flatMap(([y, height], row) =>
    across.map(([x, width], column) => ({
      name: `${letters(column)}${row + 1}`,
      x,
      y,
      width,
      height,
    }))
  );
  // Sheets on which nothing is to be seen are left out.
  const filled = tiles.filter((tile) => isFilled(tile, cells, columns));
  return { sides, tiles: filled.length > 0 ? filled : tiles.slice(0, 1), isTemplate: false };
}

function isFilled({ x, y, width, height }: PrintTile, cells: Int32Array, columns: number) {
  for (let row = y; row < y + height; row++) {
    const start = row * columns + x;
    if (cells.subarray(start, start + width).some((color) => color >= 0)) return true;
  }
  return false;
}

/** Where sheets begin and how many cells each has: they end between two cells, so that none is cut. */
function placesAlong(
  count: number,
  side: number,
  room: number,
  overlap: number,
): readonly (readonly [from: number, length: number])[] {
  const most = Math.floor(room / side);
  const step = Math.max(1, most - Math.ceil(overlap / side));
  const places: (readonly [from: number, length: number])[] = [];
  for (let from = 0;; from += step) {
    places.push([from, Math.min(most, count - from)]);
    if (from + most >= count) return places;
  }
}

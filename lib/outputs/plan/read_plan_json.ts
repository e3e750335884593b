import { brickPart } from "@/lib/craft/bricks/parts.ts";
import {
  type Craft,
  CRAFTS,
  type CraftSettings,
  type Mark,
} from "@/lib/craft/plan/craft_settings.ts";
import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import type { Symbols } from "@/lib/craft/symbols/assign_symbols.ts";
import { fault } from "@/lib/document/fault.ts";
import { parseHex } from "@/lib/document/hex_color.ts";
import { parseMaterials } from "@/lib/document/parse_materials.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { MAX_SIDE } from "@/lib/document/settings.ts";

/** What a plan's file opens as. */
export interface OpenedPlan {
  readonly grid: PixelGrid;
  readonly craft: Craft;
  /** Cells along a board's side. */
  readonly board: number;
  /** Millimeters of a cell. */
  readonly cell: CraftSettings["cell"];
  readonly marks: Mark;
  /** Percent of pieces to have on top; null where an older file does not tell. */
  readonly spare: number | null;
  /** Kinds and the largest of its bricks' parts; null where it has none. */
  readonly bricks: Pick<CraftSettings, "parts" | "largest"> | null;
  /** Signs, which stay. */
  readonly symbols: Symbols;
}

/** Whether a JSON value calls itself a plan. */
export function isPlanJson(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null &&
    (value as Readonly<Record<string, unknown>>)["format"] === "pixelated-artwork-plan";
}

/**
 * Reads what `formatPlanJson` writes, as far as a piece is opened from it: cells that nothing covers are transparent.
 *
 * @throws SyntaxError if it is damaged.
 */
export function readPlanJson(value: Readonly<Record<string, unknown>>): OpenedPlan {
  const { columns, rows, board, cell, marks, spare, craft, colors, pieces, parts } = value;
  const known = CRAFTS.find((one) => one === craft);
  if (
    !isWhole(columns, 1, MAX_SIDE) || !isWhole(rows, 1, MAX_SIDE) || !isWhole(board, 1, MAX_SIDE) ||
    known === undefined || !Array.isArray(colors) || !Array.isArray(pieces)
  ) throw damagedPlan();
  const entries = colors.map((color: unknown) => {
    const { hex, symbol, material } = (color ?? {}) as Readonly<Record<string, unknown>>;
    const isColor = typeof hex === "string" && /^#[0-9a-f]{6}$/.test(hex);
    if (!isColor || !isWhole(symbol, 0, 2 ** 24)) throw damagedPlan();
    return { hex, symbol, material };
  });
  const cells = new Uint32Array(columns * rows).fill(entries.length);
  for (const piece of pieces as readonly unknown[]) {
    lay(piece, cells, columns, rows, entries.length);
  }
  const hexes = entries.map(({ hex }) => hex);
  if (new Set(hexes).size < hexes.length) throw damagedPlan();
  const settings = read(() => parseCraftSettings({ craft: known, board, cell, marks, spare }));
  const materials = parseMaterials(entries.map(({ material }) => material), hexes);
  const isEmpty = entries.length === 0 || cells.includes(entries.length);
  const palette = [...hexes.map(parseHex), ...isEmpty ? [[0, 0, 0, 0]] : []].flat();
  return {
    grid: {
      columns,
      rows,
      palette: Uint8ClampedArray.from(palette),
      cells,
      ...materials && { materials },
    },
    craft: known,
    board,
    cell: settings.cell,
    marks: settings.marks,
    spare: spare === undefined ? null : settings.spare,
    bricks: bricksOf(parts),
    symbols: Object.fromEntries(entries.map(({ hex, symbol }) => [hex, symbol])),
  };
}

/** Covers a piece's cells, none of which may be covered before. */
function lay(
  piece: unknown,
  cells: Uint32Array,
  columns: number,
  rows: number,
  none: number,
): void {
  if (!Array.isArray(piece)) throw damagedPlan();
  const [x, y, width, height, color] = piece as readonly unknown[];
  if (
    !isWhole(x, 0, columns - 1) || !isWhole(y, 0, rows - 1) || !isWhole(width, 1, columns - x) ||
    !isWhole(height, 1, rows - y) || !isWhole(color, 0, none - 1)
  ) throw damagedPlan();
  for (let row = y; row < y + height; row++) {
    for (let at = row * columns + x; at < row * columns + x + width; at++) {
      if (cells[at] !== none) throw damagedPlan();
      cells[at] = color;
    }
  }
}

/** The kinds of parts that a plan's bricks are, and how large they are at most. */
function bricksOf(parts: unknown): OpenedPlan["bricks"] {
  const known = (Array.isArray(parts) ? parts : []).flatMap((id: unknown) =>
    typeof id === "string" ? brickPart(id) ?? [] : []
  );
  const [first, ...others] = new Set(known.map(({ kind }) => kind));
  if (first === undefined) return null;
  const side = (of: "length" | "width") => Math.max(...known.map((part) => part[of]));
  return { parts: [first, ...others], largest: { length: side("length"), width: side("width") } };
}

/** Reads what a plan says of its craft. */
function read<T>(parse: () => T): T {
  try {
    return parse();
  } catch {
    throw damagedPlan();
  }
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

/** What is thrown where a plan is not what it should be. */
export function damagedPlan(): SyntaxError {
  return fault(
    SyntaxError,
    "plan-damaged",
    {},
    "This plan is damaged: its colors or pieces are not what they should be. Save it again.",
  );
}

import type { Fault } from "@/lib/document/fault.ts";
import type { Material } from "@/lib/document/materials.ts";
import type { PlanCost } from "../prices/cost.ts";
import { GLYPHS } from "../symbols/glyphs.ts";
import type { Craft, Mark } from "./craft_settings.ts";

/** A color of a plan. */
export interface PlanColor {
  /** `#rrggbb`. */
  readonly hex: string;
  readonly material: Material;
  /** Number of its sign: a glyph's, or from the number of glyphs on only a number. */
  readonly symbol: number;
  /** Cells that show it. */
  readonly cells: number;
}

/** A piece of material on the plan, its top left cell first. */
export interface PlanPiece {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Index into the plan's colors. */
  readonly color: number;
  /** Id of a brick's part; null where a cell is a piece. */
  readonly part: string | null;
}

/** Number of pieces of a color and part. */
export interface PlanCount {
  readonly color: number;
  readonly part: string | null;
  /** As many as the piece takes. */
  readonly count: number;
  /** With what is to spare: as many as to have. */
  readonly withSpare: number;
  /** How many are owned; null where that is not known. */
  readonly owned: number | null;
}

/** A board, or what stands on a page. */
export interface PlanBoard {
  /** Cells. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Column letter and row number, such as "B3". */
  readonly name: string;
  /** Its pieces: from this index up to, but without, the other. */
  readonly from: number;
  readonly to: number;
  /** Of its pieces, without spare ones, the most first. */
  readonly counts: readonly Pick<PlanCount, "color" | "part" | "count">[];
}

/** How to make a piece by hand: all that charts, orders and tables are made from. Plain data. */
export interface Plan {
  readonly craft: Craft;
  readonly columns: number;
  readonly rows: number;
  /** Millimeters. */
  readonly cell: { readonly width: number; readonly height: number };
  /** Cells along a side of a whole board. */
  readonly board: number;
  readonly marks: Mark;
  /** Percent of pieces to have on top. */
  readonly spare: number;
  /** The most used first. */
  readonly colors: readonly PlanColor[];
  /** Board by board, each from the top left on. */
  readonly pieces: readonly PlanPiece[];
  /** Row by row, those on which something lies. */
  readonly boards: readonly PlanBoard[];
  /** In all: color by color, the most used first, of each the largest part last. */
  readonly counts: readonly PlanCount[];
  /** What is to be bought costs; left out where nobody tells prices. */
  readonly cost?: PlanCost;
  /** What to know before starting. */
  readonly notes: readonly Fault[];
}

/** A color's sign as text. */
export function signOf({ marks }: Pick<Plan, "marks">, { symbol }: PlanColor): string {
  return marks === "symbols" && GLYPHS[symbol]?.sign || `${symbol + 1}`;
}

/** What a color is called: its name, or its code, or its value. */
export function nameOf({ hex, material }: PlanColor): string {
  return material.name ?? material.code ?? hex;
}

/** What is told of a color beside its code: its name, or nothing where it has none. */
export function nameBesideCode({ hex, material: { name, code } }: PlanColor): string {
  return name ?? (code === undefined ? hex : "");
}

/** A color's code with its name, as far as it has them, or its value. */
export function codeAndName(color: PlanColor): string {
  return [color.material.code, nameBesideCode(color)].filter(Boolean).join(" ");
}

/** The color of each cell, row by row: an index into the plan's colors, -1 where nothing lies. */
export function cellsOf(
  { columns, rows, pieces }: Omit<Plan, "notes">,
): Int32Array {
  const cells = new Int32Array(columns * rows).fill(-1);
  for (const { x, y, width, height, color } of pieces) {
    for (let row = y; row < y + height; row++) {
      cells.fill(color, row * columns + x, row * columns + x + width);
    }
  }
  return cells;
}

/** How many of a color and part to get: with spare ones, without what is owned. */
export function toBuy({ withSpare, owned }: PlanCount): number {
  return Math.max(0, withSpare - (owned ?? 0));
}

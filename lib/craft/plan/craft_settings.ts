import type { PartKind } from "../bricks/parts.ts";
import { DRILL_SIZES } from "../drills/drill_sizes.ts";
import type { Prices } from "../prices/prices.ts";
import type { Stock } from "../stock/stock.ts";
import type { Symbols } from "../symbols/assign_symbols.ts";
import { boardOf, usualBoard } from "./board_pitch.ts";

/** What a piece is made by hand of. */
export const CRAFTS = ["bricks", "beads", "stitches", "diamonds", "print"] as const;
export type Craft = typeof CRAFTS[number];

/** How what is owned is used: only it, or it first and the rest bought, or anything, with what lacks told. */
export const STOCK_USES = ["only", "first", "compare"] as const;
export type StockUse = typeof STOCK_USES[number];

/** What is to be least of bricks that cover a field: their number, or their price where that is told. */
export const WEIGHTS = ["pieces", "price"] as const;
export type Weight = typeof WEIGHTS[number];

/** What colors are told apart by on a chart. */
export const MARKS = ["symbols", "numbers"] as const;
export type Mark = typeof MARKS[number];

/** Everything that decides a plan of a piece. Plain data, as messages between threads carry it. */
export interface CraftSettings {
  readonly craft: Craft;
  /** Kinds of parts for bricks; a color is made of the first kind that there is of it. */
  readonly parts: readonly PartKind[];
  /** Studs of the largest part: the longer and the shorter side. */
  readonly largest: { readonly length: number; readonly width: number };
  /** Percent (0-100) of pieces to have on top. */
  readonly spare: number;
  /** Cells (1-512) along a side of a board, or of a page's section. */
  readonly board: number;
  /** Size of a cell in millimeters: the board's pitch, the cloth's count. */
  readonly cell: { readonly width: number; readonly height: number };
  /** What a border between colors costs, 0-0.01: above 0 fewer cells stand alone. */
  readonly smoothing: number;
  readonly marks: Mark;
  /** Signs from earlier, which stay. */
  readonly symbols: Symbols;
  /** What is owned, or null where anything can be had. */
  readonly own: Stock | null;
  readonly use: StockUse;
  /** What pieces cost, or null where nobody tells. */
  readonly prices: Prices | null;
  readonly weight: Weight;
}

const COMMON = {
  parts: ["plates"],
  largest: { length: 1, width: 1 },
  spare: 0,
  smoothing: 0,
  marks: "symbols",
  symbols: {},
  own: null,
  use: "compare",
  prices: null,
  weight: "pieces",
} as const;

/** How each craft is planned where nothing else is said. */
export const CRAFT_DEFAULTS: Readonly<Record<Craft, CraftSettings>> = {
  bricks: { ...COMMON, craft: "bricks", board: 16, cell: { width: 8, height: 8 } },
  beads: { ...COMMON, craft: "beads", ...boardOf(usualBoard(null), null) },
  // Cloth of 14 stitches an inch.
  stitches: { ...COMMON, craft: "stitches", board: 60, cell: { width: 1.814, height: 1.814 } },
  diamonds: {
    ...COMMON,
    craft: "diamonds",
    board: 40,
    cell: { width: DRILL_SIZES.square, height: DRILL_SIZES.square },
  },
  print: { ...COMMON, craft: "print", board: 50, cell: { width: 5, height: 5 } },
};

import { fault } from "@/lib/document/fault.ts";
import { asChoice, asNumber, asRecord, asWhole, quote, show } from "@/lib/document/parse_values.ts";
import { MAX_SIDE } from "@/lib/document/settings.ts";
import { PART_KINDS, type PartKind } from "../bricks/parts.ts";
import { parsePrices } from "../prices/prices.ts";
import { parseStock } from "../stock/stock.ts";
import type { Symbols } from "../symbols/assign_symbols.ts";
import { boardPitch } from "./board_pitch.ts";
import {
  CRAFT_DEFAULTS,
  CRAFTS,
  type CraftSettings,
  MARKS,
  STOCK_USES,
  WEIGHTS,
} from "./craft_settings.ts";

/** Millimeters of a cell. */
const LEAST_CELL = 0.5, MOST_CELL = 200;
const MOST_SMOOTHING = 0.01;

/**
 * Reads craft settings from anything: stored work, options of a command line, a message.
 *
 * `input` is an object with any of the names of `CraftSettings`. Numbers may be texts; `parts` may be `"plates,tiles"`, `largest`
 * `"2x4"`, `cell` a single number. What is left out comes from the craft's defaults; unknown names are passed over.
 *
 * @throws TypeError if a value is of the wrong kind, RangeError if it is out of range.
 */
export function parseCraftSettings(input: unknown): CraftSettings {
  const given = asRecord("craft settings", input);
  const craft = asChoice("craft", given["craft"] ?? "bricks", CRAFTS);
  const defaults = CRAFT_DEFAULTS[craft];
  const read = <T>(name: keyof CraftSettings, parse: (value: unknown) => T, fallback: T): T => {
    const value = Object.hasOwn(given, name) ? given[name] : undefined;
    return value === undefined || value === null ? fallback : parse(value);
  };
  const board = read("board", (value) => asWhole("board", value, 1, MAX_SIDE), defaults.board);
  const usual = craft === "beads" ? parseCell(boardPitch(board)) : defaults.cell;
  return {
    craft,
    parts: read("parts", parseParts, defaults.parts),
    largest: read("largest", parseLargest, defaults.largest),
    spare: read("spare", (value) => asNumber("spare", value, 0, 100), defaults.spare),
    board,
    cell: read("cell", parseCell, usual),
    smoothing: read(
      "smoothing",
      (value) => asNumber("smoothing", value, 0, MOST_SMOOTHING),
      defaults.smoothing,
    ),
    marks: read("marks", (value) => asChoice("marks", value, MARKS), defaults.marks),
    symbols: read("symbols", parseSymbols, defaults.symbols),
    own: read("own", parseStock, defaults.own),
    use: read("use", (value) => asChoice("use of what is owned", value, STOCK_USES), defaults.use),
    prices: read("prices", parsePrices, defaults.prices),
    weight: read("weight", (value) => asChoice("weight", value, WEIGHTS), defaults.weight),
  };
}

function parseParts(value: unknown): readonly PartKind[] {
  const list = typeof value === "string" ? value.split(",").map((kind) => kind.trim()) : value;
  if (!Array.isArray(list) || list.length === 0) return [asChoice("parts", list, PART_KINDS)];
  return [...new Set(list.map((kind) => asChoice("parts", kind, PART_KINDS)))];
}

function parseLargest(value: unknown): CraftSettings["largest"] {
  const [one, other] = typeof value === "string"
    ? /^\s*(\d+)\s*[x×]\s*(\d+)\s*$/i.exec(value)?.slice(1).map(Number) ?? []
    : Object.values(asRecord("largest part", value)).map(Number);
  const [length, width] = [Math.max(one ?? NaN, other ?? NaN), Math.min(one ?? NaN, other ?? NaN)];
  if (width >= 1 && width <= 2 && length <= 8) return { length, width };
  throw fault(
    RangeError,
    "craft-largest",
    { value: quote(value) },
    `The largest part must be from 1x1 to 2x8, such as 2x4, not ${show(value)}.`,
  );
}

function parseCell(value: unknown): CraftSettings["cell"] {
  const side = (side: unknown) => asNumber("cell", side, LEAST_CELL, MOST_CELL);
  if (typeof value !== "object") return { width: side(value), height: side(value) };
  const { width, height } = asRecord("cell", value);
  return { width: side(width), height: side(height) };
}

function parseSymbols(value: unknown): Symbols {
  const entries = Object.entries(asRecord("symbols", value))
    .filter(([color]) => /^#[0-9a-f]{6}$/.test(color))
    .map(([color, sign]) => [color, asWhole("symbols", sign, 0, 2 ** 24)] as const);
  // Of two colors with one sign the first keeps it.
  const taken = new Set<number>();
  return Object.fromEntries(entries.filter(([, sign]) => !taken.has(sign) && taken.add(sign)));
}

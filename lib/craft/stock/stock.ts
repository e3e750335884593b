import { fault } from "@/lib/document/fault.ts";
import { asRecord, asWhole } from "@/lib/document/parse_values.ts";
import { brickPart } from "../bricks/parts.ts";

/** Pieces of a color that are owned. */
export interface StockEntry {
  /** `#rrggbb`, lower case. */
  readonly color: string;
  /** Id of a brick's part; null where a color has but one kind of piece. */
  readonly part: string | null;
  readonly count: number;
}

/** What is owned: each color and part once. */
export type Stock = readonly StockEntry[];

/** Most pieces of a color that are believed. */
export const MOST_PIECES = 1_000_000;

/**
 * Reads what is owned from stored work or a message.
 *
 * @throws TypeError or RangeError if a count is no whole number from 0 on, or a color or part is none.
 */
export function parseStock(value: unknown): Stock {
  if (!Array.isArray(value)) asRecord("stock", value);
  return addUp(
    Object.values(value as readonly unknown[]).map((entry): StockEntry => {
      const { color, part = null, count } = asRecord("stock", entry);
      const isPart = part === null || typeof part === "string" && brickPart(part) !== undefined;
      if (typeof color !== "string" || !/^#[0-9a-f]{6}$/.test(color) || !isPart) {
        throw fault(
          TypeError,
          "stock-entry",
          { color: `${color}`.slice(0, 40), part: `${part}`.slice(0, 40) },
          `What is owned must be colors such as #1d2b53 and known parts, not ${color} and ${part}.`,
        );
      }
      return {
        color,
        part: part as string | null,
        count: asWhole("number of pieces", count, 0, MOST_PIECES),
      };
    }),
  );
}

/** Counts of the same color and part as one. */
export function addUp(entries: Stock): Stock {
  const sums = new Map<string, StockEntry>();
  for (const entry of entries) {
    const key = `${entry.color} ${entry.part}`;
    const count = Math.min(MOST_PIECES, (sums.get(key)?.count ?? 0) + entry.count);
    sums.set(key, { ...entry, count });
  }
  return [...sums.values()];
}

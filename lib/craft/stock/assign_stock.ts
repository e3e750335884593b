import { fault } from "@/lib/document/fault.ts";
import { cancelCycles } from "./cancel_cycles.ts";
import { exchangePairs } from "./exchange_pairs.ts";
import { groupByRegret, type StockDemand } from "./groups.ts";

export type { StockDemand } from "./groups.ts";

/** Rounds of exchanges between all pairs, after which hardly any gains more. */
const ROUNDS = 12;
/** Circles that are gone around: without a limit the result is the best there is, and few need so many. */
const MOST_CIRCLES = 600;

/**
 * Gives each cell a color such that no color is used more often than there are pieces of it, at the least sum of costs, or within
 * a small part of it (the transportation problem). Deterministic.
 *
 * @returns The color of each cell.
 * @throws RangeError if there are fewer pieces than cells.
 */
export function assignStock(demand: StockDemand): Int32Array {
  const { cells, pieces } = demand;
  const total = pieces.reduce((sum, count) => sum + count, 0);
  if (total < cells) {
    throw fault(
      RangeError,
      "stock-short",
      { cells, count: total },
      `Assign ${cells} cells to ${total} pieces: there must be a piece for each cell. Leave cells out, or let pieces be bought.`,
    );
  }
  const groups = groupByRegret(demand);
  exchangePairs(demand, groups, ROUNDS);
  cancelCycles(demand, groups, MOST_CIRCLES);
  const chosen = new Int32Array(cells);
  groups.cellsOf.forEach((list, color) => {
    for (const cell of list) chosen[cell] = color;
  });
  return chosen;
}

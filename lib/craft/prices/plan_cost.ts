import { type Plan, type PlanCount, toBuy } from "../plan/plan.ts";
import type { CountCost, PlanCost } from "./cost.ts";
import { priceOf, type Prices } from "./prices.ts";

/**
 * Reckons what is to be bought by prices: with spare pieces, without what is owned.
 *
 * @param unitsOf How many of what has a price are to be bought of a count.
 */
export function planCost(
  { colors, counts: all }: Pick<Plan, "colors" | "counts">,
  prices: Prices,
  unitsOf: (count: PlanCount) => number = toBuy,
): PlanCost {
  const counts = all.map((count): CountCost => ({
    units: unitsOf(count),
    price: priceOf(prices, colors[count.color]!.hex, count.part),
  }));
  const sum = (of: (count: CountCost) => number) =>
    counts.reduce((sum, count) => sum + of(count), 0);
  return {
    currency: prices.currency,
    total: sum(({ units, price }) => units * (price ?? 0)),
    priced: sum(({ units, price }) => price === null ? 0 : units),
    unpriced: sum(({ units, price }) => price === null ? units : 0),
    counts,
  };
}

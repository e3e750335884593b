import { type PlanCount, toBuy } from "../plan/plan.ts";

/** Drills in a bag, as they are mostly sold. */
export const BAG = 200;

/** Percent that are told to be had on top at least: drills are small, and some of each bag are crooked. */
export const LEAST_SPARE = 10;

/**
 * How many bags of drills are to be bought of a color: with the spare ones that are wished, without those that are owned. Where nothing
 * lacks of those, no bag is bought for the sake of usual spare ones.
 */
export function bagsOf(count: PlanCount): number {
  return toBuy(count) === 0 ? 0 : bagsFor(count);
}

function bagsFor({ count, withSpare, owned }: PlanCount): number {
  // Percents of whole numbers are no reason for one more by rounding.
  const usual = Math.ceil(count * (100 + LEAST_SPARE) / 100 - 1e-9);
  return Math.ceil(Math.max(0, Math.max(usual, withSpare) - (owned ?? 0)) / BAG);
}

import type { PlanCount } from "../plan/plan.ts";

/** Drills in a bag, as they are mostly sold. */
export const BAG = 200;

/** Percent that are told to be had on top at least: drills are small, and some of each bag are crooked. */
export const LEAST_SPARE = 10;

/** How many bags of drills are to be bought of a color: with the spare ones that are wished, without those that are owned. */
export function bagsOf({ count, withSpare, owned }: PlanCount): number {
  // Percents of whole numbers are no reason for one more by rounding.
  const usual = Math.ceil(count * (100 + LEAST_SPARE) / 100 - 1e-9);
  return Math.ceil(Math.max(0, Math.max(usual, withSpare) - (owned ?? 0)) / BAG);
}

import type { Plan } from "@/lib/craft/plan/plan.ts";
import { fault } from "@/lib/document/fault.ts";

/** Most colors that a chart is made of: all threads of the largest list. */
export const MOST_CHART_COLORS = 512;

/**
 * Makes sure that somebody can follow a chart of a plan.
 *
 * @throws RangeError if it has more colors: each of its cells would be one of its own, on thousands of pages, or in more styles than
 *   spreadsheets have.
 */
export function requireFewColors({ colors }: Pick<Plan, "colors">): void {
  if (colors.length <= MOST_CHART_COLORS) return;
  throw fault(
    RangeError,
    "chart-colors",
    { count: colors.length, most: MOST_CHART_COLORS },
    `A chart cannot tell ${colors.length} colors apart. Take ${MOST_CHART_COLORS} at most, such as the best 32.`,
  );
}

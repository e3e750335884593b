import { bagsOf } from "../drills/bags.ts";
import { type Plan, type PlanCount, toBuy } from "../plan/plan.ts";
import { skeinsToBuy } from "../threads/skeins.ts";

/** How many of what has a price are to be bought of a count: pieces, of threads skeins, of drills bags. */
export function unitsOf(plan: Omit<Plan, "notes">): (count: PlanCount) => number {
  switch (plan.craft) {
    case "stitches": {
      const skeins = skeinsToBuy(plan);
      return (count) => skeins(count).most;
    }
    case "diamonds":
      return bagsOf;
    default:
      return toBuy;
  }
}

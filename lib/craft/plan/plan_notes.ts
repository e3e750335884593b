import type { Fault } from "@/lib/document/fault.ts";
import type { PlanCost } from "../prices/cost.ts";
import { GLYPHS } from "../symbols/glyphs.ts";
import type { Craft } from "./craft_settings.ts";
import { foreignBrands } from "./foreign_brands.ts";
import { codeAndName, nameOf, type Plan, type PlanColor } from "./plan.ts";

/** What to know before starting: signs that ran out, colors that there are no parts of, pieces that lack, what they cost. */
export function planNotes(
  { craft, marks, colors, counts }: Pick<Plan, "craft" | "marks" | "colors" | "counts">,
  unsold: readonly PlanColor[],
  cost: PlanCost | null,
): readonly Fault[] {
  const notes: Fault[] = [];
  const unsigned = colors.filter(({ symbol }) => symbol >= GLYPHS.length).length;
  if (marks === "symbols" && unsigned > 0) {
    notes.push({
      code: "plan-signs",
      values: { count: colors.length, most: GLYPHS.length, unsigned },
    });
  }
  if (unsold.length > 0) {
    const names = unsold.map(nameOf).join(", ");
    notes.push({ code: "plan-unsold", values: { count: unsold.length, names } });
  }
  const foreign = foreignBrands(craft, colors);
  if (foreign.length > 0) {
    notes.push({ code: "plan-foreign", values: { brand: foreign.join(", ") } });
  }
  const lacking = new Map<number, number>();
  for (const { color, count, owned } of counts) {
    if (owned === null || count <= owned) continue;
    lacking.set(color, (lacking.get(color) ?? 0) + count - owned);
  }
  for (const [color, count] of lacking) {
    notes.push({ code: "plan-lacks", values: { count, name: boughtAs(colors[color]!, craft) } });
  }
  if (cost !== null) {
    const { priced: count, unpriced, total, currency } = cost;
    const values = { count, total: { money: total, currency } };
    notes.push({ code: costCode(craft), values });
    if (unpriced > 0) notes.push({ code: "plan-unpriced", values: { count: unpriced } });
  }
  return notes;
}

/** What shops find a color by: bricks by their name, all else by its code, which two brands may call alike. */
function boughtAs(color: PlanColor, craft: Craft): string {
  return craft === "bricks" ? nameOf(color) : codeAndName(color);
}

/** The sentence that names what is bought. */
function costCode(craft: Craft): string {
  switch (craft) {
    case "stitches":
      return "plan-cost-skeins";
    case "diamonds":
      return "plan-cost-bags";
    default:
      return "plan-cost";
  }
}

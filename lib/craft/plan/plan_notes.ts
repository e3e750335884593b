import type { Fault } from "@/lib/document/fault.ts";
import { GLYPHS } from "../symbols/glyphs.ts";
import { nameOf, type Plan, type PlanColor } from "./plan.ts";

/** What to know before starting: signs that ran out, colors that there are no parts of, pieces that lack. */
export function planNotes(
  { marks, colors, counts }: Pick<Plan, "marks" | "colors" | "counts">,
  unsold: readonly PlanColor[],
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
  const lacking = new Map<number, number>();
  for (const { color, count, owned } of counts) {
    if (owned === null || count <= owned) continue;
    lacking.set(color, (lacking.get(color) ?? 0) + count - owned);
  }
  for (const [color, count] of lacking) {
    notes.push({ code: "plan-lacks", values: { count, name: nameOf(colors[color]!) } });
  }
  return notes;
}

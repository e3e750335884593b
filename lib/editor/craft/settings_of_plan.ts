import { paletteOfGrid } from "@/lib/craft/plan/palette_of_grid.ts";
import type { Settings } from "@/lib/document/settings.ts";
import type { OpenedPlan } from "@/lib/outputs/plan/read_plan_json.ts";

/**
 * Settings at which the picture of a saved plan's cells is planned again as it was: the palette of what it is made of, where it is made of
 * any, and as many rows as square cells take, of which the plan makes its own again.
 */
export async function settingsOfPlan(plan: OpenedPlan): Promise<Partial<Settings>> {
  const { grid, cell } = plan;
  const id = await paletteOfGrid(plan);
  return {
    rows: Math.max(1, Math.round(grid.rows * cell.height / cell.width)),
    ...id && { palette: { kind: "preset", id, colors: null } },
  };
}

import { loadPalette } from "@/lib/color/load_palette.ts";
import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { craftPalette } from "@/lib/craft/plan/craft_palette.ts";
import { CRAFT_DEFAULTS } from "@/lib/craft/plan/craft_settings.ts";
import { toHex } from "@/lib/document/hex_color.ts";
import { colorCount, paletteColor } from "@/lib/document/pixel_grid.ts";
import type { PaletteChoice, Settings } from "@/lib/document/settings.ts";
import type { OpenedPlan } from "@/lib/outputs/plan/read_plan_json.ts";
import { CRAFT_GROUP } from "./medium_palette.ts";

/**
 * Settings at which the picture of a saved plan's cells is planned again as it was: the palette of what it is made of, where it is made of
 * any, and as many rows as square cells take, of which the plan makes its own again.
 */
export async function settingsOfPlan(plan: OpenedPlan): Promise<Partial<Settings>> {
  const { grid, cell } = plan;
  const palette = await paletteOf(plan);
  return {
    rows: Math.max(1, Math.round(grid.rows * cell.height / cell.width)),
    ...palette && { palette },
  };
}

/** The palette of a plan's craft that has most of its colors; of several the usual one. */
async function paletteOf({ grid, craft, bricks }: OpenedPlan): Promise<PaletteChoice | null> {
  const group = CRAFT_GROUP[craft];
  if (group === null) return null;
  const colors = Array.from({ length: colorCount(grid) }, (_, i) => paletteColor(grid, i))
    .filter(([, , , alpha]) => alpha > 0).map(toHex);
  const usual = craftPalette({ ...CRAFT_DEFAULTS[craft], ...bricks });
  const ids = PALETTE_LIST.filter((info) => info.group === group).map(({ id }) => id);
  let best: PaletteChoice | null = null;
  let most = 0;
  for (const id of ids.toSorted((a, b) => Number(b === usual) - Number(a === usual))) {
    const known = new Set((await loadPalette(id)).colors.map(({ hex }) => hex));
    const count = colors.filter((hex) => known.has(hex)).length;
    if (count <= most) continue;
    [best, most] = [{ kind: "preset", id, colors: null }, count];
  }
  return best;
}

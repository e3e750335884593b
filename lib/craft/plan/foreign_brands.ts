import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { CRAFT_GROUP } from "./craft_palette.ts";
import type { Craft } from "./craft_settings.ts";
import type { PlanColor } from "./plan.ts";

/** Whose colors a plan has that are known to be of something else than it is made of: beads, say, where it is of drills. */
export function foreignBrands(
  craft: Craft,
  colors: readonly Pick<PlanColor, "material">[],
): readonly string[] {
  const group = CRAFT_GROUP[craft];
  if (group === null) return [];
  const brands = new Set(colors.flatMap(({ material }) => material.brand ?? []));
  return [...brands].filter((brand) => {
    const palettes = PALETTE_LIST.filter((info) => info.brand === brand);
    return palettes.length > 0 && palettes.every((info) => info.group !== group);
  });
}

import { loadPalette } from "@/lib/color/load_palette.ts";
import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { toHex } from "@/lib/document/hex_color.ts";
import { colorCount, paletteColor, type PixelGrid } from "@/lib/document/pixel_grid.ts";
import { CRAFT_GROUP, craftPalette } from "./craft_palette.ts";
import { type Craft, CRAFT_DEFAULTS, type CraftSettings } from "./craft_settings.ts";

/** Id of the craft's palette that has most of a piece's colors, of several the usual one; null where it is made of any, or of none of them. */
export async function paletteOfGrid({ grid, craft, bricks }: {
  readonly grid: PixelGrid;
  readonly craft: Craft;
  /** Its parts, where it is of bricks. */
  readonly bricks: Pick<CraftSettings, "parts"> | null;
}): Promise<string | null> {
  const group = CRAFT_GROUP[craft];
  if (group === null) return null;
  const colors = Array.from({ length: colorCount(grid) }, (_, i) => paletteColor(grid, i))
    .filter(([, , , alpha]) => alpha > 0).map(toHex);
  const usual = craftPalette({ ...CRAFT_DEFAULTS[craft], ...bricks });
  const ids = PALETTE_LIST.filter((info) => info.group === group).map(({ id }) => id);
  let best: string | null = null;
  let most = 0;
  for (const id of ids.toSorted((a, b) => Number(b === usual) - Number(a === usual))) {
    const known = new Set((await loadPalette(id)).colors.map(({ hex }) => hex));
    const count = colors.filter((hex) => known.has(hex)).length;
    if (count <= most) continue;
    [best, most] = [id, count];
  }
  return best;
}

import { loadPalette } from "@/lib/color/load_palette.ts";
import { craftPalette } from "@/lib/craft/plan/craft_palette.ts";
import { brickColors } from "@/lib/craft/stock/brick_colors.ts";
import type { StockColor } from "@/lib/craft/stock/read_stock.ts";
import { toHex } from "@/lib/document/hex_color.ts";
import { colorCount, paletteColor } from "@/lib/document/pixel_grid.ts";
import type { PaletteChoice } from "@/lib/document/settings.ts";
import type { CraftSettings } from "@/lib/craft/plan/craft_settings.ts";
import type { Medium } from "./medium.ts";

/**
 * Colors that may be owned: all bricks, or those of the palette; those of the piece where it is of none.
 *
 * @param piece The palette of the piece.
 * @throws Error if the palette cannot be loaded.
 */
export async function ownableColors(
  settings: Pick<CraftSettings, "craft" | "parts">,
  { grid, palette }: Pick<Medium, "grid" | "palette">,
  piece: PaletteChoice,
): Promise<readonly StockColor[]> {
  const used = palette ?? piece;
  const id = used.kind === "preset" ? used.id : craftPalette(settings);
  const colors: readonly StockColor[] = settings.craft === "bricks"
    ? await brickColors()
    : settings.craft === "print" || id === null
    ? []
    : (await loadPalette(id)).colors;
  const own = Array.from({ length: colorCount(grid) }, (_, i) => paletteColor(grid, i))
    .filter(([, , , alpha]) => alpha > 0).map((color) => ({ hex: toHex(color) }));
  // What is known of a color wins over its bare value.
  return [...new Map([...own, ...colors].map((color) => [color.hex, color])).values()];
}

import type { PaletteColor } from "@/lib/color/palette.ts";
import { toHex } from "@/lib/document/hex_color.ts";
import { colorCount, paletteColor, type PixelGrid } from "@/lib/document/pixel_grid.ts";

/** The opaque colors that a piece uses, each once, in the order of its palette. */
export function usedColors(grid: PixelGrid): PaletteColor[] {
  const used = new Uint8Array(colorCount(grid));
  for (const index of grid.cells) used[index] = 1;
  const colors = new Set<string>();
  used.forEach((isUsed, index) => {
    const color = paletteColor(grid, index);
    if (isUsed === 1 && color[3] > 0) colors.add(toHex(color));
  });
  return [...colors].map((hex) => ({ hex }));
}

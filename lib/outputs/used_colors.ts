import type { PaletteColor } from "@/lib/color/palette.ts";
import { toHex } from "@/lib/document/hex_color.ts";
import {
  colorCount,
  paletteColor,
  paletteMaterial,
  type PixelGrid,
} from "@/lib/document/pixel_grid.ts";

/** The colors that a piece uses, each once, in the order of its palette, with what they are bought as. */
export function usedColors(grid: PixelGrid): PaletteColor[] {
  const used = new Uint8Array(colorCount(grid));
  for (const index of grid.cells) used[index] = 1;
  const colors = new Map<string, PaletteColor>();
  used.forEach((isUsed, index) => {
    const color = paletteColor(grid, index);
    const hex = toHex(color);
    if (isUsed === 0 || color[3] === 0 || colors.has(hex)) return;
    colors.set(hex, { hex, ...paletteMaterial(grid, index) });
  });
  return [...colors.values()];
}

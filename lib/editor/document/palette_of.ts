import type { PaletteColor } from "@/lib/color/palette.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";

/** The opaque colors that a piece uses, each once, in the order of its palette. */
export function paletteOf({ palette, cells }: PixelGrid): PaletteColor[] {
  const used = new Uint8Array(palette.length / 4);
  for (const index of cells) used[index] = 1;
  const colors = new Set<string>();
  used.forEach((isUsed, index) => {
    const [red, green, blue, alpha] = palette.subarray(index * 4, index * 4 + 4);
    if (isUsed === 0 || alpha === 0) return;
    const parts = [red!, green!, blue!].map((part) => part.toString(16).padStart(2, "0"));
    colors.add(`#${parts.join("")}`);
  });
  return [...colors].map((hex) => ({ hex }));
}

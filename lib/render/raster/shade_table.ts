import type { Rgba } from "@/lib/document/hex_color.ts";
import { colorCount, paletteColor, type PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { CellTile, Shade } from "./tile.ts";

/**
 * The color of every shade of every palette color, packed as `0xrrggbbaa`, at `color * tile.shades.length + shade`.
 * Wholly transparent is always 0. With an opaque `background`, everything is laid upon it.
 */
export function shadeTable(grid: PixelGrid, tile: CellTile, background: Rgba | null): Uint32Array {
  const { shades } = tile;
  const colors = colorCount(grid);
  const table = new Uint32Array(colors * shades.length);
  for (let i = 0, at = 0; i < colors; i++) {
    const color = paletteColor(grid, i);
    for (let j = 0; j < shades.length; j++) table[at++] = pack(color, shades[j]!, background);
  }
  return table;
}

function pack(color: Rgba, shade: Shade, background: Rgba | null): number {
  const alpha = Math.round(color[3] * shade.cover);
  if (alpha === 0 && !background) return 0;
  const part = background ? alpha / 255 : 1;
  const [red, green, blue] = background ?? color;
  return (layUpon(red, color[0], shade, part) << 24 | layUpon(green, color[1], shade, part) << 16 |
    layUpon(blue, color[2], shade, part) << 8 | (background ? 255 : alpha)) >>> 0;
}

function layUpon(below: number, own: number, { keep, white }: Shade, part: number): number {
  return Math.round((own * keep + 255 * white) * part + below * (1 - part));
}

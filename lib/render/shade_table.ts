import { colorCount, type PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { paletteColor, type Rgba } from "./hex_color.ts";
import type { Shade, Tile } from "./tile.ts";

/**
 * The color of every shade of every palette color, packed as `0xrrggbbaa`, at `color * tile.shades.length + shade`.
 * Wholly transparent is always 0. With an opaque `background`, everything is laid upon it.
 */
export function shadeTable(grid: PixelGrid, tile: Tile, background: Rgba | null): Uint32Array {
  const { shades } = tile;
  const colors = colorCount(grid);
  const table = new Uint32Array(colors * shades.length);
  for (let i = 0; i < colors; i++) {
    const color = paletteColor(grid, i);
    shades.forEach((shade, j) => table[i * shades.length + j] = pack(color, shade, background));
  }
  return table;
}

function pack(color: Rgba, { cover, keep, white }: Shade, background: Rgba | null): number {
  const alpha = Math.round(color[3] * cover);
  if (alpha === 0 && !background) return 0;
  const part = background ? alpha / 255 : 1;
  const channel = (at: 0 | 1 | 2) => {
    const own = color[at] * keep + 255 * white;
    return Math.round(background ? own * part + background[at] * (1 - part) : own);
  };
  const opacity = background ? 255 : alpha;
  return (channel(0) << 24 | channel(1) << 16 | channel(2) << 8 | opacity) >>> 0;
}

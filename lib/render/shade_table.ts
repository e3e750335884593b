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
  for (let i = 0, at = 0; i < colors; i++) {
    const color = paletteColor(grid, i);
    for (let j = 0; j < shades.length; j++) table[at++] = pack(color, shades[j]!, background);
  }
  return table;
}

function pack(color: Rgba, shade: Shade, background: Rgba | null): number {
  const alpha = Math.round(color[3] * shade.cover);
  if (background) {
    const part = alpha / 255;
    return packBytes(
      Math.round(light(color[0], shade) * part + background[0] * (1 - part)),
      Math.round(light(color[1], shade) * part + background[1] * (1 - part)),
      Math.round(light(color[2], shade) * part + background[2] * (1 - part)),
      255,
    );
  }
  if (alpha === 0) return 0;
  return packBytes(
    Math.round(light(color[0], shade)),
    Math.round(light(color[1], shade)),
    Math.round(light(color[2], shade)),
    alpha,
  );
}

function light(channel: number, { keep, white }: Shade): number {
  return channel * keep + 255 * white;
}

function packBytes(red: number, green: number, blue: number, alpha: number): number {
  return (red << 24 | green << 16 | blue << 8 | alpha) >>> 0;
}

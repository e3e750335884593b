import type { Raster } from "@/lib/image/raster.ts";

/** Pixel art as it was drawn is no larger than this, and has no more colors, and at least so many pixels a side. */
const MOST_SIDE = 256, MOST_COLORS = 64, LEAST_SIDE = 8;
/** So many of its pixels have the color of the one before them: photographs in few colors are speckled. */
const LEAST_CALM = 0.6;

/** Whether a picture is so small, of so few colors and so calm that each of its pixels was set by hand. */
export function isSmallArt({ width, height, data }: Raster): boolean {
  if (Math.max(width, height) > MOST_SIDE || Math.min(width, height) < LEAST_SIDE) return false;
  const colors = new Set<number>();
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let calm = 0, before = -1;
  for (let at = 0; at < data.length; at += 4) {
    const color = data[at + 3] === 0 ? 0 : view.getUint32(at);
    colors.add(color);
    if (colors.size > MOST_COLORS) return false;
    if (color === before) calm++;
    before = color;
  }
  return colors.size > 1 && calm >= LEAST_CALM * width * height;
}

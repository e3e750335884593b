import type { Raster } from "@/lib/image/raster.ts";

/** Pixel art as it was drawn is no larger than this, and has no more colors, and at least so many pixels a side. */
const MOST_SIDE = 256, MOST_COLORS = 64, LEAST_SIDE = 8;

/** Whether a picture is so small and of so few colors that each of its pixels was set by hand. */
export function isSmallArt({ width, height, data }: Raster): boolean {
  if (Math.max(width, height) > MOST_SIDE || Math.min(width, height) < LEAST_SIDE) return false;
  const colors = new Set<number>();
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let at = 0; at < data.length; at += 4) {
    colors.add(data[at + 3] === 0 ? 0 : view.getUint32(at));
    if (colors.size > MOST_COLORS) return false;
  }
  return colors.size > 1;
}

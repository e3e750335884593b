import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { LinearRaster } from "./linear_raster.ts";

/**
 * A transparency threshold (1-254) at which something is seen of cells that all lie below the one that `grid` was made with: half the
 * opacity of the least transparent, as the usual one is half of all. Null where something is seen, and where there is nothing to see.
 */
export function thresholdThatShows(cells: LinearRaster, grid: PixelGrid): number | null {
  if (grid.palette.length !== 4 || grid.palette[3] !== 0) return null;
  let most = 0;
  for (let at = 3; at < cells.data.length; at += 4) most = Math.max(most, cells.data[at]!);
  const opacity = Math.round(most * 255);
  return opacity === 0 ? null : Math.ceil(opacity / 2);
}

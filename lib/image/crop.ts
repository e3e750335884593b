import { fault } from "@/lib/document/fault.ts";
import type { Rect } from "@/lib/document/rect.ts";
import type { Extent } from "./raster.ts";

/**
 * The pixels that a crop means: `rect` (fractions of the picture) within `extent`, where the picture lies in its raster.
 *
 * Edges stay fractional, so nothing is rounded away. What reaches beyond the picture is cut off; an empty or
 * absurdly thin rectangle grows around its middle to one whole pixel (or to all there is), so there is always something to sample.
 *
 * @throws RangeError if a number of `rect` is not finite.
 */
export function cropExtent(extent: Extent, rect: Rect): Extent {
  const [x, width] = cropSpan(extent.x, extent.width, rect.x, rect.width);
  const [y, height] = cropSpan(extent.y, extent.height, rect.y, rect.height);
  return { x, y, width, height };
}

function cropSpan(from: number, length: number, start: number, share: number): [number, number] {
  if (!Number.isFinite(start) || !Number.isFinite(share)) {
    throw fault(
      RangeError,
      "crop-infinite",
      {},
      `A crop needs numbers between 0 and 1, not ${start} and ${share}. Clear the crop or draw it anew.`,
    );
  }
  const first = Math.min(Math.max(start, 0), 1) * length;
  const last = Math.min(Math.max(start + share, 0), 1) * length;
  const least = Math.min(1, length);
  if (last - first >= least) return [from + first, last - first];
  const middle = (first + last) / 2;
  const moved = Math.min(Math.max(middle - least / 2, 0), length - least);
  return [from + moved, least];
}

import { inverse, orientExtent, uprightSize } from "@/lib/image/orient.ts";
import type { Extent } from "@/lib/image/raster.ts";
import type { StoredRaster } from "@/lib/image/stored_raster.ts";
import type { Planes } from "./planes.ts";
import { reduceInSteps } from "./reduce.ts";
import { newSteps, type Steps } from "./steps.ts";
import { turnPlanes } from "./turn_planes.ts";

/**
 * Averages `area` of a picture that may lie on its side over `width` x `height` equal rectangles; all three are of the upright
 * picture. It is reduced as it lies, and only the result is turned.
 */
export function reduceStored(
  stored: StoredRaster,
  opaque: boolean,
  area: Extent,
  width: number,
  height: number,
): Steps<Planes> {
  const { orientation } = stored;
  const back = inverse(orientation);
  const lying = orientExtent(area, uprightSize(stored), back);
  const size = uprightSize({ width, height, orientation: back });
  const reduction = reduceInSteps(stored, opaque, lying, size.width, size.height);
  if (orientation === 1) return reduction;
  return newSteps((function* (): Generator<void, Planes> {
    while (reduction.step()) yield;
    return turnPlanes(reduction.finish(), orientation);
  })());
}

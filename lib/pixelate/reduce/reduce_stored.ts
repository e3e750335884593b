import { inverse, orientExtent, uprightSize } from "@/lib/image/orient.ts";
import type { Extent } from "@/lib/image/raster.ts";
import type { StoredRaster } from "@/lib/image/stored_raster.ts";
import type { Planes } from "../planes.ts";
import { reduce } from "./reduce.ts";
import { storedRows } from "./stored_rows.ts";
import type { Work } from "../steps.ts";
import { planesToSrgb } from "./planes_to_srgb.ts";
import { turnPlanes } from "./turn_planes.ts";

/**
 * Averages `area` of a picture that may lie on its side over `width` x `height` equal rectangles; all three are of the upright
 * picture. It is reduced as it lies and in its own colors, and only the result is turned and converted: light adds up the same in all.
 */
export function* reduceStored(
  stored: StoredRaster,
  opaque: boolean,
  area: Extent,
  width: number,
  height: number,
): Work<Planes> {
  const back = inverse(stored.orientation);
  const lying = orientExtent(area, uprightSize(stored), back);
  const size = uprightSize({ width, height, orientation: back });
  const planes = yield* reduce(
    storedRows(stored, opaque),
    opaque,
    lying,
    size.width,
    size.height,
  );
  if (stored.profile?.matrix) planesToSrgb(planes, stored.profile.matrix);
  return turnPlanes(planes, stored.orientation);
}

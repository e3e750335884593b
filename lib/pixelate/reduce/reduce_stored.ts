import { inverse, orientExtent, uprightSize } from "@/lib/image/orient.ts";
import type { StoredRaster } from "@/lib/image/stored_raster.ts";
import { withoutTables } from "@/lib/image/without_tables.ts";
import type { Planes } from "../planes.ts";
import { type Cut, reduce } from "./reduce.ts";
import { storedRows } from "./stored_rows.ts";
import type { Work } from "../steps.ts";
import { planesToSrgb } from "./planes_to_srgb.ts";
import { turnPlanes } from "./turn_planes.ts";

/**
 * Averages parts of a picture that may lie on its side over equal rectangles; the cuts are of the upright picture. It is reduced
 * as it lies and in its own colors, and only the result is turned and converted: light adds up the same in all.
 *
 * Each cut has the same bytes alone and among others.
 */
export function* reduceStored(
  picture: StoredRaster,
  opaque: boolean,
  cuts: readonly Cut[],
): Work<Planes[]> {
  const stored = withoutTables(picture);
  const back = inverse(stored.orientation);
  const lying = cuts.map(({ area, ...size }): Cut => ({
    ...uprightSize({ ...size, orientation: back }),
    area: orientExtent(area, uprightSize(stored), back),
  }));
  const from = Math.min(...lying.map(({ area }) => Math.floor(area.x)));
  // Borders are rounded, and may lie a hair farther out.
  const to = Math.max(...lying.map(({ area }) => Math.ceil(area.x + area.width) + 1));
  const used = [Math.max(0, from), Math.min(stored.width, to)] as const;
  const reduced = yield* reduce(storedRows(stored, opaque, used), opaque, lying);
  return reduced.map((planes) => {
    if (stored.profile?.matrix) planesToSrgb(planes, stored.profile.matrix);
    return turnPlanes(planes, stored.orientation);
  });
}

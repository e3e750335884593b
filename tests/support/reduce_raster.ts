import type { Extent, Raster } from "@/lib/image/raster.ts";
import { asStored } from "@/lib/image/stored_raster.ts";
import { withoutTables } from "@/lib/image/without_tables.ts";
import type { Planes } from "@/lib/pixelate/planes.ts";
import { reduce } from "@/lib/pixelate/reduce/reduce.ts";
import { storedRows } from "@/lib/pixelate/reduce/stored_rows.ts";
import { doNow } from "@/lib/pixelate/steps.ts";

/** Averages `area` of an upright picture over `width` x `height` rectangles, at once; `opaque` says that no pixel is transparent. */
export function reduceRaster(
  raster: Raster,
  opaque: boolean,
  area: Extent,
  width: number,
  height: number,
): Planes {
  const cuts = [{ area, width, height }];
  return doNow(reduce(storedRows(withoutTables(asStored(raster)), opaque), opaque, cuts))[0]!;
}

import { cropExtent } from "@/lib/image/crop.ts";
import type { Decoded } from "@/lib/image/decode.ts";
import { type Extent, type Rect, WHOLE } from "@/lib/image/raster.ts";
import { type Memo, newMemo } from "./memo.ts";
import type { Planes } from "./planes.ts";
import { reducePlanes, reduceRaster } from "./reduce.ts";
import type { LinearRaster } from "./linear_raster.ts";

/** Pictures above so many pixels get a working picture for quick answers; it has about so many itself. */
const WORKING_PIXELS = 1_000_000;

/** What the engine needs of a decoded picture. */
export type Pixels = Pick<Decoded, "raster" | "extent" | "hasAlpha" | "exact">;

/** An opened picture with what has been computed from it so far. */
export interface Source {
  readonly decoded: Pixels;
  /** Cells before and after adjusting, by the settings that made them. */
  readonly samples: Memo<Planes>;
  readonly adjusted: Memo<LinearRaster>;
  readonly working: { planes: Planes | null };
}

/** Takes a decoded picture in hand. Nothing is computed yet. */
export function openSource(decoded: Pixels): Source {
  return { decoded, samples: newMemo(), adjusted: newMemo(), working: { planes: null } };
}

/** Whether the picture is so large that a quick answer from a smaller working picture is worth while. */
export function isLarge({ decoded: { raster } }: Source): boolean {
  return raster.width * raster.height > 1.5 * WORKING_PIXELS;
}

/** Makes the working picture of a large picture ahead of time. */
export function prepareWorking(source: Source): Planes {
  const { raster, hasAlpha, extent } = source.decoded;
  const scale = Math.sqrt(WORKING_PIXELS / (extent.width * extent.height));
  const side = (length: number) => Math.max(1, Math.min(length, Math.round(length * scale)));
  return source.working.planes ??= reduceRaster(
    raster,
    !hasAlpha,
    extent,
    side(Math.ceil(extent.width)),
    side(Math.ceil(extent.height)),
  );
}

/** Averages a part of the picture over `width` x `height` equal rectangles: exactly, or quickly from the working picture. */
export function reduceSource(
  source: Source,
  crop: Rect | null,
  width: number,
  height: number,
  quick: boolean,
): Planes {
  const { raster, hasAlpha, extent } = source.decoded;
  const part = crop ?? WHOLE;
  if (!quick) return reduceRaster(raster, !hasAlpha, cropExtent(extent, part), width, height);
  const planes = prepareWorking(source);
  const whole: Extent = { x: 0, y: 0, width: planes.width, height: planes.height };
  return reducePlanes(planes, cropExtent(whole, part), width, height);
}

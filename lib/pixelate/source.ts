import { cropExtent } from "@/lib/image/crop.ts";
import type { Decoded } from "@/lib/image/decode.ts";
import { type Extent, type Rect, WHOLE } from "@/lib/image/raster.ts";
import { type Memo, newMemo } from "./memo.ts";
import type { Planes } from "./planes.ts";
import { reduceInSteps, reducePlanes } from "./reduce.ts";
import type { LinearRaster } from "./linear_raster.ts";
import type { Steps } from "./steps.ts";

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
  /** The working picture of a large one, which is made when it is first needed, or before, step by step. */
  readonly working: Steps<Planes>;
}

/** Takes a decoded picture in hand. Nothing is computed yet. */
export function openSource(decoded: Pixels): Source {
  const { raster, hasAlpha, extent } = decoded;
  const scale = Math.sqrt(WORKING_PIXELS / (extent.width * extent.height));
  const side = (length: number) => Math.max(1, Math.min(length, Math.round(length * scale)));
  const width = side(Math.ceil(extent.width));
  const height = side(Math.ceil(extent.height));
  return {
    decoded,
    samples: newMemo(),
    adjusted: newMemo(),
    working: reduceInSteps(raster, !hasAlpha, extent, width, height),
  };
}

/** Whether the picture is so large that a quick answer from a smaller working picture is worth while. */
export function isLarge({ decoded: { raster } }: Pick<Source, "decoded">): boolean {
  return raster.width * raster.height > 1.5 * WORKING_PIXELS;
}

/** Averages a part of the picture exactly over `width` x `height` equal rectangles. */
export function reduceSource(
  { decoded: { raster, hasAlpha, extent } }: Source,
  crop: Rect | null,
  width: number,
  height: number,
): Steps<Planes> {
  return reduceInSteps(raster, !hasAlpha, cropExtent(extent, crop ?? WHOLE), width, height);
}

/** The same from the working picture: in a few milliseconds, and near the exact averages. */
export function reduceWorking(
  { working }: Source,
  crop: Rect | null,
  width: number,
  height: number,
): Planes {
  const planes = working.finish();
  const whole: Extent = { x: 0, y: 0, width: planes.width, height: planes.height };
  return reducePlanes(planes, cropExtent(whole, crop ?? WHOLE), width, height);
}

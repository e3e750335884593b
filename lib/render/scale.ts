import type { Size } from "@/lib/document/size.ts";
import type { Style } from "./style.ts";

/** Longer side of a picture whose scale nobody chose, in pixels: sharp on any screen, and small enough to send. */
const LONGER_SIDE = 2000;

/** Whole pixels per cell that bring the longer side near 2000 pixels, and never below what the style needs. */
export function defaultScale({ columns, rows }: Size, style: Style): number {
  return Math.max(style.minScale, Math.round(LONGER_SIDE / Math.max(columns, rows)));
}

/** @throws RangeError if `scale` is no whole number of pixels from 1 to 4096. */
export function checkScale(scale: number): number {
  if (Number.isInteger(scale) && scale >= 1 && scale <= 4096) return scale;
  throw new RangeError(`The scale must be a whole number of pixels from 1 to 4096, not ${scale}.`);
}

/** @throws RangeError if `scale` is not above 0 and at most 4096 pixels: drawings need no whole ones. */
export function checkDrawnScale(scale: number): number {
  if (scale > 0 && scale <= 4096) return scale;
  throw new RangeError(`The scale must be above 0 and at most 4096 pixels, not ${scale}.`);
}

/** @throws RangeError if a cell would not be from 0.01 to 1000 millimeters wide. */
export function checkMillimeters(millimeters: number): number {
  if (millimeters >= 0.01 && millimeters <= 1000) return millimeters;
  throw new RangeError(`A cell must be from 0.01 to 1000 mm wide, not ${millimeters}.`);
}

import { fault } from "@/lib/document/fault.ts";
import type { Size } from "@/lib/document/size.ts";
import type { Style } from "./style.ts";

/** Largest bitmap that is made at once: 512 x 512 cells at 16 pixels each. */
export const MOST_PIXELS = 1 << 26;

/** Most pixels per cell. */
export const MOST_SCALE = 4096;

/** Limits of the side of a cell in print, in millimeters. */
export const LEAST_MILLIMETERS = 0.01, MOST_MILLIMETERS = 1000;

/** Longer side of a picture whose scale nobody chose, in pixels: sharp on any screen, and small enough to send. */
const LONGER_SIDE = 2000;

/** Whole pixels per cell that bring the longer side near 2000 pixels, and never below what the style needs. */
export function defaultScale({ columns, rows }: Size, style: Style): number {
  return Math.max(style.minScale, Math.round(LONGER_SIDE / Math.max(columns, rows)));
}

/** @throws RangeError if `scale` is no whole number of pixels from 1 to 4096. */
export function checkScale(scale: number): number {
  if (Number.isInteger(scale) && scale >= 1 && scale <= MOST_SCALE) return scale;
  throw fault(
    RangeError,
    "scale-not-whole",
    { most: MOST_SCALE, scale },
    `The scale must be a whole number of pixels from 1 to 4096, not ${scale}.`,
  );
}

/** @throws RangeError if `scale` is not above 0 and at most 4096 pixels: drawings need no whole ones. */
export function checkDrawnScale(scale: number): number {
  if (scale > 0 && scale <= MOST_SCALE) return scale;
  throw fault(
    RangeError,
    "scale-range",
    { most: MOST_SCALE, scale },
    `The scale must be above 0 and at most 4096 pixels, not ${scale}.`,
  );
}

/** @throws RangeError if a cell would not be from 0.01 to 1000 millimeters wide. */
export function checkMillimeters(millimeters: number): number {
  if (millimeters >= LEAST_MILLIMETERS && millimeters <= MOST_MILLIMETERS) return millimeters;
  throw fault(
    RangeError,
    "cell-width",
    { least: LEAST_MILLIMETERS, most: MOST_MILLIMETERS, millimeters },
    `A cell must be from 0.01 to 1000 mm wide, not ${millimeters}.`,
  );
}

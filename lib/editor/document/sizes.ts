import type { Rect } from "@/lib/document/rect.ts";
import { MAX_SIDE } from "@/lib/document/settings.ts";
import { detailOf, type Size, sizeForDetail, sizeForSide } from "@/lib/document/size.ts";

/** Aspect ratios (width divided by height) that can be asked for. */
export const MAX_ASPECT = MAX_SIDE;
export const MIN_ASPECT = 0.002;

/** An aspect ratio as people read it: two decimals, and more where there would be nothing left of it. */
export function tidyAspect(aspect: number): number {
  return aspect < 1 ? Number(aspect.toPrecision(2)) : Math.round(aspect * 100) / 100;
}

/** From this factor on a piece is told to be stretched; below it lies what rounding to whole cells does. */
const STRETCH_FROM = 1.04;

/** Width divided by height of the part of a picture that is used. */
export function usedAspect(
  picture: { readonly width: number; readonly height: number },
  crop: Rect | null,
): number {
  const { width, height } = crop ?? { width: 1, height: 1 };
  return picture.width * width / (picture.height * height);
}

/** The number of a size that was asked for by itself, last of all. */
export type AskedNumber = keyof Size | "detail";

/** Columns and rows change places. */
export function swapped({ columns, rows }: Size): Size {
  return { columns: rows, rows: columns };
}

/** How a piece's shape differs from its picture's. */
export interface Stretch {
  /** The direction in which the picture is drawn out. */
  readonly along: "width" | "height";
  /** By how many percent. */
  readonly percent: number;
}

/** How much a picture of this aspect is stretched to fill the size, or null where cells are square but for rounding. */
export function stretchOf(size: Size, aspect: number): Stretch | null {
  const factor = size.columns / size.rows / aspect;
  // Half a cell either way is rounding, which matters most where cells are few.
  const rounding = 1 + 0.5 / detailOf(size) + 0.5 / Math.max(size.columns, size.rows);
  const by = Math.max(factor, 1 / factor);
  if (by < Math.max(STRETCH_FROM, rounding)) return null;
  return { along: factor > 1 ? "width" : "height", percent: Math.round((by - 1) * 100) };
}

/**
 * The size to which a stretched one is set right: the number that was asked for last stays, the other follows the picture. Where there
 * is no room for that, and the other stops at 512, the detail level stays.
 */
export function unstretched(size: Size, aspect: number, asked: AskedNumber | null): Size {
  if (asked !== "detail") {
    // What is too long for the picture's shape was most likely asked for.
    const side = asked ?? (size.columns / size.rows > aspect ? "columns" : "rows");
    const right = sizeForSide(side, size[side], aspect);
    if (stretchOf(right, aspect) === null) return right;
  }
  return sizeForDetail(detailOf(size), aspect);
}

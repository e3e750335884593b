import { fault, word } from "./fault.ts";
import { placeSpan } from "./place_span.ts";
import { type Rect, WHOLE } from "./rect.ts";
import { MAX_SIDE } from "./settings.ts";

/** A number of cells. */
export interface Size {
  /** Cells per row, 1-512. */
  readonly columns: number;
  /** Cells per column, 1-512. */
  readonly rows: number;
}

/** Whether two sizes, or what has one, agree. */
export function isSameSize(one: Size, other: Size): boolean {
  return one.columns === other.columns && one.rows === other.rows;
}

/** An aspect ratio as people say it; 4:3 is `{ width: 4, height: 3 }`. */
export interface Ratio {
  readonly width: number;
  readonly height: number;
}

/** The detail level that a new picture starts with. */
export const DEFAULT_DETAIL = 30;

/** Ratios offered beside the picture's own, in their landscape form. */
export const RATIOS: readonly Ratio[] = [
  { width: 1, height: 1 },
  { width: 4, height: 3 },
  { width: 7, height: 5 },
  { width: 16, height: 9 },
];

/**
 * The size for a detail level, the least number of cells per row and per column.
 *
 * `aspect` is width divided by height. Where the longer side would pass 512 cells, it gets 512 and the shorter follows,
 * which for very long pictures is below the detail level.
 *
 * @throws RangeError if the detail level is no whole number from 1 to 512, or the aspect not above 0.
 */
export function sizeForDetail(detail: number, aspect: number): Size {
  if (!Number.isInteger(detail) || detail < 1 || detail > MAX_SIDE) {
    throw fault(
      RangeError,
      "value-not-whole",
      { name: word("detail level"), least: 1, most: MAX_SIDE, value: detail },
      `The detail level must be a whole number from 1 to ${MAX_SIDE}, not ${detail}.`,
    );
  }
  checkAspect(aspect);
  const long = Math.max(aspect, 1 / aspect);
  const longer = Math.min(MAX_SIDE, Math.round(detail * long));
  const shorter = longer < MAX_SIDE ? detail : clampSide(MAX_SIDE / long, detail);
  return aspect >= 1 ? { columns: longer, rows: shorter } : { columns: shorter, rows: longer };
}

/** The detail level of a size: its shorter side. */
export function detailOf({ columns, rows }: Size): number {
  return Math.min(columns, rows);
}

/** The rows that keep `aspect` for so many columns. */
export function rowsFor(columns: number, aspect: number): number {
  checkAspect(aspect);
  return clampSide(columns / aspect, MAX_SIDE);
}

/** The columns that keep `aspect` for so many rows. */
export function columnsFor(rows: number, aspect: number): number {
  checkAspect(aspect);
  return clampSide(rows * aspect, MAX_SIDE);
}

/** The size that has so many cells on one side and keeps `aspect`; the other side stops at 512. */
export function sizeForSide(side: keyof Size, cells: number, aspect: number): Size {
  return side === "columns"
    ? { columns: cells, rows: rowsFor(cells, aspect) }
    : { columns: columnsFor(cells, aspect), rows: cells };
}

/** As many rows of cells of such width and height as take the room of so many rows of square ones. */
export function rowsOfCells(
  rows: number,
  { width, height }: { readonly width: number; readonly height: number },
): number {
  return clampSide(rows * width / height, MAX_SIDE);
}

/**
 * The largest part of `within` that has the ratio of `size`, so that cells come out square: in the middle, or moved from there as
 * little as it takes to hold the `subjects` that can be held.
 *
 * `aspect` is the whole picture's width divided by its height, `within` and `subjects` are rectangles in fractions of it.
 */
export function centeredCrop(
  size: Size,
  aspect: number,
  within: Rect = WHOLE,
  subjects: readonly Rect[] = [],
): Rect {
  checkAspect(aspect);
  const shape = within.width * aspect / within.height;
  const wanted = size.columns / size.rows;
  const width = within.width * Math.min(1, wanted / shape);
  const height = within.height * Math.min(1, shape / wanted);
  return {
    x: placeSpan(width, within.x, within.width, subjects.map((one) => [one.x, one.width])),
    y: placeSpan(height, within.y, within.height, subjects.map((one) => [one.y, one.height])),
    width,
    height,
  };
}

function clampSide(cells: number, most: number): number {
  return Math.min(most, Math.max(1, Math.round(cells)));
}

function checkAspect(aspect: number): void {
  if (!(aspect > 0 && Number.isFinite(aspect))) {
    throw fault(
      RangeError,
      "aspect-range",
      { value: aspect },
      `An aspect ratio must be a number above 0, not ${aspect}.`,
    );
  }
}

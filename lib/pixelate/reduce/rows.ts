import type { Spans } from "./spans.ts";

/** Adds one row over horizontal parts: color to `sums` (3 a part), alpha to `alphas` (1 a part). */
export type AddRow = (
  row: number,
  columns: Spans,
  sums: Float64Array,
  alphas: Float64Array,
) => void;

/**
 * The same of `count` rows from `row` on. Who adds up exactly leaves the first and the last pixel of each part out of `sums`, and adds them
 * to `sides` (3 and 3 a part) without a weight: what the part covers of them is rounded only once, at the end.
 */
export type AddRows = (
  row: number,
  count: number,
  columns: Spans,
  sums: Float64Array,
  alphas: Float64Array,
  sides: Float64Array,
) => void;

/** Where rows come from. */
export interface Rows {
  readonly width: number;
  readonly height: number;
  readonly add: AddRows;
  /** Most rows that may be added at once. */
  readonly most: number;
  /**
   * Makes a row, and perhaps some behind it up to `last`, ready to be added, and tells which row is the next one that is not; a promise
   * where that has to be waited for.
   */
  readonly load: (row: number, last: number) => Promise<number> | number;
}

/** Pixels of an opaque picture that are added up exactly, in whichever order: as many as 64-bit floats hold in the grains of their light. */
export const EXACT = 2 ** 16;

/** Rows one after another, from the top down. */
export function rowByRow(addRow: AddRow): AddRows {
  return (row, count, columns, sums, alphas) => {
    for (let each = row; each < row + count; each++) addRow(each, columns, sums, alphas);
  };
}

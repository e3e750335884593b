import type { Spans } from "./spans.ts";

/** Adds one row over horizontal parts: color to `sums` (3 a part), alpha to `alphas` (1 a part). */
export type AddRow = (
  row: number,
  columns: Spans,
  sums: Float64Array,
  alphas: Float64Array,
) => void;

/** Where rows come from. */
export interface Rows {
  readonly width: number;
  readonly height: number;
  readonly add: AddRow;
  /** Makes a row, and perhaps some behind it up to `last`, ready to be added; a promise where that has to be waited for. */
  readonly load: (row: number, last: number) => Promise<void> | void;
}

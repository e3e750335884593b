import type { Planes } from "../planes.ts";
import type { Sampling } from "@/lib/document/samplings.ts";
import type { SamplingMethod } from "./method.ts";
import { SAMPLING_METHODS } from "./methods.ts";
import { runFast } from "../tensor/fast_backend.ts";
import { runExactly } from "../tensor/tensors.ts";

/** Whoever names a sampling in lib/document has to have a method for it here, and has to name each that is here. */
const METHODS: Readonly<
  & Record<Sampling, SamplingMethod>
  & Record<Unnamed, "has no line in lib/document/samplings.ts">
> = SAMPLING_METHODS;
type Unnamed = Exclude<keyof typeof SAMPLING_METHODS, Sampling>;

/** Cells have at most so many parts a side; more change nothing that can be seen. */
const MOST_DETAIL = 4;
/** And fewer where there are many cells, down to the least that shows what is inside a cell. */
const MOST_PARTS = 280_000;
const LEAST_DETAIL = 2;
/** Quick answers make do with fewer, down to where one would see how the exact one takes their place. */
const MOST_COARSE_PARTS = 70_000;
const LEAST_COARSE_DETAIL = 3;

/** Number of parts a side into which each of `columns` x `rows` cells is cut before it is sampled; `coarse` is for quick answers. */
export function detailFor(columns: number, rows: number, coarse = false): number {
  const within = (parts: number, least: number) =>
    Math.max(least, Math.floor(Math.sqrt(parts / (columns * rows))));
  const detail = Math.min(MOST_DETAIL, within(MOST_PARTS, LEAST_DETAIL));
  return coarse ? Math.min(detail, within(MOST_COARSE_PARTS, LEAST_COARSE_DETAIL)) : detail;
}

/**
 * Turns `detail` x `detail` equal parts a cell into cells: the same bytes on every machine, or, if `quick`, as fast as this machine can.
 */
export async function sampleCells(
  sampling: Sampling,
  parts: Planes,
  detail: number,
  quick = false,
): Promise<Planes> {
  return await METHODS[sampling](parts, detail, quick ? runFast : runExactly);
}

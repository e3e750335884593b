import type { Planes } from "./reduce/planes.ts";
import { sampleAverage } from "./sampling/average.ts";
import { sampleDominant } from "./sampling/dominant.ts";
import { samplePerceptual } from "./sampling/perceptual.ts";
import type { Sampling } from "@/lib/document/settings.ts";
import { runFast } from "./tensor/fast_backend.ts";
import { type Run, runExactly } from "./tensor/tensors.ts";

/** How a sampling gets from `detail` x `detail` equal parts a cell to one color a cell. */
type Sample = (parts: Planes, detail: number, run: Run) => Planes | Promise<Planes>;

const SAMPLES: Readonly<Record<Sampling, Sample>> = {
  perceptual: samplePerceptual,
  average: sampleAverage,
  dominant: sampleDominant,
};

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
  return await SAMPLES[sampling](parts, detail, quick ? runFast : runExactly);
}

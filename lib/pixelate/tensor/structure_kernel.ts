import { giveBack, takeFloats } from "../memory.ts";
import { cpuKernel } from "./cpu_kernel.ts";

/** A kernel of our own: to begin each of its two dozen steps takes TensorFlow.js longer than to do them all. */
export const STRUCTURE = "Structure";

/** What bounds it, as the kernel is given them. */
export interface StructureBounds {
  readonly leastVariance: number;
  readonly mostGain: number;
}

/**
 * Of `mean` and `square`, the means of cells and of their squares, of shape [1, rows, columns, 3] with at least two of both, what
 * `keepStructure` of perceptual sampling makes of opaque cells: to the bit, as each step is rounded to 32 bits like a tensor.
 */
export const STRUCTURE_KERNEL = cpuKernel(STRUCTURE, ({ inputs, values, make, attributes }) => {
  const mean = inputs["mean"]!, square = inputs["square"]!;
  const [, rows, columns] = mean.shape as [number, number, number, number];
  const windows = (rows - 1) * (columns - 1) * 3;
  const [offsets, gains] = [takeFloats(windows), takeFloats(windows)];
  const from = values(mean);
  const bounds = attributes as unknown as StructureBounds;
  fillWindows(from, values(square), columns, bounds, offsets, gains);
  const out = takeFloats(from.length);
  spread(from, columns, offsets, gains, out);
  giveBack(offsets);
  giveBack(gains);
  return make(mean.shape, out);
});

/** For each window of 2x2 cells, how much their distance from its mean is raised, and what is left of the mean. */
function fillWindows(
  mean: Float32Array,
  square: Float32Array,
  columns: number,
  { leastVariance, mostGain }: StructureBounds,
  offsets: Float32Array,
  gains: Float32Array,
): void {
  const { fround } = Math;
  const least = fround(leastVariance), down = columns * 3, line = down - 3;
  for (let out = 0, at = 0; out < gains.length; out++, at++) {
    if (out > 0 && out % line === 0) at += 3;
    const a = mean[at]!, b = mean[at + 3]!, c = mean[at + down]!, d = mean[at + down + 3]!;
    const m = fround((a + b + (c + d)) / 4);
    const squared = fround(m * m);
    const own = fround((fround(a * a) + fround(b * b) + (fround(c * c) + fround(d * d))) / 4);
    const both = square[at]! + square[at + 3]! + (square[at + down]! + square[at + down + 3]!);
    const low = fround(own - squared), full = fround(fround(both / 4) - squared);
    const ratio = fround(Math.sqrt(fround((full > 0 ? full : 0) / (low > least ? low : least))));
    const raised = fround(fround(ratio * 2) - 1);
    const gain = fround(raised < 0 ? 0 : raised > mostGain ? mostGain : raised);
    gains[out] = gain;
    offsets[out] = m - fround(m * gain);
  }
}

/** For each cell what the windows that hold it make of it, on average. */
function spread(
  mean: Float32Array,
  columns: number,
  offsets: Float32Array,
  gains: Float32Array,
  out: Float32Array,
): void {
  const { fround } = Math;
  const rows = out.length / columns / 3, line = (columns - 1) * 3;
  for (let y = 0, at = 0; y < rows; y++) {
    const top = Math.max(0, y - 1), down = top < Math.min(y, rows - 2) ? line : 0;
    for (let x = 0; x < columns; x++) {
      const left = Math.max(0, x - 1), right = left < Math.min(x, columns - 2) ? 3 : 0;
      const count = (down > 0 ? 2 : 1) * (right > 0 ? 2 : 1);
      for (let k = top * line + left * 3, end = k + 3; k < end; k++, at++) {
        let offset = offsets[k]!, gain = gains[k]!;
        if (right > 0) {
          offset += offsets[k + 3]!;
          gain += gains[k + 3]!;
        }
        if (down > 0) {
          offset += offsets[k + line]! + (right > 0 ? offsets[k + line + 3]! : 0);
          gain += gains[k + line]! + (right > 0 ? gains[k + line + 3]! : 0);
        }
        out[at] = fround(offset / count) + fround(fround(gain / count) * mean[at]!);
      }
    }
  }
}

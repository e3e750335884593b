import {
  add,
  avgPool,
  clipByValue,
  div,
  maximum,
  mul,
  sqrt,
  square,
  sub,
  type Tensor4D,
} from "@tensorflow/tfjs-core";
import type { Planes } from "../../planes.ts";
import { cellRange, moveWithin } from "../cell_range.ts";
import { CELL_MEANS } from "../../tensor/cell_means_kernel.ts";
import { runOwn } from "../../tensor/own_kernel.ts";
import { STRUCTURE, type StructureBounds } from "../../tensor/structure_kernel.ts";
import { type Run, runExactly } from "../../tensor/tensors.ts";

/** Variance (of values in 0-1) that is too little to be seen: the paper's window without structure. */
const LEAST_VARIANCE = 1e-6;
const LEAST_ALPHA = 1e-6;
/** Contrast is raised at most so many times, so that noise on a flat ground is not taken for structure. */
const MOST_GAIN = 2.2;
const BOUNDS: StructureBounds = { leastVariance: LEAST_VARIANCE, mostGain: MOST_GAIN };

/**
 * Cells that look like the picture, not only like its mean: local contrast is kept.
 *
 * Öztireli and Gross, "Perceptually Based Downscaling of Images" (2015): the closed form that maximizes structural similarity
 * over windows of 2x2 cells. It works here on the square root of linear light, a perceptual scale whose second moment is
 * the linear mean itself. Cells lie in up to four windows, whose mean takes back half of what each window adds, so the paper's
 * gain R enters as 2R - 1, within bounds.
 *
 * No cell leaves the range of what it covers, channel by channel: raised contrast would else lay halos over flat grounds, and over cells
 * that are smaller than a pixel, in which there is no structure to keep.
 *
 * `parts` holds `detail` x `detail` equal parts a cell.
 */
export async function sample(
  parts: Planes,
  detail: number,
  run: Run = runExactly,
): Promise<Planes> {
  // Found before the tensors take over the memory of the parts.
  const range = cellRange(parts, detail);
  const sharp = await sharpen(parts, detail, run);
  moveWithin(sharp, range);
  return sharp;
}

function sharpen(parts: Planes, detail: number, run: Run): Promise<Planes> {
  const cells = (x: Tensor4D) => avgPool(x, detail, detail, "valid");
  const bothOf = (color: Tensor4D, root: Tensor4D) => [cells(color), cells(root)] as const;
  return run(parts, ({ color, alpha }) => {
    // With premultiplied light p = alpha * c, the premultiplied root is alpha * sqrt(c) = sqrt(alpha * p).
    const [mean, meanOfRoot] = alpha
      ? bothOf(color, sqrt(mul(color, alpha)))
      : runOwn(CELL_MEANS, { x: color }, { detail }) ?? bothOf(color, sqrt(color));
    const cellAlpha = alpha && cells(alpha);
    const meanLight = plain(mean!, cellAlpha);
    const meanRoot = plain(meanOfRoot!, cellAlpha);
    const [, rows, columns] = meanRoot.shape;
    // A single line of cells has other windows.
    const isPlain = alpha === null && rows > 1 && columns > 1;
    const [optimum] = isPlain && runOwn(STRUCTURE, { mean: meanRoot, square: meanLight }, BOUNDS) ||
      [keepStructure(meanRoot, meanLight, windowsOver(meanRoot, cellAlpha))];
    const light = square(clipByValue(optimum!, 0, 1)) as Tensor4D;
    return { color: cellAlpha ? mul(light, cellAlpha) : light, alpha: cellAlpha };
  });
}

function plain(premultiplied: Tensor4D, alpha: Tensor4D | null): Tensor4D {
  return alpha ? div(premultiplied, maximum(alpha, LEAST_ALPHA)) : premultiplied;
}

/** Windows of cells as the paper uses them, cells weighted by their opacity. */
interface Windows {
  /** The mean of each window that lies within the grid: one row and one column fewer than there are cells. */
  readonly local: (cells: Tensor4D) => Tensor4D;
  /** Back to cells: for each the mean over the windows that hold it. */
  readonly spread: (windows: Tensor4D) => Tensor4D;
}

function windowsOver(cells: Tensor4D, weight: Tensor4D | null): Windows {
  const [, rows, columns] = cells.shape;
  const size: [number, number] = [Math.min(2, rows), Math.min(2, columns)];
  const [top, left] = [size[0] - 1, size[1] - 1];
  const mean = (x: Tensor4D) => avgPool(x, size, 1, "valid");
  // Pooling counts only what lies within, so the border needs no correction.
  const meanBack = (x: Tensor4D) => avgPool(x, size, 1, [[0, 0], [top, top], [left, left], [0, 0]]);
  if (!weight) return { local: mean, spread: meanBack };
  const total = maximum(mean(weight), LEAST_ALPHA) as Tensor4D;
  const totalBack = meanBack(total);
  return {
    local: (x) => div(mean(mul(x, weight)), total),
    spread: (x) => div(meanBack(mul(x, total)), totalBack),
  };
}

/** Equations 9 to 14 of the paper, from the first two moments of every cell. */
function keepStructure(mean: Tensor4D, meanSquare: Tensor4D, { local, spread }: Windows): Tensor4D {
  const m = local(mean);
  const mm = square(m);
  const low = sub(local(square(mean) as Tensor4D), mm);
  const full = sub(local(meanSquare), mm);
  const ratio = sqrt(div(maximum(full, 0), maximum(low, LEAST_VARIANCE)));
  const gain = clipByValue(sub(mul(ratio, 2), 1), 0, MOST_GAIN) as Tensor4D;
  return add(spread(sub(m, mul(m, gain))), mul(spread(gain), mean));
}

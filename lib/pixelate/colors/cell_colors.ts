import { packedToMatching } from "@/lib/color/matching_space.ts";
import { linearToByte } from "@/lib/color/srgb.ts";
import type { LinearRaster } from "../linear_raster.ts";
import { subjectWeights } from "../subject_mask.ts";
import { type ColorHistogram, countColors } from "./color_histogram.ts";

/** Cells with their different colors counted: what palettes are chosen from and colors assigned to. */
export interface CellColors {
  readonly cells: LinearRaster;
  /** Of straight colors; -1 are cells below the alpha threshold. */
  readonly histogram: ColorHistogram;
  /** The histogram's colors where colors are matched, 3 numbers each. */
  readonly points: Float64Array;
  /** What each of the histogram's colors counts: how often it appears, and more where it belongs to a subject. */
  readonly weights: ArrayLike<number>;
  /** How much of each cell belongs to a subject, 0-1; null where there is none. */
  readonly subjects: Float32Array | null;
  /** Whether any cell is transparent. */
  readonly hasTransparent: boolean;
}

/**
 * Counts the colors of cells; those whose alpha (0-255) is below the threshold are transparent, the others opaque.
 *
 * @param subjects How much of each cell belongs to a subject, 0-1.
 */
export function countCellColors(
  cells: LinearRaster,
  alphaThreshold: number,
  subjects: Float32Array | null = null,
): CellColors {
  const packed = packCells(cells, alphaThreshold);
  const histogram = countColors(packed);
  const points = packedToMatching(histogram.colors);
  const weights = subjects ? weigh(histogram, subjects) : histogram.counts;
  return { cells, histogram, points, weights, subjects, hasTransparent: packed.includes(-1) };
}

function weigh({ colors, indices }: ColorHistogram, subjects: Float32Array): Float64Array {
  const ofCells = subjectWeights(subjects, (cell) => indices[cell]! >= 0);
  const weights = new Float64Array(colors.length);
  for (let cell = 0; cell < indices.length; cell++) {
    const index = indices[cell]!;
    if (index >= 0) weights[index]! += ofCells[cell]!;
  }
  return weights;
}

/** Each cell's straight color as `0xrrggbb`, -1 where it is transparent. */
function packCells({ data }: LinearRaster, alphaThreshold: number): Int32Array {
  const packed = new Int32Array(data.length / 4);
  for (let i = 0, at = 0; i < packed.length; i++, at += 4) {
    const alpha = data[at + 3]!;
    const opacity = Math.round(alpha * 255);
    packed[i] = opacity < alphaThreshold || opacity === 0
      ? -1
      : linearToByte(data[at]! / alpha) << 16 | linearToByte(data[at + 1]! / alpha) << 8 |
        linearToByte(data[at + 2]! / alpha);
  }
  return packed;
}

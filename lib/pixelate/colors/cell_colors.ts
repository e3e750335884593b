import { packedToMatching } from "@/lib/color/matching_space.ts";
import { linearToByte } from "@/lib/color/srgb.ts";
import type { LinearRaster } from "../linear_raster.ts";
import { type ColorHistogram, countColors } from "./color_histogram.ts";

/** Cells with their different colors counted: what palettes are chosen from and colors assigned to. */
export interface CellColors {
  readonly cells: LinearRaster;
  /** Of straight colors; -1 are cells below the alpha threshold. */
  readonly histogram: ColorHistogram;
  /** The histogram's colors where colors are matched, 3 numbers each. */
  readonly points: Float64Array;
  /** Whether any cell is transparent. */
  readonly hasTransparent: boolean;
}

/** Counts the colors of cells; those whose alpha (0-255) is below the threshold are transparent, the others opaque. */
export function countCellColors(cells: LinearRaster, alphaThreshold: number): CellColors {
  const packed = packCells(cells, alphaThreshold);
  const histogram = countColors(packed);
  const points = packedToMatching(histogram.colors);
  return { cells, histogram, points, hasTransparent: packed.includes(-1) };
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

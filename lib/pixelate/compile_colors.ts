import type { ResolvedPalette } from "@/lib/color/resolve_palette.ts";
import type { LinearRaster } from "./linear_raster.ts";
import { quantizeCells } from "./colors/quantize.ts";
import type { Dither } from "@/lib/document/settings.ts";

/** Columns and rows of the cells of each round: few at first, while the code is slow. */
const SIZES = [[12, 9], [32, 24], [48, 36], [64, 48], [64, 48]] as const;

/** Choices that go every way there is through the code. */
const CHOICES: readonly (readonly [ResolvedPalette, Dither])[] = [
  [{ kind: "best", colors: 16 }, "none"],
  [{ kind: "best", colors: 48 }, "floyd-steinberg"],
  [{ kind: "fixed", rgb: spread(100), colors: 20 }, "atkinson"],
  [{ kind: "fixed", rgb: spread(400), colors: null }, "blue-noise"],
  [{ kind: "fixed", rgb: spread(16), colors: 4 }, "bayer-8"],
];

/** So many colors from all over the cube. */
function spread(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 8);
}

/**
 * Chooses colors for made-up cells until the code for that is compiled, so that the first change of colors is as quick as
 * later ones. May be interrupted, or given up, wherever it yields.
 */
export function* compileColors(): Generator<void, void> {
  for (const [palette, dither] of CHOICES) {
    for (const [columns, rows] of SIZES) {
      const cells = madeUpCells(columns, rows);
      quantizeCells(cells, { palette, dither, strength: 0.8, cleanUp: true, alphaThreshold: 128 });
      yield;
    }
  }
}

/** Per channel, the golden ratio's kin in three dimensions: their multiples, without whole parts, fill the cube evenly. */
const STRIDES = [0.8191725134, 0.6710436067, 0.5497004779] as const;

/** As many shades as cells, from a good part of the cube, as photographs have them. */
function madeUpCells(width: number, height: number): LinearRaster {
  const data = new Float32Array(width * height * 4).fill(1);
  for (let cell = 0; cell < width * height; cell++) {
    STRIDES.forEach((stride, d) => data[cell * 4 + d] = 0.5 * (cell * stride % 1) ** 2);
  }
  return { width, height, data };
}

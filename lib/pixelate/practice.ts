import type { ResolvedPalette } from "@/lib/color/resolve_palette.ts";
import type { LinearRaster } from "./linear_raster.ts";
import { quantizeCells } from "./quantize.ts";
import type { Dither } from "./settings.ts";

/** Columns and rows of the cells of each round: few at first, while the code is slow. */
const SIZES = [[12, 9], [32, 24], [64, 48], [64, 48]] as const;

/** Choices that go every way there is through the code. */
const CHOICES: readonly (readonly [ResolvedPalette, Dither])[] = [
  [{ kind: "best", colors: 16 }, "none"],
  [{ kind: "best", colors: 256 }, "floyd-steinberg"],
  [{ kind: "fixed", rgb: spread(400), colors: 40 }, "atkinson"],
  [{ kind: "fixed", rgb: spread(400), colors: null }, "blue-noise"],
  [{ kind: "fixed", rgb: spread(16), colors: 4 }, "bayer-8"],
];

/** So many colours from all over the cube. */
function spread(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 8);
}

/**
 * Chooses colours for made-up cells until the code for that is compiled, so that the first change of colours is as quick as
 * later ones. May be interrupted, or given up, wherever it yields.
 */
export function* practiceColors(): Generator<void, void> {
  for (const [columns, rows] of SIZES) {
    for (const [palette, dither] of CHOICES) {
      const cells = madeUpCells(columns, rows);
      quantizeCells(cells, { palette, dither, strength: 0.8, cleanUp: true, alphaThreshold: 128 });
      yield;
    }
  }
}

/** Shades with something on every scale. */
function madeUpCells(width: number, height: number): LinearRaster {
  const data = new Float32Array(width * height * 4);
  for (let i = 0; i < data.length; i++) {
    data[i] = i % 4 === 3 ? 1 : 0.45 + 0.3 * Math.sin(i / 7) + 0.2 * Math.sin(i / 1013);
  }
  return { width, height, data };
}

import { BYTE_TO_LINEAR } from "@/lib/color/srgb.ts";
import { colorCount, type PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Planes } from "../planes.ts";
import { blurSamples, type CellPixels, SAMPLES } from "./blur_samples.ts";
import { edgesKept, steepPlaces } from "./edges.ts";
import { localContrast } from "./local_contrast.ts";
import { loneCells } from "./lone_cells.ts";
import { toOklab } from "./to_oklab.ts";

/** How like a piece is to its picture, and how hard to make. Likeness is not beauty. */
export interface Score {
  /**
   * Mean difference of colors as seen from afar, through a blur of a cell, and from near, of half a cell: distance in OKLab times 100.
   * About 2 is just noticed.
   */
  readonly far: number;
  readonly near: number;
  /** Edges kept: F1, 0-1, best 1. */
  readonly edges: number;
  /** Local contrast over the picture's own: best 1; less is dull, more is rough. */
  readonly contrast: number;
  /** Share of cells that no neighbor has the color of, 0-1. */
  readonly lone: number;
  readonly colors: number;
}

/** Measures pieces of one size against one picture. */
export interface Judge {
  readonly score: (grid: PixelGrid) => Score;
  /** The difference of colors from near for each cell, in the scale of `Score`: where a piece is least like its picture. */
  readonly differences: (grid: PixelGrid) => Float32Array<ArrayBuffer>;
}

/** Blurs in cells. */
const NEAR = 0.5, FAR = 1;

/**
 * Prepares to measure pieces against `truth`, the picture reduced to `detail` x `detail` pixels a cell, best 6 or more: less hides
 * local contrast. What is transparent counts as black.
 */
export function newJudge(truth: Planes, detail: number): Judge {
  const columns = truth.width / detail, rows = truth.height / detail;
  const pixels: CellPixels = { columns, rows, channels: 3, detail, values: truth.color };
  const near = toOklab(blurSamples(pixels, NEAR)), far = toOklab(blurSamples(pixels, FAR));
  const light = lightnessOf(pixels);
  const edges = steepPlaces(light);
  const contrast = localContrast(light);
  return {
    score(grid) {
      const cells = cellPixels(grid);
      const shown = lightnessOf(cells);
      return {
        far: meanDistance(far, toOklab(blurSamples(cells, FAR))),
        near: meanDistance(near, toOklab(blurSamples(cells, NEAR))),
        edges: edgesKept(edges, steepPlaces(shown, edges.least)),
        contrast: contrast === 0 ? 1 : localContrast(shown) / contrast,
        lone: loneCells(grid),
        colors: colorCount(grid),
      };
    },
    differences(grid) {
      const shown = toOklab(blurSamples(cellPixels(grid), NEAR));
      const out = new Float32Array(columns * rows);
      const part = 100 / SAMPLES ** 2;
      for (let i = 0, at = 0; at < shown.length; i++, at += 3) {
        const x = i % (columns * SAMPLES), y = (i - x) / (columns * SAMPLES);
        const cell = Math.floor(y / SAMPLES) * columns + Math.floor(x / SAMPLES);
        out[cell]! += part * distance(near, shown, at);
      }
      return out;
    },
  };
}

/** The cells of a grid in linear light, times their opacity. */
function cellPixels({ columns, rows, palette, cells }: PixelGrid): CellPixels {
  const colors = new Float32Array(palette.length);
  for (let at = 0; at < palette.length; at += 4) {
    for (let c = 0; c < 3; c++) {
      colors[at + c] = BYTE_TO_LINEAR[palette[at + c]!]! * palette[at + 3]! / 255;
    }
  }
  const values = new Float32Array(cells.length * 3);
  for (let cell = 0, at = 0; cell < cells.length; cell++, at += 3) {
    const color = cells[cell]! * 4;
    values[at] = colors[color]!;
    values[at + 1] = colors[color + 1]!;
    values[at + 2] = colors[color + 2]!;
  }
  return { columns, rows, channels: 3, detail: 1, values };
}

function lightnessOf({ values, ...pixels }: CellPixels): CellPixels {
  const colors = toOklab(values.slice());
  const light = new Float32Array(values.length / 3);
  for (let i = 0; i < light.length; i++) light[i] = colors[i * 3]!;
  return { ...pixels, channels: 1, values: light };
}

function meanDistance(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 3) sum += distance(one, other, at);
  return 100 * sum / (one.length / 3);
}

function distance(one: Float32Array, other: Float32Array, at: number): number {
  const l = one[at]! - other[at]!,
    a = one[at + 1]! - other[at + 1]!,
    b = one[at + 2]! - other[at + 2]!;
  return Math.sqrt(l * l + a * a + b * b);
}

import { packedToMatching } from "@/lib/color/matching_space.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { findDistinct } from "../colors/distinct.ts";
import { absorbSatellites } from "./absorb_satellites.ts";
import { clusterPoints, DIMENSIONS } from "./cluster_points.ts";
import { colorNoise } from "./color_noise.ts";
import type { FoundCells } from "./find_cells.ts";

/** Of 255: what is less opaque than the one is not to be seen, what is more than the other is opaque. */
const CLEAR = 12, OPAQUE = 243;
/** Share of cells of one color throughout from which on a picture is as it was drawn, but for its size. */
const UNSPOILT = 0.98;
/** Groups of colors are at least so far apart to begin with, where noise is 1. */
const APART = 1.2;
/** Noise of opacity. */
const ALPHA_NOISE = 0.06;

/**
 * Cells as a grid with the palette as it was before the picture was spoilt: colors that noise has driven apart become one again, of
 * however many there are. Where nothing was spoilt, every color stays.
 */
export function mergeColors(found: FoundCells): PixelGrid {
  const packed = packCells(found.colors);
  const { columns, rows } = found;
  if (found.flat >= UNSPOILT) return gridOf(packed, columns, rows);
  const points = pointsOf(packed);
  const noise = colorNoise(points, columns);
  const scales = [1 / noise.lightness, 1 / noise.hue, 1 / noise.hue, 1 / ALPHA_NOISE];
  for (let i = 0; i < points.length; i++) points[i]! *= scales[i % DIMENSIONS]!;
  const labels = absorbSatellites(clusterPoints(points, APART));
  return gridOf(medianColors(found.colors, labels), columns, rows);
}

/** Cells as `0xrrggbbaa`; what is nearly clear or opaque is wholly so, and all clear cells are alike. */
function packCells(colors: Float64Array): Int32Array {
  return Int32Array.from({ length: colors.length / 4 }, (_, cell) => packColor(colors, cell * 4));
}

function packColor(colors: ArrayLike<number>, at: number): number {
  const alpha = colors[at + 3]!;
  if (alpha < CLEAR) return 0;
  const opacity = alpha > OPAQUE ? 255 : Math.round(alpha);
  return Math.round(colors[at]!) << 24 | Math.round(colors[at + 1]!) << 16 |
    Math.round(colors[at + 2]!) << 8 | opacity;
}

/** Where colors are matched, and opacity. */
function pointsOf(packed: Int32Array): Float64Array {
  const colors = packedToMatching(packed.map((color) => color >>> 8));
  const points = new Float64Array(packed.length * DIMENSIONS);
  for (let cell = 0; cell < packed.length; cell++) {
    points.set(colors.subarray(cell * 3, cell * 3 + 3), cell * DIMENSIONS);
    points[cell * DIMENSIONS + 3] = (packed[cell]! & 255) / 255;
  }
  return points;
}

/** For each cell the median of its group's colors, channel by channel, packed: cells into which neighbors bled do not move it. */
function medianColors(colors: Float64Array, labels: Int32Array): Int32Array {
  const members = new Map<number, number[]>();
  labels.forEach((label, cell) => {
    const group = members.get(label);
    if (group) group.push(cell);
    else members.set(label, [cell]);
  });
  const packed = new Map([...members].map(([label, cells]) => {
    const color = [0, 1, 2, 3].map((c) => {
      const values = Float64Array.from(cells, (cell) => colors[cell * 4 + c]!).sort();
      return (values[values.length - 1 >> 1]! + values[values.length >> 1]!) / 2;
    });
    return [label, packColor(color, 0)];
  }));
  return labels.map((label) => packed.get(label)!);
}

function gridOf(packed: Int32Array, columns: number, rows: number): PixelGrid {
  const { values, indices } = findDistinct(packed);
  const palette = new Uint8ClampedArray(values.length * 4);
  const view = new DataView(palette.buffer);
  values.forEach((color, index) => view.setInt32(index * 4, color));
  return { columns, rows, palette, cells: new Uint32Array(indices.buffer) };
}

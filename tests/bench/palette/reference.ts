import { nearestIn } from "@/lib/color/nearest.ts";
import { linearToOklab, oklabToLinear, packedToOklab } from "@/lib/color/oklab.ts";
import { BYTE_TO_LINEAR, linearToByte } from "@/lib/color/srgb.ts";
import { countColors } from "@/lib/pixelate/colors/color_histogram.ts";
import { splitByVariance } from "@/lib/pixelate/colors/clusters/variance_split.ts";

/**
 * What the engine did before it compared colors as people see them, kept to compare with: plain distances in OKLab, every cell of one
 * weight, and the whole error passed on. Cells are packed colors `0xrrggbb`.
 */

/** Rounds of the search, which then has come to rest. */
const ROUNDS = 40;

/** The best `count` colors of cells: splitting by variance, then Lloyd's iteration. */
export function plainBest(cells: Int32Array, count: number): Uint32Array {
  const { colors, counts } = countColors(cells);
  const points = packedToOklab(colors);
  const { centers } = splitByVariance({ points, weights: counts }, count);
  for (let round = 0; round < ROUNDS; round++) {
    const nearest = nearestIn(centers);
    const sums = new Float64Array(centers.length / 3 * 4);
    counts.forEach((weight, i) => {
      const own = nearest(points[i * 3]!, points[i * 3 + 1]!, points[i * 3 + 2]!) * 4;
      sums[own]! += weight;
      for (let d = 0; d < 3; d++) sums[own + 1 + d]! += weight * points[i * 3 + d]!;
    });
    centers.forEach((_, k) => {
      const own = Math.floor(k / 3) * 4;
      if (sums[own]! > 0) centers[k] = sums[own + 1 + k % 3]! / sums[own]!;
    });
  }
  return Uint32Array.from({ length: centers.length / 3 }, (_, i) => {
    const pixel = centers.slice(i * 3, i * 3 + 3);
    oklabToLinear(pixel);
    const [red, green, blue] = Array.from(pixel, linearToByte);
    return red! << 16 | green! << 8 | blue!;
  });
}

/** Each cell's nearest color of a palette. */
export function plainMatch(cells: Int32Array, palette: Uint32Array): Int32Array {
  const nearest = nearestIn(packedToOklab(palette));
  const lab = packedToOklab(cells);
  return cells.map((_, i) => palette[nearest(lab[i * 3]!, lab[i * 3 + 1]!, lab[i * 3 + 2]!)]!);
}

/** Floyd and Steinberg's way, rows to and fro, errors bounded by the palette's range. */
export function plainDiffusion(
  cells: Int32Array,
  columns: number,
  palette: Uint32Array,
  strength: number,
): Int32Array {
  const linear = lightOf(palette);
  const range = [0, 1, 2].map((c) => {
    const values = linear.filter((_, i) => i % 3 === c);
    return [Math.min(...values), Math.max(...values)] as const;
  });
  const pull = (value: number, error: number, c: number) => {
    const [low, high] = range[c]!;
    const reach = high - low;
    return Math.min(Math.max(value, low), high) + Math.min(Math.max(error, -reach), reach);
  };
  const lab = packedToOklab(palette);
  const nearest = nearestIn(lab);
  const wanted = lightOf(cells);
  const errors = new Float64Array(wanted.length);
  const rows = cells.length / columns;
  const shown = new Int32Array(cells.length);
  for (let y = 0; y < rows; y++) {
    const step = y % 2 === 0 ? 1 : -1;
    for (let n = 0; n < columns; n++) {
      const x = step > 0 ? n : columns - 1 - n;
      const cell = y * columns + x;
      const light = [0, 1, 2].map((c) => pull(wanted[cell * 3 + c]!, errors[cell * 3 + c]!, c));
      const index = nearest(...oklabOf(light));
      shown[cell] = palette[index]!;
      const shares = ([[1, 0, 7], [-1, 1, 3], [0, 1, 5], [1, 1, 1]] as const)
        .map(([ahead, below, share]) => ({ x: x + ahead * step, y: y + below, share }))
        .filter((to) => to.x >= 0 && to.x < columns && to.y < rows);
      const total = shares.reduce((sum, { share }) => sum + share, 0);
      for (const to of shares) {
        for (let c = 0; c < 3; c++) {
          const error = (light[c]! - linear[index * 3 + c]!) * strength;
          errors[(to.y * columns + to.x) * 3 + c]! += error * to.share / total;
        }
      }
    }
  }
  return shown;
}

/** Linear light, 3 numbers a color. */
function lightOf(colors: ArrayLike<number>): Float64Array {
  return Float64Array.from(
    { length: colors.length * 3 },
    (_, i) => BYTE_TO_LINEAR[colors[Math.floor(i / 3)]! >>> 16 - i % 3 * 8 & 255]!,
  );
}

function oklabOf(light: readonly number[]): [number, number, number] {
  const pixel = Float64Array.from(light);
  linearToOklab(pixel);
  return [pixel[0]!, pixel[1]!, pixel[2]!];
}

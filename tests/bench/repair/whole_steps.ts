import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Raster } from "@/lib/image/raster.ts";
import type { Repaired } from "@/tests/support/pixel_art/judge.ts";

/** Colors that the picture is reduced to before cells are read, as the best-known tool of this kind has it. */
const LEVELS = 16;

/**
 * How most tools restore pixel art, written plainly: cells of a whole number of pixels, found as the greatest common divisor of runs of
 * one color or else as the commonest distance between the steepest lines; the best offset; the commonest color of each cell.
 */
export function wholeSteps(raster: Raster): Repaired {
  const profiles = steps(raster);
  const period = commonRun(raster) ?? commonGap(profiles);
  const [x, y] = profiles.map((profile) =>
    linesFrom(bestOffset(profile, period), period, profile.length)
  );
  return { grid: commonest(raster, x!, y!), lines: { x: x!, y: y! } };
}

/** Sums of steps from column to column and from row to row. */
function steps({ width, height, data }: Raster): readonly Float64Array[] {
  const x = new Float64Array(width), y = new Float64Array(height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const at = (row * width + column) * 4;
      for (let c = at; c < at + 3; c++) {
        if (column > 0) x[column]! += Math.abs(data[c]! - data[c - 4]!);
        if (row > 0) y[row]! += Math.abs(data[c]! - data[c - 4 * width]!);
      }
    }
  }
  return [x, y];
}

/** Greatest common divisor of the lengths of runs of one color along all rows, or null where that is 1. */
function commonRun({ width, height, data }: Raster): number | null {
  const pixels = new Int32Array(data.buffer, data.byteOffset, width * height);
  let common = 0;
  for (let row = 0; row < height; row++) {
    for (let column = 1, run = 1; column <= width; column++, run++) {
      const at = row * width + column;
      if (column < width && pixels[at] === pixels[at - 1]) continue;
      common = divisor(common, run);
      if (common === 1) return null;
      run = 0;
    }
  }
  return common < width / 2 ? common : null;
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}

/** The commonest distance between neighboring peaks. */
function commonGap(profiles: readonly Float64Array[]): number {
  const counts = new Map<number, number>();
  for (const profile of profiles) {
    const mean = profile.reduce((sum, value) => sum + value, 0) / profile.length;
    const peaks = [...profile.keys()].filter((i) =>
      profile[i]! > 1.5 * mean && profile[i]! >= (profile[i - 1] ?? 0) &&
      profile[i]! > (profile[i + 1] ?? 0)
    );
    peaks.slice(1).forEach((peak, i) => {
      const gap = peak - peaks[i]!;
      if (gap > 1) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    });
  }
  return [...counts].sort(([a, one], [b, other]) => other - one || a - b)[0]?.[0] ?? 1;
}

function bestOffset(profile: Float64Array, period: number): number {
  const sums = new Float64Array(period);
  profile.forEach((value, i) => sums[i % period]! += value);
  return sums.indexOf(Math.max(...sums));
}

function linesFrom(offset: number, period: number, length: number): number[] {
  const count = Math.max(1, Math.floor((length - offset) / period));
  return Array.from({ length: count + 1 }, (_, i) => offset + i * period);
}

function commonest({ width, data }: Raster, x: readonly number[], y: readonly number[]): PixelGrid {
  const columns = x.length - 1, rows = y.length - 1;
  const step = 256 / LEVELS;
  const palette: number[] = [];
  const numbers = new Map<number, number>();
  const cells = Uint32Array.from({ length: columns * rows }, (_, cell) => {
    const counts = new Map<number, number>();
    for (let py = y[Math.floor(cell / columns)]!; py < y[Math.floor(cell / columns) + 1]!; py++) {
      for (let px = x[cell % columns]!; px < x[cell % columns + 1]!; px++) {
        const at = (py * width + px) * 4;
        const color = [0, 1, 2].reduce(
          (sum, c) => sum << 8 | Math.floor(data[at + c]! / step) * step + step / 2,
          0,
        );
        counts.set(color, (counts.get(color) ?? 0) + 1);
      }
    }
    const [[color]] = [...counts].sort(([, a], [, b]) => b - a) as [[number, number]];
    if (!numbers.has(color)) {
      numbers.set(color, palette.length / 4);
      palette.push(color >> 16, color >> 8 & 255, color & 255, 255);
    }
    return numbers.get(color)!;
  });
  return { columns, rows, palette: Uint8ClampedArray.from(palette), cells };
}

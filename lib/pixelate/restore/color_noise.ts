import { DIMENSIONS } from "./cluster_points.ts";

/** How far colors stray from what they were, as distances where colors are matched. */
export interface ColorNoise {
  readonly lightness: number;
  readonly hue: number;
}

/** Neighbors whose lightness differs by less are most likely of one color. */
const ALIKE = 0.02;
/** So many of these differ by no more than the noise. */
const QUANTILE = 0.75;
/** What noise is at least, so that colors are one that nobody can tell apart, and at most. */
const LEAST_HUE = 0.02, LEAST_LIGHTNESS = 0.012, MOST = 0.045;
/** JPEG keeps lightness better than hue, of which it stores a quarter of the pixels. */
const HUE_OVER_LIGHTNESS = 2.5;

/** Measures noise by how much the hue of neighbors differs that are equally light. */
export function colorNoise(points: Float64Array, columns: number): ColorNoise {
  const differences: number[] = [];
  for (let i = 0; i + columns * DIMENSIONS < points.length; i += DIMENSIONS) {
    for (const k of [i + DIMENSIONS, i + columns * DIMENSIONS]) {
      if (points[i + 3] !== points[k + 3] || Math.abs(points[i]! - points[k]!) >= ALIKE) continue;
      differences.push(
        Math.hypot(points[i + 1]! - points[k + 1]!, points[i + 2]! - points[k + 2]!),
      );
    }
  }
  differences.sort((a, b) => a - b);
  const strays = differences[Math.floor(QUANTILE * differences.length)] ?? 0;
  const hue = Math.min(MOST, Math.max(LEAST_HUE, strays));
  return { hue, lightness: Math.max(LEAST_LIGHTNESS, hue / HUE_OVER_LIGHTNESS) };
}

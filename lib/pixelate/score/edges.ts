import { type CellPixels, SAMPLES, steepness } from "./blur_samples.ts";

/** Places where lightness is steep, of `SAMPLES` x `SAMPLES` a cell. */
export interface SteepPlaces {
  readonly marks: Uint8Array;
  /** The same with half a cell around. */
  readonly near: Uint8Array;
  /** The steepness from which on a place counts. */
  readonly least: number;
}

/** Edges are seen through a blur of so many cells. */
const SIGMA = 0.5;
/** Of the picture itself so many places are no edges. */
const FLAT = 0.85;

/** Finds where a picture of lightness is steeper than `least`, or than 85 % of it is. */
export function steepPlaces(light: CellPixels, least?: number): SteepPlaces {
  const steep = steepness(light, SIGMA);
  const border = least ?? quantile(steep, FLAT);
  const marks = Uint8Array.from(steep, (value) => value > border ? 1 : 0);
  return { marks, near: widen(marks, light.columns * SAMPLES), least: border };
}

/** F1 of edges: the harmonic mean of how many that are shown are true and how many that are true are shown, within half a cell. */
export function edgesKept(truth: SteepPlaces, shown: SteepPlaces): number {
  const precision = share(shown.marks, truth.near), recall = share(truth.marks, shown.near);
  return precision + recall === 0 ? 0 : 2 * precision * recall / (precision + recall);
}

function share(of: Uint8Array, within: Uint8Array): number {
  let all = 0, hits = 0;
  for (let i = 0; i < of.length; i++) {
    if (of[i] === 0) continue;
    all++;
    hits += within[i]!;
  }
  return all === 0 ? 0 : hits / all;
}

/** Marks the four places around each mark, too: with two places a cell, half a cell. */
function widen(marks: Uint8Array, width: number): Uint8Array {
  const out = marks.slice();
  for (let i = 0; i < marks.length; i++) {
    if (marks[i] === 0) continue;
    const x = i % width;
    if (x > 0) out[i - 1] = 1;
    if (x + 1 < width) out[i + 1] = 1;
    if (i >= width) out[i - width] = 1;
    if (i + width < out.length) out[i + width] = 1;
  }
  return out;
}

function quantile(values: Float32Array, share: number): number {
  return values.toSorted()[Math.min(values.length - 1, Math.floor(share * values.length))] ?? 0;
}

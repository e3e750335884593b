import type { Planes } from "@/lib/pixelate/planes.ts";
import { blur, dilate, gradient, percentile } from "./filters.ts";
import { linearToOklab } from "@/lib/color/oklab.ts";

/** How near a grid comes to its picture. Definitions stand with the functions. */
export interface Fidelity {
  /** Tone error at half a cell and at one cell: near, and at the distance from which a poster is seen. */
  readonly toneNear: number;
  readonly toneFar: number;
  /** Local contrast retained, best 1. */
  readonly contrast: number;
  /** Edge F1, best 1. */
  readonly edges: number;
}

/** Pixels a cell that pictures are compared at. */
export const ZOOM = 10;

/**
 * Prepares to measure cells against `truth`, the picture reduced to 10 x 10 pixels a cell. All are linear and opaque.
 */
export function fidelityTo(truth: Planes): (cells: Planes) => Fidelity {
  const { width, height } = truth;
  const near = blurred(truth, 0.5 * ZOOM);
  const far = blurred(truth, ZOOM);
  const light = lightness(truth);
  const edges = edgesOf(light, width, height);
  return (cells) => {
    const shown = enlarge(cells, ZOOM);
    const lightShown = lightness(shown);
    return {
      toneNear: meanDistance(near, blurred(shown, 0.5 * ZOOM)),
      toneFar: meanDistance(far, blurred(shown, ZOOM)),
      contrast: contrastRetained(light, lightShown, width, height),
      edges: edgeF1(edges, edgesOf(lightShown, width, height, edges.least)),
    };
  };
}

/** Every cell as a square of `zoom` x `zoom` pixels. */
export function enlarge({ width, height, color }: Planes, zoom: number): Planes {
  const large = new Float32Array(width * height * zoom * zoom * 3);
  for (let y = 0, at = 0; y < height * zoom; y++) {
    for (let x = 0; x < width * zoom; x++, at += 3) {
      const from = (Math.floor(y / zoom) * width + Math.floor(x / zoom)) * 3;
      for (let c = 0; c < 3; c++) large[at + c] = color[from + c]!;
    }
  }
  return { width: width * zoom, height: height * zoom, color: large, alpha: null };
}

/** A picture in OKLab after a blur in linear light by `sigma` pixels. */
function blurred(planes: Planes, sigma: number): Float64Array {
  const { color, width, height } = planes;
  return oklab({ ...planes, color: blur(color, width, height, 3, sigma) });
}

/** Mean distance in OKLab, times 100. */
export function meanDistance(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 3) {
    const l = one[i]! - other[i]!;
    const a = one[i + 1]! - other[i + 1]!;
    const b = one[i + 2]! - other[i + 2]!;
    sum += Math.sqrt(l * l + a * a + b * b);
  }
  return 100 * sum / (one.length / 3);
}

/** Sum of the standard deviations of lightness in windows of 3 x 3 cells, shown over truth. */
export function contrastRetained(
  truth: Float32Array,
  shown: Float32Array,
  width: number,
  height: number,
): number {
  let kept = 0;
  let all = 0;
  for (let y = 0; y + 3 * ZOOM <= height; y += ZOOM) {
    for (let x = 0; x + 3 * ZOOM <= width; x += ZOOM) {
      kept += deviation(shown, width, x, y);
      all += deviation(truth, width, x, y);
    }
  }
  return kept / all;
}

function deviation(light: Float32Array, width: number, left: number, top: number): number {
  let sum = 0;
  let squares = 0;
  for (let y = top; y < top + 3 * ZOOM; y++) {
    for (let x = left; x < left + 3 * ZOOM; x++) {
      const value = light[y * width + x]!;
      sum += value;
      squares += value * value;
    }
  }
  const count = 9 * ZOOM * ZOOM;
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
}

/** Where lightness is steep. */
export interface Edges {
  readonly marks: Uint8Array;
  /** The same with half a cell around. */
  readonly near: Uint8Array;
  /** The gradient from which on it is steep. */
  readonly least: number;
}

/** Edges of lightness blurred by half a cell: where its gradient is above `least`, or above its own 85th percentile. */
export function edgesOf(
  light: Float32Array,
  width: number,
  height: number,
  least?: number,
): Edges {
  const steep = gradient(blur(light, width, height, 1, 0.5 * ZOOM), width, height);
  const border = least ?? percentile(steep, 0.85);
  const marks = Uint8Array.from(steep, (value) => value > border ? 1 : 0);
  return { marks, near: dilate(marks, width, height, ZOOM / 2), least: border };
}

/** F1 of edges: harmonic mean of precision and recall, where an edge is found if one lies within half a cell. */
export function edgeF1(truth: Edges, shown: Edges): number {
  const precision = share(shown.marks, truth.near);
  const recall = share(truth.marks, shown.near);
  return precision + recall === 0 ? 0 : 2 * precision * recall / (precision + recall);
}

function share(of: Uint8Array, within: Uint8Array): number {
  let all = 0;
  let hits = 0;
  for (let i = 0; i < of.length; i++) {
    if (!of[i]) continue;
    all++;
    hits += within[i]!;
  }
  return all === 0 ? 0 : hits / all;
}

/** Lightness of OKLab, 0-1. */
export function lightness(planes: Planes): Float32Array {
  const lab = oklab(planes);
  return Float32Array.from({ length: lab.length / 3 }, (_, i) => lab[i * 3]!);
}

/** The colors of an opaque picture in OKLab, 3 numbers each. */
export function oklab({ color }: Planes): Float64Array {
  const lab = new Float64Array(color.length);
  const pixel = new Float64Array(3);
  for (let i = 0; i < lab.length; i += 3) {
    for (let c = 0; c < 3; c++) pixel[c] = color[i + c]!;
    linearToOklab(pixel);
    for (let c = 0; c < 3; c++) lab[i + c] = pixel[c]!;
  }
  return lab;
}

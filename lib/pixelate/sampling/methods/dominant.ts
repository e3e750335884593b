import { giveBack } from "../../memory.ts";
import type { Planes } from "../../planes.ts";
import { toMatching } from "../matching_planes.ts";

/** Colors nearer than this, where colors are matched, count as one: more than a camera's noise, less than the step over an edge. */
const REACH = 0.16;
/** Densities that differ by less than this share are equal. */
const TIE = 1e-4;

/**
 * The strongest color of every cell: the mean of what lies around the densest place where colors are matched.
 *
 * Each part counts the others near it, by area, opacity and nearness (Epanechnikov's kernel); the part with most around it leads, and
 * one step of mean shift (Comaniciu and Meer, 2002) moves from it to the middle of its cluster. No two pixels have to be equal, so
 * photographs stay calm, while edges and small things come out clean.
 *
 * `parts` holds `detail` x `detail` equal parts a cell.
 */
export function sample(parts: Planes, detail: number): Planes {
  const { color, alpha } = parts;
  const width = parts.width / detail;
  const height = parts.height / detail;
  const points = toMatching(parts);
  const outColor = new Float32Array(width * height * 3);
  const outAlpha = alpha && new Float32Array(width * height);
  const cell = newCell(detail * detail);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      fillCell(cell, (y * parts.width + x) * detail, parts.width, detail, points, alpha);
      markCluster(cell);
      let total = 0, red = 0, green = 0, blue = 0;
      for (let k = 0; k < cell.size; k++) {
        if (!cell.chosen[k]) continue;
        const from = cell.places[k]! * 3;
        total += cell.weights[k]!;
        red += color[from]!;
        green += color[from + 1]!;
        blue += color[from + 2]!;
      }
      // Opacity is that of the whole cell: the cluster only decides on the color.
      const opacity = alpha ? cell.opacity / (detail * detail) : 1;
      const scale = total > 0 ? opacity / total : 0;
      outColor[at * 3] = red * scale;
      outColor[at * 3 + 1] = green * scale;
      outColor[at * 3 + 2] = blue * scale;
      if (outAlpha) outAlpha[at] = opacity;
    }
  }
  giveBack(points);
  return { width, height, color: outColor, alpha: outAlpha };
}

/** The parts of one cell that show. */
interface Cell {
  size: number;
  opacity: number;
  readonly places: Int32Array;
  readonly weights: Float64Array;
  /** Where colors are matched, 3 numbers a part. */
  readonly points: Float64Array;
  readonly density: Float64Array;
  readonly chosen: Uint8Array;
}

function newCell(parts: number): Cell {
  return {
    size: 0,
    opacity: 0,
    places: new Int32Array(parts),
    weights: new Float64Array(parts),
    points: new Float64Array(parts * 3),
    density: new Float64Array(parts),
    chosen: new Uint8Array(parts),
  };
}

function fillCell(
  cell: Cell,
  start: number,
  stride: number,
  detail: number,
  points: Float32Array,
  alpha: Float32Array | null,
): void {
  let size = 0;
  cell.opacity = 0;
  for (let row = 0; row < detail; row++) {
    for (let at = start + row * stride, end = at + detail; at < end; at++) {
      const weight = alpha ? alpha[at]! : 1;
      if (weight === 0) continue;
      cell.opacity += weight;
      cell.places[size] = at;
      cell.weights[size] = weight;
      cell.points[size * 3] = points[at * 3]!;
      cell.points[size * 3 + 1] = points[at * 3 + 1]!;
      cell.points[size * 3 + 2] = points[at * 3 + 2]!;
      size++;
    }
  }
  cell.size = size;
}

function markCluster(cell: Cell): void {
  const { size, weights, points, chosen } = cell;
  if (isOneCluster(cell)) return void chosen.fill(1, 0, size);
  measureDensity(cell);
  const lead = densest(cell) * 3;
  const middle = [points[lead]!, points[lead + 1]!, points[lead + 2]!] as const;
  let total = 0, l = 0, a = 0, b = 0;
  for (let k = 0; k < size; k++) {
    if (distance(points, k * 3, ...middle) >= REACH * REACH) continue;
    const weight = weights[k]!;
    total += weight;
    l += weight * points[k * 3]!;
    a += weight * points[k * 3 + 1]!;
    b += weight * points[k * 3 + 2]!;
  }
  for (let k = 0; k < size; k++) {
    chosen[k] = distance(points, k * 3, l / total, a / total, b / total) < REACH * REACH ? 1 : 0;
  }
}

/** Whether all parts are so near to their middle that each is within reach of each: whichever leads, they are all of its cluster. */
function isOneCluster({ size, points }: Cell): boolean {
  let l = 0, a = 0, b = 0;
  for (let at = 0; at < size * 3; at += 3) {
    l += points[at]!;
    a += points[at + 1]!;
    b += points[at + 2]!;
  }
  for (let k = 0; k < size; k++) {
    if (distance(points, k * 3, l / size, a / size, b / size) >= REACH * REACH / 4) return false;
  }
  return true;
}

function measureDensity({ size, weights, points, density }: Cell): void {
  for (let i = 0; i < size; i++) density[i] = weights[i]!;
  for (let i = 1; i < size; i++) {
    const l = points[i * 3]!, a = points[i * 3 + 1]!, b = points[i * 3 + 2]!;
    for (let k = 0; k < i; k++) {
      const near = 1 - distance(points, k * 3, l, a, b) / (REACH * REACH);
      if (near <= 0) continue;
      density[i]! += near * weights[k]!;
      density[k]! += near * weights[i]!;
    }
  }
}

/** Of two equally dense places the darker one leads: lines are darker than their ground more often than not. */
function densest({ size, points, density }: Cell): number {
  let best = 0;
  for (let k = 1; k < size; k++) {
    const gain = density[k]! - density[best]!;
    const margin = TIE * density[best]!;
    if (gain > margin || (gain > -margin && points[k * 3]! < points[best * 3]!)) best = k;
  }
  return best;
}

/** Squared distance between the color at `at` and another. */
function distance(points: Float64Array, at: number, l: number, a: number, b: number): number {
  const dl = points[at]! - l, da = points[at + 1]! - a, db = points[at + 2]! - b;
  return dl * dl + da * da + db * db;
}

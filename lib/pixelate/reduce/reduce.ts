import type { Extent } from "@/lib/image/raster.ts";
import { takeFloats } from "../memory.ts";
import type { Planes } from "../planes.ts";
import type { AddRow, Rows } from "./rows.ts";
import { cutSpans } from "./spans.ts";
import { doNow, type Work } from "../steps.ts";

/** Pixels that are summed in one step. */
const STEP_PIXELS = 2_000_000;

/** A part of a picture that is cut into `width` x `height` equal rectangles. */
export interface Cut {
  readonly area: Extent;
  readonly width: number;
  readonly height: number;
}

/**
 * Averages parts of a picture over equal rectangles, each over its exact fractional extent, in steps of a few milliseconds each.
 *
 * One pass over the pixels for all cuts, in 64-bit sums, in linear light with premultiplied alpha. Rectangles smaller than
 * a pixel are welcome. `opaque` says that no pixel is transparent, which saves looking.
 */
export function* reduce(source: Rows, opaque: boolean, cuts: readonly Cut[]): Work<Planes[]> {
  const reductions = cuts.map((cut) => newReduction(source, opaque, cut));
  const first = Math.min(...reductions.map(({ first }) => first));
  const last = Math.max(...reductions.map(({ last }) => last));
  let sinceStep = 0;
  for (let row = first; row <= last; row++) {
    if (sinceStep >= STEP_PIXELS) {
      sinceStep = 0;
      yield;
    }
    const loading = source.load(row, last);
    if (loading) yield loading;
    for (const { addRow } of reductions) sinceStep += addRow(row);
  }
  return reductions.map(({ planes }) => planes);
}

/** The averages of one cut while rows come in, from the top down. */
interface Reduction {
  /** Rows that it needs. */
  readonly first: number;
  readonly last: number;
  /** Takes a row, if it needs that, and tells how many pixels it looked at. */
  readonly addRow: (row: number) => number;
  /** Complete after the last row. */
  readonly planes: Planes;
}

function newReduction(source: Rows, opaque: boolean, { area, width, height }: Cut): Reduction {
  const columns = cutSpans(area.x, area.width, width, source.width);
  const rows = cutSpans(area.y, area.height, height, source.height);
  const color = takeFloats(width * height * 3);
  const alpha = opaque ? null : takeFloats(width * height);
  const sums = new Float64Array(width * 3);
  const alphas = new Float64Array(width);
  const total = new Float64Array(width * 3);
  const totalAlpha = new Float64Array(width);
  const scale = 1 / (columns.length * rows.length);
  let y = 0;
  let summed = -1;

  function addRow(row: number): number {
    let pixels = 0;
    for (; y < height && rows.first[y]! <= row; y++) {
      const last = rows.last[y]!;
      const weight = row === rows.first[y] ? rows.head[y]! : row === last ? rows.tail[y]! : 1;
      if (weight === 1) {
        source.add(row, columns, total, totalAlpha);
        pixels += columns.pixels;
      } else {
        // Neighboring parts share the row that their border cuts: it is summed once.
        if (row !== summed) {
          sums.fill(0);
          alphas.fill(0);
          source.add(row, columns, sums, alphas);
          summed = row;
          pixels += columns.pixels;
        }
        add(total, sums, weight);
        if (alpha) add(totalAlpha, alphas, weight);
      }
      if (row < last) break;
      put(color, y * width * 3, total, scale);
      if (alpha) put(alpha, y * width, totalAlpha, scale);
      total.fill(0);
      totalAlpha.fill(0);
    }
    return pixels;
  }

  return {
    first: rows.first[0]!,
    last: rows.last[height - 1]!,
    addRow,
    planes: { width, height, color, alpha },
  };
}

/** The same at once, for a picture that has been reduced before. */
export function reducePlanes(planes: Planes, area: Extent, width: number, height: number): Planes {
  const cuts = [{ area, width, height }];
  return doNow(reduce(planeRows(planes), planes.alpha === null, cuts))[0]!;
}

function add(total: Float64Array, sums: Float64Array, weight: number): void {
  for (let i = 0; i < total.length; i++) total[i]! += weight * sums[i]!;
}

function put(means: Float32Array, start: number, total: Float64Array, scale: number): void {
  for (let i = 0; i < total.length; i++) means[start + i] = total[i]! * scale;
}

function planeRows({ width, height, color, alpha }: Planes): Rows {
  const add: AddRow = (row, columns, sums, alphas) => {
    const { first, last, head, tail } = columns;
    const start = row * width;
    for (let i = 0, out = 0; i < first.length; i++, out += 3) {
      const begin = start + first[i]!;
      const end = start + last[i]!;
      const h = head[i]!, t = tail[i]!;
      let at = begin * 3;
      let red = h * color[at]!;
      let green = h * color[at + 1]!;
      let blue = h * color[at + 2]!;
      for (at += 3; at < end * 3; at += 3) {
        red += color[at]!;
        green += color[at + 1]!;
        blue += color[at + 2]!;
      }
      if (t > 0) {
        red += t * color[end * 3]!;
        green += t * color[end * 3 + 1]!;
        blue += t * color[end * 3 + 2]!;
      }
      sums[out]! += red;
      sums[out + 1]! += green;
      sums[out + 2]! += blue;
      if (!alpha) continue;
      let opacity = h * alpha[begin]!;
      for (let k = begin + 1; k < end; k++) opacity += alpha[k]!;
      alphas[i]! += t > 0 ? opacity + t * alpha[end]! : opacity;
    }
  };
  return { width, height, add, load() {} };
}

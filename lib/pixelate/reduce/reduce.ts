import type { Extent } from "@/lib/image/raster.ts";
import { takeFloats } from "../memory.ts";
import type { Planes } from "../planes.ts";
import { EXACT, rowByRow, type Rows } from "./rows.ts";
import { cutSpans, type Spans } from "./spans.ts";
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
  let ready = first;
  for (let row = first, count = 0; row <= last; row += count) {
    if (sinceStep >= STEP_PIXELS) {
      sinceStep = 0;
      yield;
    }
    if (row >= ready) {
      const loading = source.load(row, last);
      if (typeof loading === "number") ready = loading;
      else yield loading.then((end) => void (ready = end));
    }
    // What no border of any part lies within is added up once for all.
    count = Math.min(source.most, ready - row, ...reductions.map(({ stretch }) => stretch(row)));
    for (const { addRows } of reductions) addRows(row, count);
    sinceStep += count * source.width;
  }
  return reductions.map(({ planes }) => planes);
}

/** The averages of one cut while rows come in, from the top down. */
interface Reduction {
  /** Rows that it needs. */
  readonly first: number;
  readonly last: number;
  /** How many rows from this one on, which follows those that were added, lie within the same parts, and wholly. */
  readonly stretch: (row: number) => number;
  /** Takes as many rows, if it needs them. */
  readonly addRows: (row: number, count: number) => void;
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
  /** What lies wholly within the parts of the current row of them, and apart from that their upper and lower borders. */
  const inner = new Float64Array(width * 3), innerAlpha = new Float64Array(width);
  const edges = new Float64Array(width * 3), edgeAlpha = new Float64Array(width);
  const sides = new Float64Array(width * 6), sideSums = new Float64Array(width * 6);
  /** What `inner` would be rounded with: it stays exact, and so the same however the rows are taken. */
  const whole = opaque && columns.length * rows.length > EXACT ? new Float64Array(width * 3) : null;
  const scale = 1 / (columns.length * rows.length);
  let y = 0;

  const first = rows.first[0]!, last = rows.last[height - 1]!;
  const weightOf = (row: number) =>
    row === rows.first[y] ? rows.head[y]! : row === rows.last[y] ? rows.tail[y]! : 1;

  function stretch(row: number): number {
    if (row < first) return first - row;
    if (row > last) return Infinity;
    if (weightOf(row) !== 1) return 1;
    const end = rows.last[y]!;
    return row === end || weightOf(end) === 1 ? end + 1 - row : end - row;
  }

  function addRows(row: number, count: number): void {
    if (row < first || row > last) return;
    if (weightOf(row) === 1) {
      source.add(row, count, columns, inner, innerAlpha, sides);
      if (whole) carry(inner, whole);
      if (row + count > rows.last[y]!) finishPart();
      return;
    }
    // Neighboring parts share the row that their border cuts: it is summed once.
    sums.fill(0);
    alphas.fill(0);
    source.add(row, count, columns, sums, alphas, sideSums);
    addSides(columns, sums, sideSums);
    for (; y < height && rows.first[y]! <= row; finishPart()) {
      const weight = weightOf(row);
      add(edges, sums, weight);
      if (alpha) add(edgeAlpha, alphas, weight);
      if (row < rows.last[y]!) break;
    }
  }

  function finishPart(): void {
    if (whole) {
      add(inner, whole, 1);
      whole.fill(0);
    }
    addSides(columns, inner, sides);
    put(color, y * width * 3, inner, edges, scale);
    if (alpha) put(alpha, y * width, innerAlpha, edgeAlpha, scale);
    for (const each of [inner, innerAlpha, edges, edgeAlpha]) each.fill(0);
    y++;
  }

  return { first, last, stretch, addRows, planes: { width, height, color, alpha } };
}

/** The same at once, for a picture that has been reduced before. */
export function reducePlanes(planes: Planes, area: Extent, width: number, height: number): Planes {
  const cuts = [{ area, width, height }];
  return doNow(reduce(planeRows(planes), planes.alpha === null, cuts))[0]!;
}

/** Adds to each part what it covers of its first and its last pixels, and clears these. */
function addSides({ head, tail }: Spans, sums: Float64Array, sides: Float64Array): void {
  for (let i = 0, at = 0, side = 0; i < head.length; i++, side += 3) {
    for (const h = head[i]!, t = tail[i]!, end = at + 3; at < end; at++, side++) {
      sums[at] = h * sides[side]! + sums[at]! + t * sides[side + 3]!;
    }
  }
  sides.fill(0);
}

/** Moves whole numbers over. */
function carry(sums: Float64Array, whole: Float64Array): void {
  for (let i = 0; i < sums.length; i++) {
    const most = Math.floor(sums[i]!);
    whole[i]! += most;
    sums[i]! -= most;
  }
}

function add(total: Float64Array, sums: Float64Array, weight: number): void {
  for (let i = 0; i < total.length; i++) total[i]! += weight * sums[i]!;
}

function put(
  means: Float32Array,
  start: number,
  inner: Float64Array,
  edges: Float64Array,
  scale: number,
): void {
  for (let i = 0; i < inner.length; i++) means[start + i] = (inner[i]! + edges[i]!) * scale;
}

function planeRows(planes: Planes): Rows {
  const { width, height } = planes;
  const add = rowByRow((row, columns, sums, alphas) =>
    addPlanes(planes, row, columns, sums, alphas)
  );
  return { width, height, add, most: height, load: () => height };
}

function addPlanes(
  { width, color, alpha }: Planes,
  row: number,
  { first, last, head, tail }: Spans,
  sums: Float64Array,
  alphas: Float64Array,
): void {
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
}

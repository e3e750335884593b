import type { Extent, Raster } from "@/lib/image/raster.ts";
import type { StoredRaster } from "@/lib/image/stored_raster.ts";
import type { Planes } from "./planes.ts";
import { cutSpans, type Spans } from "./spans.ts";
import { BYTE_TO_LINEAR as LINEAR } from "@/lib/color/srgb.ts";
import { newSteps, type Steps } from "./steps.ts";

/** Pixels that are summed in one step. */
const STEP_PIXELS = 4_000_000;

/** Pixels to reduce as they lie in memory. */
type Lying = Pick<StoredRaster, "width" | "height" | "data" | "order">;

/** Adds one source row over horizontal parts: color to `sums` (3 a part), alpha to `alphas` (1 a part). */
type AddRow = (row: number, columns: Spans, sums: Float64Array, alphas: Float64Array) => void;

/**
 * Averages `area` of `raster` over `width` x `height` equal rectangles, each over its exact fractional extent.
 *
 * One pass over the pixels, in 64-bit sums, in linear light with premultiplied alpha. Rectangles smaller than
 * a pixel are welcome. `opaque` says that no pixel of the raster is transparent, which saves looking.
 */
export function reduceRaster(
  raster: Raster,
  opaque: boolean,
  area: Extent,
  width: number,
  height: number,
): Planes {
  return reduceInSteps({ ...raster, order: "RGBA" }, opaque, area, width, height).finish();
}

/** The same in steps of a few milliseconds each. */
export function reduceInSteps(
  raster: Lying,
  opaque: boolean,
  area: Extent,
  width: number,
  height: number,
): Steps<Planes> {
  const addRow = opaque ? opaqueRows(raster) : alphaRows(raster);
  return newSteps(reduce(raster, addRow, opaque, area, width, height));
}

/** The same for a picture that has been reduced before. */
export function reducePlanes(planes: Planes, area: Extent, width: number, height: number): Planes {
  return newSteps(reduce(planes, planeRows(planes), planes.alpha === null, area, width, height))
    .finish();
}

function* reduce(
  size: { readonly width: number; readonly height: number },
  addRow: AddRow,
  opaque: boolean,
  area: Extent,
  width: number,
  height: number,
): Generator<void, Planes> {
  const columns = cutSpans(area.x, area.width, width, size.width);
  const rows = cutSpans(area.y, area.height, height, size.height);
  const color = new Float32Array(width * height * 3);
  const alpha = opaque ? null : new Float32Array(width * height);
  const sums = new Float64Array(width * 3);
  const alphas = new Float64Array(width);
  const total = new Float64Array(width * 3);
  const totalAlpha = new Float64Array(width);
  const scale = 1 / (columns.length * rows.length);
  let summed = -1;
  let sinceStep = 0;
  for (let y = 0; y < height; y++) {
    total.fill(0);
    totalAlpha.fill(0);
    const first = rows.first[y] ?? 0;
    const last = rows.last[y] ?? 0;
    for (let row = first; row <= last; row++) {
      if (sinceStep >= STEP_PIXELS) {
        sinceStep = 0;
        yield;
      }
      const weight = row === first ? rows.head[y]! : row === last ? rows.tail[y]! : 1;
      if (weight === 1) {
        addRow(row, columns, total, totalAlpha);
        sinceStep += columns.pixels;
        continue;
      }
      // Neighbouring parts share the row that their border cuts: it is summed once.
      if (row !== summed) {
        sums.fill(0);
        alphas.fill(0);
        addRow(row, columns, sums, alphas);
        summed = row;
        sinceStep += columns.pixels;
      }
      add(total, sums, weight);
      if (alpha) add(totalAlpha, alphas, weight);
    }
    put(color, y * width * 3, total, scale);
    if (alpha) put(alpha, y * width, totalAlpha, scale);
  }
  return { width, height, color, alpha };
}

function add(total: Float64Array, sums: Float64Array, weight: number): void {
  for (let i = 0; i < total.length; i++) total[i]! += weight * sums[i]!;
}

function put(means: Float32Array, start: number, total: Float64Array, scale: number): void {
  for (let i = 0; i < total.length; i++) means[start + i] = total[i]! * scale;
}

/** Where the sums of the first and the third byte of a pixel belong: to red and blue, or the other way round. */
function ends({ order }: Lying): readonly [number, number] {
  return order === "RGBA" ? [0, 2] : [2, 0];
}

function opaqueRows(raster: Lying): AddRow {
  const { width, data } = raster;
  const pixels = wordsOf(data);
  const [low, high] = ends(raster);
  return (row, columns, sums) => {
    const { first, last, head, tail } = columns;
    const start = row * width;
    for (let i = 0, out = 0; i < first.length; i++, out += 3) {
      let at = start + first[i]!;
      const end = start + last[i]!;
      const h = head[i]!;
      let pixel = pixels[at]!;
      let one = h * LINEAR[pixel & 255]!;
      let two = h * LINEAR[pixel >>> 8 & 255]!;
      let three = h * LINEAR[pixel >>> 16 & 255]!;
      // Two pixels a turn in sums of their own, so that no addition waits for the one before.
      let oneMore = 0, twoMore = 0, threeMore = 0;
      for (at++; at + 1 < end; at += 2) {
        pixel = pixels[at]!;
        const next = pixels[at + 1]!;
        one += LINEAR[pixel & 255]!;
        two += LINEAR[pixel >>> 8 & 255]!;
        three += LINEAR[pixel >>> 16 & 255]!;
        oneMore += LINEAR[next & 255]!;
        twoMore += LINEAR[next >>> 8 & 255]!;
        threeMore += LINEAR[next >>> 16 & 255]!;
      }
      if (at < end) {
        pixel = pixels[at]!;
        one += LINEAR[pixel & 255]!;
        two += LINEAR[pixel >>> 8 & 255]!;
        three += LINEAR[pixel >>> 16 & 255]!;
      }
      const t = tail[i]!;
      if (t > 0) {
        pixel = pixels[end]!;
        one += t * LINEAR[pixel & 255]!;
        two += t * LINEAR[pixel >>> 8 & 255]!;
        three += t * LINEAR[pixel >>> 16 & 255]!;
      }
      sums[out + low]! += one + oneMore;
      sums[out + 1]! += two + twoMore;
      sums[out + high]! += three + threeMore;
    }
  };
}

/** The bytes of each pixel as one number, the first lowest: read in a quarter of the loads. Every engine that runs JavaScript today is little-endian. */
function wordsOf(data: Uint8ClampedArray<ArrayBuffer>): Int32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
}

function alphaRows(raster: Lying): AddRow {
  const { width, data } = raster;
  const [low, high] = ends(raster);
  return (row, columns, sums, alphas) => {
    const { first, last, head, tail } = columns;
    const start = row * width;
    for (let i = 0, out = 0; i < first.length; i++, out += 3) {
      const begin = (start + first[i]!) * 4;
      const end = (start + last[i]!) * 4;
      let one = 0;
      let two = 0;
      let three = 0;
      let opacity = 0;
      for (let at = begin; at <= end; at += 4) {
        const share = at === begin ? head[i]! : at === end ? tail[i]! : 1;
        const weight = share * data[at + 3]! / 255;
        one += weight * LINEAR[data[at]!]!;
        two += weight * LINEAR[data[at + 1]!]!;
        three += weight * LINEAR[data[at + 2]!]!;
        opacity += weight;
      }
      sums[out + low]! += one;
      sums[out + 1]! += two;
      sums[out + high]! += three;
      alphas[i]! += opacity;
    }
  };
}

function planeRows({ width, color, alpha }: Planes): AddRow {
  return (row, columns, sums, alphas) => {
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
}

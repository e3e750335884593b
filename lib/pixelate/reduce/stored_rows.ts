import { BYTE_TO_LINEAR as LINEAR } from "@/lib/color/srgb.ts";
import { bandRows, type Pixels } from "@/lib/image/stored_raster.ts";
import type { CurvedRaster } from "@/lib/image/without_tables.ts";
import { type AddRows, EXACT, rowByRow, type Rows } from "./rows.ts";
import type { Spans } from "./spans.ts";

/**
 * The rows of a picture as it lies, read band by band, in the linear light of its own primaries.
 *
 * @param used Of each row only the pixels from the first to the second of these are looked at.
 */
export function storedRows(
  { width, height, order, profile, read }: CurvedRaster,
  opaque: boolean,
  used: readonly [number, number] = [0, width],
): Rows {
  const most = bandRows(width);
  const addTo = opaque ? opaqueAdder(used) : faintAdder;
  const layout: Layout = {
    width,
    ends: order === "RGBA" ? [0, 2] : [2, 0],
    light: lightOf(profile),
  };
  let band: Pixels | undefined;
  let top = 0;
  let addBand: AddRows = () => {};
  const take = (pixels: Pixels, from: number, to: number) => {
    [band, top] = [pixels, from];
    addBand = addTo(wordsOf(pixels), layout);
    return to;
  };
  return {
    width,
    height,
    add: (row, ...rest) => addBand(row - top, ...rest),
    most: Math.max(1, Math.floor(EXACT / width)),
    load(row, last) {
      const end = Math.min(last + 1, row + most);
      const pixels = read(row, end - row, band);
      if (!(pixels instanceof Promise)) return take(pixels, row, end);
      return pixels.then((pixels) => take(pixels, row, end));
    },
  };
}

/** Light of each level of red, green and blue. */
type Light = readonly [Float64Array, Float64Array, Float64Array];

/** Parts of one that light is told in: so few that `EXACT` pixels add up exactly, and far more than 32-bit results keep. */
const GRAIN = 2 ** 36;

function lightOf(profile: CurvedRaster["profile"]): Light {
  const grained = (curve: Float64Array) => curve.map((light) => Math.round(light * GRAIN) / GRAIN);
  const [red = LINEAR, green = red, blue = red] = profile?.curves ?? [];
  return [grained(red), grained(green), grained(blue)];
}

/** How pixels lie: `ends` says to which sums their first and third bytes belong. */
interface Layout {
  readonly width: number;
  readonly ends: readonly [number, number];
  readonly light: Light;
}

/** Makes what adds the rows of some pixels. Its loops are functions by themselves: who makes them anew has them compiled anew, too. */
type Adder = (pixels: Int32Array, layout: Layout) => AddRows;

function opaqueAdder(used: readonly [number, number]): Adder {
  const columns = used[1] - used[0];
  // The pixels are taken by twos, of which the last may be one.
  const left = new Float64Array((columns + columns % 2 + 1) * 3);
  return (pixels, layout) => {
    let ready = -1;
    return (row, count, columns, sums, _alphas, sides) => {
      if (row !== ready) addUp(pixels, layout, row, count, used[0], left);
      ready = row;
      addDifferences(left, used[0], layout.ends, columns, sums, sides);
    };
  };
}

/**
 * Sums of rows from the left edge on, which are made once for all parts that ask for these rows. Of two pixels at a time, which takes four
 * fifths of the time.
 */
function addUp(
  pixels: Int32Array,
  { width, ends: [low, high], light }: Layout,
  row: number,
  count: number,
  from: number,
  left: Float64Array,
): void {
  const ones = light[low]!, twos = light[1], threes = light[high]!;
  let one = 0, two = 0, three = 0;
  const start = row * width + from, height = count * width;
  for (let x = 0, at = 3; at < left.length; x += 2, at += 6) {
    const beside = from + x + 1 < width ? 1 : 0;
    let nextOne = 0, nextTwo = 0, nextThree = 0;
    for (let i = start + x; i < start + height; i += width) {
      const pixel = pixels[i]!, next = pixels[i + beside]!;
      one += ones[pixel & 255]!;
      two += twos[pixel >>> 8 & 255]!;
      three += threes[pixel >>> 16 & 255]!;
      nextOne += ones[next & 255]!;
      nextTwo += twos[next >>> 8 & 255]!;
      nextThree += threes[next >>> 16 & 255]!;
    }
    left[at] = one;
    left[at + 1] = two;
    left[at + 2] = three;
    left[at + 3] = one += nextOne;
    left[at + 4] = two += nextTwo;
    left[at + 5] = three += nextThree;
  }
}

/** Adds each part as the difference of two of these sums. */
function addDifferences(
  left: Float64Array,
  from: number,
  [low, high]: readonly [number, number],
  { first, last }: Spans,
  sums: Float64Array,
  sides: Float64Array,
): void {
  for (let i = 0, out = 0, side = 0; i < first.length; i++, out += 3, side += 6) {
    const begin = (first[i]! - from) * 3, end = (last[i]! - from) * 3;
    sides[side + low]! += left[begin + 3]! - left[begin]!;
    sides[side + 1]! += left[begin + 4]! - left[begin + 1]!;
    sides[side + high]! += left[begin + 5]! - left[begin + 2]!;
    if (end === begin) continue;
    sums[out + low]! += left[end]! - left[begin + 3]!;
    sums[out + 1]! += left[end + 1]! - left[begin + 4]!;
    sums[out + high]! += left[end + 2]! - left[begin + 5]!;
    sides[side + 3 + low]! += left[end + 3]! - left[end]!;
    sides[side + 4]! += left[end + 4]! - left[end + 1]!;
    sides[side + 3 + high]! += left[end + 5]! - left[end + 2]!;
  }
}

/** The bytes of each pixel as one number, the first lowest: read in a quarter of the loads. Every engine that runs JavaScript today is little-endian. */
function wordsOf(data: Uint8ClampedArray<ArrayBuffer>): Int32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
}

/** The share of 255 that each byte is. */
const OPACITY = Float64Array.from({ length: 256 }, (_, byte) => byte / 255);

const faintAdder: Adder = (pixels, layout) =>
  rowByRow((row, columns, sums, alphas) => addFaint(pixels, layout, row, columns, sums, alphas));

function addFaint(
  pixels: Int32Array,
  { width, ends: [low, high], light }: Layout,
  row: number,
  { first, last, head, tail }: Spans,
  sums: Float64Array,
  alphas: Float64Array,
): void {
  const ones = light[low]!, twos = light[1], threes = light[high]!;
  const start = row * width;
  for (let i = 0, out = 0; i < first.length; i++, out += 3) {
    let at = start + first[i]!;
    const end = start + last[i]!;
    let pixel = pixels[at]!;
    let weight = head[i]! * (pixel >>> 24) / 255;
    let one = weight * ones[pixel & 255]!;
    let two = weight * twos[pixel >>> 8 & 255]!;
    let three = weight * threes[pixel >>> 16 & 255]!;
    let opacity = weight;
    for (at++; at < end; at++) {
      pixel = pixels[at]!;
      weight = OPACITY[pixel >>> 24]!;
      one += weight * ones[pixel & 255]!;
      two += weight * twos[pixel >>> 8 & 255]!;
      three += weight * threes[pixel >>> 16 & 255]!;
      opacity += weight;
    }
    const t = tail[i]!;
    if (t > 0) {
      pixel = pixels[end]!;
      weight = t * (pixel >>> 24) / 255;
      one += weight * ones[pixel & 255]!;
      two += weight * twos[pixel >>> 8 & 255]!;
      three += weight * threes[pixel >>> 16 & 255]!;
      opacity += weight;
    }
    sums[out + low]! += one;
    sums[out + 1]! += two;
    sums[out + high]! += three;
    alphas[i]! += opacity;
  }
}

import { BYTE_TO_LINEAR as LINEAR } from "@/lib/color/srgb.ts";
import { bandRows, type Pixels, type StoredRaster } from "@/lib/image/stored_raster.ts";
import type { AddRow, Rows } from "./rows.ts";

/**
 * The rows of a picture as it lies, read band by band, in the linear light of its own primaries.
 *
 * @param isShared Whether each row is added over several sets of parts: its light is then looked up once for all. The sums are the same.
 */
export function storedRows(
  { width, height, order, profile, read }: StoredRaster,
  opaque: boolean,
  isShared = false,
): Rows {
  const most = bandRows(width);
  const addPixels = (!opaque ? alphaAdder : isShared ? sharedAdder : opaqueAdder)(
    order === "RGBA" ? [0, 2] : [2, 0],
    lightOf(profile),
  );
  let band: Pixels | undefined;
  let top = 0;
  let bottom = 0;
  let addBand: AddRow = () => {};
  const take = (pixels: Pixels, from: number, to: number) => {
    [band, top, bottom] = [pixels, from, to];
    addBand = addPixels(pixels, width);
  };
  return {
    width,
    height,
    add: (row, columns, sums, alphas) => addBand(row - top, columns, sums, alphas),
    load(row, last) {
      if (row >= top && row < bottom) return;
      const end = Math.min(last + 1, row + most);
      const pixels = read(row, end - row, band);
      if (!(pixels instanceof Promise)) return take(pixels, row, end);
      return pixels.then((pixels) => take(pixels, row, end));
    },
  };
}

/** Light of each level of red, green and blue. */
type Light = readonly [Float64Array, Float64Array, Float64Array];

/** Parts of one that light is told in: so few that 2^16 pixels add up exactly in whichever order, and far more than 32-bit results keep. */
const GRAIN = 2 ** 36;

function lightOf(profile: StoredRaster["profile"]): Light {
  const grained = (curve: Float64Array) => curve.map((light) => Math.round(light * GRAIN) / GRAIN);
  const [red = LINEAR, green = red, blue = red] = profile?.curves ?? [];
  return [grained(red), grained(green), grained(blue)];
}

/** Makes what adds the rows of some pixels; `ends` says to which sums their first and third bytes belong. */
type Adder = (
  ends: readonly [number, number],
  light: Light,
) => (pixels: Pixels, width: number) => AddRow;

const opaqueAdder: Adder = ([low, high], light) => (data, width) => {
  const pixels = wordsOf(data);
  const [ones, twos, threes] = [light[low]!, light[1], light[high]!];
  return (row, columns, sums) => {
    const { first, last, head, tail } = columns;
    const start = row * width;
    for (let i = 0, out = 0; i < first.length; i++, out += 3) {
      let at = start + first[i]!;
      const end = start + last[i]!;
      const h = head[i]!, t = tail[i]!;
      let pixel = pixels[at]!;
      const oneHead = h * ones[pixel & 255]!;
      const twoHead = h * twos[pixel >>> 8 & 255]!;
      const threeHead = h * threes[pixel >>> 16 & 255]!;
      let one = 0, two = 0, three = 0;
      // Two pixels a turn in sums of their own, so that no addition waits for the one before.
      let oneMore = 0, twoMore = 0, threeMore = 0;
      for (at++; at + 1 < end; at += 2) {
        pixel = pixels[at]!;
        const next = pixels[at + 1]!;
        one += ones[pixel & 255]!;
        two += twos[pixel >>> 8 & 255]!;
        three += threes[pixel >>> 16 & 255]!;
        oneMore += ones[next & 255]!;
        twoMore += twos[next >>> 8 & 255]!;
        threeMore += threes[next >>> 16 & 255]!;
      }
      if (at < end) {
        pixel = pixels[at]!;
        one += ones[pixel & 255]!;
        two += twos[pixel >>> 8 & 255]!;
        three += threes[pixel >>> 16 & 255]!;
      }
      one += oneMore + oneHead;
      two += twoMore + twoHead;
      three += threeMore + threeHead;
      if (t > 0) {
        pixel = pixels[end]!;
        one += t * ones[pixel & 255]!;
        two += t * twos[pixel >>> 8 & 255]!;
        three += t * threes[pixel >>> 16 & 255]!;
      }
      sums[out + low]! += one;
      sums[out + 1]! += two;
      sums[out + high]! += three;
    }
  };
};

/** The same sums as the difference of two, from the left edge on, which are made once a row. */
const sharedAdder: Adder = ([low, high], light) => {
  const [ones, twos, threes] = [light[low]!, light[1], light[high]!];
  let left = new Float64Array(0);
  return (data, width) => {
    const pixels = wordsOf(data);
    if (left.length === 0) left = new Float64Array((width + 1) * 3);
    let ready = -1;
    return (row, columns, sums) => {
      if (row !== ready) addUp(row);
      ready = row;
      const { first, last, head, tail } = columns;
      for (let i = 0, out = 0; i < first.length; i++, out += 3) {
        const begin = first[i]! * 3, end = last[i]! * 3;
        const h = head[i]!, t = tail[i]!;
        let one = h * (left[begin + 3]! - left[begin]!);
        let two = h * (left[begin + 4]! - left[begin + 1]!);
        let three = h * (left[begin + 5]! - left[begin + 2]!);
        if (end > begin) {
          one += left[end]! - left[begin + 3]!;
          two += left[end + 1]! - left[begin + 4]!;
          three += left[end + 2]! - left[begin + 5]!;
        }
        if (t > 0) {
          one += t * (left[end + 3]! - left[end]!);
          two += t * (left[end + 4]! - left[end + 1]!);
          three += t * (left[end + 5]! - left[end + 2]!);
        }
        sums[out + low]! += one;
        sums[out + 1]! += two;
        sums[out + high]! += three;
      }
    };

    function addUp(row: number): void {
      let one = 0, two = 0, three = 0;
      for (let at = row * width, to = 3; to < left.length; at++, to += 3) {
        const pixel = pixels[at]!;
        left[to] = one += ones[pixel & 255]!;
        left[to + 1] = two += twos[pixel >>> 8 & 255]!;
        left[to + 2] = three += threes[pixel >>> 16 & 255]!;
      }
    }
  };
};

/** The bytes of each pixel as one number, the first lowest: read in a quarter of the loads. Every engine that runs JavaScript today is little-endian. */
function wordsOf(data: Uint8ClampedArray<ArrayBuffer>): Int32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : data.slice();
  return new Int32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
}

/** The share of 255 that each byte is. */
const OPACITY = Float64Array.from({ length: 256 }, (_, byte) => byte / 255);

const alphaAdder: Adder = ([low, high], light) => (data, width) => {
  const pixels = wordsOf(data);
  const [ones, twos, threes] = [light[low]!, light[1], light[high]!];
  return (row, columns, sums, alphas) => {
    const { first, last, head, tail } = columns;
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
  };
};

import { BYTE_TO_LINEAR as LINEAR } from "@/lib/color/srgb.ts";
import { bandRows, type Pixels, type StoredRaster } from "@/lib/image/stored_raster.ts";
import type { AddRow, Rows } from "./rows.ts";

/** The rows of a picture as it lies, read band by band, in the linear light of its own primaries. */
export function storedRows(
  { width, height, order, profile, read }: StoredRaster,
  opaque: boolean,
): Rows {
  const most = bandRows(width);
  const addPixels = (opaque ? opaqueAdder : alphaAdder)(
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

function lightOf(profile: StoredRaster["profile"]): Light {
  const [red = LINEAR, green = red, blue = red] = profile?.curves ?? [];
  return [red, green, blue];
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
      const h = head[i]!;
      let pixel = pixels[at]!;
      let one = h * ones[pixel & 255]!;
      let two = h * twos[pixel >>> 8 & 255]!;
      let three = h * threes[pixel >>> 16 & 255]!;
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
      const t = tail[i]!;
      if (t > 0) {
        pixel = pixels[end]!;
        one += t * ones[pixel & 255]!;
        two += t * twos[pixel >>> 8 & 255]!;
        three += t * threes[pixel >>> 16 & 255]!;
      }
      sums[out + low]! += one + oneMore;
      sums[out + 1]! += two + twoMore;
      sums[out + high]! += three + threeMore;
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

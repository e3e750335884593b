import { linearToMatching, matchingToLinear } from "./matching_space.ts";
import { BYTE_TO_LINEAR, linearToByte } from "./srgb.ts";

/**
 * Points of the space in which colors are matched (3 numbers each) to packed colors `0xrrggbb`: of the bytes that come of rounding, and
 * one more or less, those that are nearest there. Rounded each by itself they may shift the hue together.
 */
export function matchingToPacked(points: Float64Array): Uint32Array {
  const colors = new Uint32Array(points.length / 3);
  const pixel = new Float64Array(3);
  for (let i = 0; i < colors.length; i++) {
    const point = points.subarray(i * 3, i * 3 + 3);
    pixel.set(point);
    matchingToLinear(pixel);
    colors[i] = nearestAround(Array.from(pixel, linearToByte), point, pixel);
  }
  return colors;
}

/** The nearest to a point of the colors whose bytes are those given, or one more or less. */
function nearestAround(bytes: readonly number[], point: Float64Array, pixel: Float64Array): number {
  const [reds, greens, blues] = bytes.map((byte) =>
    [byte, byte - 1, byte + 1].filter((near) => near >= 0 && near <= 255)
  ) as [number[], number[], number[]];
  let nearest = 0, least = Infinity;
  for (const red of reds) {
    for (const green of greens) {
      for (const blue of blues) {
        pixel[0] = BYTE_TO_LINEAR[red]!;
        pixel[1] = BYTE_TO_LINEAR[green]!;
        pixel[2] = BYTE_TO_LINEAR[blue]!;
        linearToMatching(pixel);
        const x = pixel[0]! - point[0]!, y = pixel[1]! - point[1]!, z = pixel[2]! - point[2]!;
        const distance = x * x + y * y + z * z;
        if (distance >= least) continue;
        least = distance;
        nearest = red << 16 | green << 8 | blue;
      }
    }
  }
  return nearest;
}

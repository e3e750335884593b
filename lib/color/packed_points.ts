import { BYTE_TO_LINEAR } from "./srgb.ts";

/**
 * Packed colors `0xrrggbb` to points of a space, 3 numbers each.
 *
 * @param fromLinear Brings linear sRGB (0-1) to that space, in place.
 */
export function packedToPoints(
  colors: ArrayLike<number>,
  fromLinear: (pixel: Float64Array) => void,
): Float64Array {
  const points = new Float64Array(colors.length * 3);
  const pixel = new Float64Array(3);
  for (let i = 0, at = 0; i < colors.length; i++, at += 3) {
    const color = colors[i]!;
    pixel[0] = BYTE_TO_LINEAR[color >>> 16 & 255]!;
    pixel[1] = BYTE_TO_LINEAR[color >>> 8 & 255]!;
    pixel[2] = BYTE_TO_LINEAR[color & 255]!;
    fromLinear(pixel);
    points.set(pixel, at);
  }
  return points;
}

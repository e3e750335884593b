import { cubeRoot } from "./cube_root.ts";
import { packedToPoints } from "./packed_points.ts";

/** Linear sRGB (0-1) to OKLab, in place. Björn Ottosson, "A perceptual color space for image processing" (2020). */
export function linearToOklab(pixel: Float64Array): void {
  const r = pixel[0]!, g = pixel[1]!, b = pixel[2]!;
  const l = cubeRoot(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = cubeRoot(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = cubeRoot(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  pixel[0] = 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
  pixel[1] = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  pixel[2] = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
}

/** OKLab to linear sRGB, in place; colors outside sRGB leave 0-1. */
export function oklabToLinear(pixel: Float64Array): void {
  const L = pixel[0]!, a = pixel[1]!, b = pixel[2]!;
  const l = cube(L + 0.3963377774 * a + 0.2158037573 * b);
  const m = cube(L - 0.1055613458 * a - 0.0638541728 * b);
  const s = cube(L - 0.0894841775 * a - 1.291485548 * b);
  pixel[0] = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
  pixel[1] = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
  pixel[2] = -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s;
}

function cube(value: number): number {
  return value * value * value;
}

/** Packed colors `0xrrggbb` to OKLab, 3 numbers each. */
export function packedToOklab(colors: ArrayLike<number>): Float64Array {
  return packedToPoints(colors, linearToOklab);
}

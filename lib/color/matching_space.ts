import { linearToOklab, oklabToLinear } from "./oklab.ts";
import { packedToPoints } from "./packed_points.ts";

/** Ottosson's estimate of lightness beside a white reference (2021), near CIE's: a toe takes back what the bare cube root exaggerates near black. */
const K1 = 0.206, K2 = 0.03, K3 = (1 + K1) / (1 + K2);
/** Chroma C becomes HUE * C / (1 + HUE * C): hues count more than in OKLab, differences between vivid colors less, as CIEDE2000 has it. */
const HUE = 3.5;
/** Below the lightness at which the toe leaves less than 1 / DARK of it, chroma shrinks along with it. */
const DARK = 1.3;

/**
 * Linear sRGB (0-1) to the space in which colors are matched, in place: there the distance of two colors is how different they
 * look. Wherever colors are compared (clusters, nearest entries, dithering, clean-up, what counts as one color) they are compared in it.
 *
 * It is OKLab with two corrections: plain distances in it weigh hue at half of what people see, so that faces turn gray or violet in
 * few colors, and the step from 0 to 1 of 255 at 40 times that. Over all of sRGB a distance of 0.012 is a CIEDE2000 difference of about 1
 * (0.009 to 0.016 nine times in ten, where OKLab has 0.004 to 0.011). Lightness spans 0 to 1, the axes of hue less than -1 to 1.
 */
export function linearToMatching(pixel: Float64Array): void {
  linearToOklab(pixel);
  const lightness = pixel[0]!, a = pixel[1]!, b = pixel[2]!;
  const light = toe(lightness);
  const stretch = HUE * darkening(light, lightness);
  const scale = stretch / (1 + stretch * Math.sqrt(a * a + b * b));
  pixel[0] = light;
  pixel[1] = a * scale;
  pixel[2] = b * scale;
}

/** Undoes `linearToMatching`, in place; colors outside sRGB leave 0-1. */
export function matchingToLinear(pixel: Float64Array): void {
  const light = pixel[0]!, a = pixel[1]!, b = pixel[2]!;
  const lightness = (light * light + K1 * light) / (K3 * (light + K2));
  const stretch = HUE * darkening(light, lightness);
  const scale = stretch * (1 - Math.sqrt(a * a + b * b));
  pixel[0] = lightness;
  pixel[1] = scale > 0 ? a / scale : 0;
  pixel[2] = scale > 0 ? b / scale : 0;
  oklabToLinear(pixel);
}

/** Packed colors `0xrrggbb` to the space in which colors are matched, 3 numbers each. */
export function packedToMatching(colors: ArrayLike<number>): Float64Array {
  return packedToPoints(colors, linearToMatching);
}

function toe(lightness: number): number {
  const x = K3 * lightness - K1;
  return (x + Math.sqrt(x * x + 4 * K2 * K3 * lightness)) / 2;
}

/** How much of their chroma colors keep that the toe darkens from one lightness to another. */
function darkening(light: number, lightness: number): number {
  const scaled = DARK * light;
  return scaled < lightness ? scaled / lightness : 1;
}

import { linearToOklab, oklabToLinear } from "@/lib/color/oklab.ts";
import type { LinearRaster } from "./linear_raster.ts";
import type { Planes } from "./planes.ts";

/** How light and color are changed, each -100 to 100; 0 changes nothing. */
export interface Adjustment {
  readonly brightness: number;
  readonly contrast: number;
  readonly saturation: number;
}

/**
 * Changes brightness, contrast and saturation of cells in OKLab, so that hues stay what they are.
 *
 * Brightness bends the lightness scale and keeps black and white; contrast stretches it around middle gray, or flattens it
 * to gray at -100; saturation scales chroma from gray (-100) to double (100). What leaves the gamut loses chroma, not lightness.
 */
export function adjustCells(cells: Planes, adjustment: Adjustment): LinearRaster {
  const { width, height, color, alpha } = cells;
  const data = new Float32Array(width * height * 4);
  const neutral = adjustment.brightness === 0 && adjustment.contrast === 0 &&
    adjustment.saturation === 0;
  const pixel = new Float64Array(3);
  for (let i = 0; i < width * height; i++) {
    const opacity = alpha ? alpha[i]! : 1;
    data[i * 4 + 3] = opacity;
    if (opacity === 0) continue;
    if (neutral) {
      for (let c = 0; c < 3; c++) data[i * 4 + c] = color[i * 3 + c]!;
    } else {
      for (let c = 0; c < 3; c++) pixel[c] = color[i * 3 + c]! / opacity;
      adjustColor(pixel, adjustment);
      for (let c = 0; c < 3; c++) data[i * 4 + c] = pixel[c]! * opacity;
    }
  }
  return { width, height, data };
}

/** Changes one color, linear RGB in 0-1, in place. */
function adjustColor(pixel: Float64Array, adjustment: Adjustment): void {
  linearToOklab(pixel);
  pixel[0] = adjustLightness(pixel[0]!, adjustment);
  const chroma = 1 + adjustment.saturation / 100;
  const a = pixel[1]! * chroma;
  const b = pixel[2]! * chroma;
  toGamut(pixel, pixel[0]!, a, b);
}

/** Lightness 0-1 to lightness 0-1, never falling. */
export function adjustLightness(lightness: number, { brightness, contrast }: Adjustment): number {
  // An exponent of 1/2 to 2: at the ends middle gray goes to 0.71 and 0.25.
  const bent = Math.max(0, Math.min(1, lightness)) ** (2 ** (-brightness / 100));
  const slope = contrast < 0 ? 1 + contrast / 100 : 1 + 2 * contrast / 100;
  return Math.max(0, Math.min(1, 0.5 + (bent - 0.5) * slope));
}

/** Writes the color of that lightness with the largest share of the chroma that sRGB can show. */
function toGamut(pixel: Float64Array, lightness: number, a: number, b: number): void {
  let low = 0;
  let high = 1;
  let share = 1;
  for (let step = 0; step < 12; step++) {
    pixel[0] = lightness;
    pixel[1] = a * share;
    pixel[2] = b * share;
    oklabToLinear(pixel);
    if (isWithin(pixel)) {
      if (share === 1) break;
      low = share;
    } else {
      high = share;
    }
    share = (low + high) / 2;
  }
  for (let c = 0; c < 3; c++) pixel[c] = Math.max(0, Math.min(1, pixel[c]!));
}

function isWithin(pixel: Float64Array): boolean {
  // Half an 8-bit level in the darks, so that rounding does not cost chroma.
  const least = -1e-4, most = 1 + 1e-4;
  const red = pixel[0]!, green = pixel[1]!, blue = pixel[2]!;
  return red >= least && green >= least && blue >= least && red <= most && green <= most &&
    blue <= most;
}

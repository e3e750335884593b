import { formatPacked } from "@/lib/document/hex_color.ts";
import { linearToByte } from "../srgb.ts";

/** Red, green and blue, 0-255. */
type Rgb = readonly [red: number, green: number, blue: number];

/** `#rrggbb` of parts from 0 to 1, cut to that range. */
export function hexOfParts(red: number, green: number, blue: number): string {
  return hexOfBytes([red, green, blue].map((part) => Math.round(part * 255)));
}

/** `#rrggbb` of bytes, cut to 0-255. */
export function hexOfBytes(bytes: readonly number[]): string {
  const [red, green, blue] = bytes.map((byte) => Math.max(0, Math.min(255, byte)));
  return formatPacked(red! << 16 | green! << 8 | blue!);
}

/** Inks from 0 to 1 as a screen without a profile shows them. */
export function hexOfInks(cyan: number, magenta: number, yellow: number, black: number): string {
  const rest = 1 - black;
  return hexOfParts((1 - cyan) * rest, (1 - magenta) * rest, (1 - yellow) * rest);
}

/** Hue in turns (0-1), saturation and brightness from 0 to 1. */
export function hexOfHsb(hue: number, saturation: number, brightness: number): string {
  const part = (shift: number) => {
    const k = (shift + hue * 6) % 6;
    return brightness * (1 - saturation * Math.max(0, Math.min(k, 4 - k, 1)));
  };
  return hexOfParts(part(5), part(3), part(1));
}

/** From CIELAB of D50 to linear sRGB: XYZ of D50, adapted to D65 by Bradford (matrices of Lindbloom, multiplied). */
const D50_TO_SRGB = [
  [3.1338561, -1.6168667, -0.4906146],
  [-0.9787684, 1.9161415, 0.0334540],
  [0.0719453, -0.2289914, 1.4052427],
] as const;
const D50 = [0.96422, 1, 0.82521] as const;

/** CIELAB as design programs store it (D50): lightness 0-100, a and b about -128 to 127. */
export function hexOfLab(lightness: number, a: number, b: number): string {
  const y = (lightness + 16) / 116;
  const xyz = [y + a / 500, y, y - b / 200].map((t, i) => {
    const cube = t * t * t;
    return (cube > 216 / 24389 ? cube : (116 * t - 16) * 27 / 24389) * D50[i]!;
  });
  return hexOfBytes(
    D50_TO_SRGB.map((row): Rgb[number] => {
      const linear = row.reduce((sum, weight, i) => sum + weight * xyz[i]!, 0);
      return linearToByte(Math.max(0, Math.min(1, linear)));
    }),
  );
}

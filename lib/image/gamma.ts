import type { Raster } from "./raster.ts";

/**
 * Corrects, in place, colors that were stored with another gamma than sRGB's: `light = stored ^ (1 / gamma)` (PNG, third
 * edition, section 13.13), encoded as sRGB (IEC 61966-2-1). Alpha stays.
 *
 * @param gamma As in PNG's gAMA chunk: 1 is linear light, 1/2.2 is close to sRGB.
 */
export function correctGamma({ data }: Raster, gamma: number): void {
  const table = Uint8Array.from({ length: 256 }, (_, stored) => {
    const light = (stored / 255) ** (1 / gamma);
    const encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
    return Math.round(255 * encoded);
  });
  for (let i = 0; i < data.length; i += 4) {
    data[i] = table[data[i]!]!;
    data[i + 1] = table[data[i + 1]!]!;
    data[i + 2] = table[data[i + 2]!]!;
  }
}

import type { Raster } from "./raster.ts";

const OPAQUE = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0xff000000 : 0x000000ff;

/** What there is beside opaque pixels: none, such as do not show at all, or such as show in part. */
export type AlphaKind = "none" | "hard" | "soft";

/** Looks at the alpha of pixels of four bytes, alpha last. */
export function kindOfAlpha(data: Uint8ClampedArray<ArrayBuffer>): AlphaKind {
  let kind: AlphaKind = "none";
  for (let i = 3; i < data.length; i += 4) {
    const alpha = data[i]!;
    if (alpha === 255) continue;
    if (alpha !== 0) return "soft";
    kind = "hard";
  }
  return kind;
}

/**
 * Tells whether any pixel is less than opaque, and on the way makes fully transparent pixels all zero: they have no color, and
 * what decoders leave there differs.
 */
export function settleAlpha({ data }: Pick<Raster, "data">): boolean {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.byteLength >> 2);
  let hasAlpha = false;
  for (let i = 0; i < pixels.length; i++) {
    const alpha = pixels[i]! & OPAQUE;
    if (alpha === 0) pixels[i] = 0;
    if (alpha !== (OPAQUE | 0)) hasAlpha = true;
  }
  return hasAlpha;
}

/** Makes colors straight, in place, that come multiplied by their alpha; what shows not at all stays. */
export function divideByAlpha({ data }: Pick<Raster, "data">): void {
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3]!;
    if (alpha === 0 || alpha === 255) continue;
    for (let channel = i; channel < i + 3; channel++) data[channel] = data[channel]! * 255 / alpha;
  }
}

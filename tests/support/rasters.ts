import type { Raster } from "@/lib/image/raster.ts";
import { asStored } from "@/lib/image/stored_raster.ts";
import type { DecodedPixels } from "@/lib/pixelate/source.ts";
import { pick, type Random } from "./random.ts";

/** A picture of random pixels; with `transparent`, of random opacity, and some of none. */
export function noise(random: Random, width: number, height: number, transparent = false): Raster {
  // A loop, for `from` takes ten times as long.
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < data.length; i++) data[i] = pick(random, 0, 255);
  for (let i = 3; i < data.length; i += 4) {
    if (!transparent) data[i] = 255;
    else if (random() < 0.3) data[i] = 0;
  }
  return { width, height, data };
}

/** A picture with smooth shades and edges, as photographs have them. */
export function scenery(random: Random, width: number, height: number): Raster {
  const waves = Array.from({ length: 9 }, () => random() * 12 - 6);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      const u = x / width, v = y / height;
      const far = Math.sin(waves[0]! * u + waves[1]! * v) > 0.2 ? 60 : 0;
      for (let c = 0; c < 3; c++) {
        data[at + c] = 120 + far + 70 * Math.sin(waves[3 + c]! * u + waves[6 + c]! * v);
      }
      data[at + 3] = 255;
    }
  }
  return { width, height, data };
}

/** A picture of one color. */
export function flat(width: number, height: number, rgba: readonly number[]): Raster {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < data.length; i++) data[i] = rgba[i % 4]!;
  return { width, height, data };
}

/** A raster as the engine takes it. */
export function pixelsOf(raster: Raster): DecodedPixels {
  const { width, height, data } = raster;
  let hasAlpha = false;
  for (let i = 3; i < data.length; i += 4) hasAlpha ||= data[i]! < 255;
  return { stored: asStored(raster), extent: { x: 0, y: 0, width, height }, hasAlpha, exact: true };
}

/** The same picture with pixel (x, y) taken from `from(x, y)`, of another size if told. */
export function remap(
  { width, height, data }: Raster,
  from: (x: number, y: number) => readonly [number, number],
  [toWidth, toHeight]: readonly [number, number] = [width, height],
): Raster {
  const out = new Uint8ClampedArray(toWidth * toHeight * 4);
  for (let y = 0; y < toHeight; y++) {
    for (let x = 0; x < toWidth; x++) {
      const [fx, fy] = from(x, y);
      const at = (fy * width + fx) * 4;
      out.set(data.subarray(at, at + 4), (y * toWidth + x) * 4);
    }
  }
  return { width: toWidth, height: toHeight, data: out };
}

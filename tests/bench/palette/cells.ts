import { asStored } from "@/lib/image/stored_raster.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { blur } from "../filters.ts";
import { oklab } from "../metrics.ts";
import type { Photo } from "../photos.ts";
import { type Bytes, toBytes, toLinear } from "../quantizers.ts";

/** The photograph in full color by the default sampling. */
export async function cellsOf({ raster }: Photo, columns: number, rows: number): Promise<Bytes> {
  const extent = { x: 0, y: 0, width: raster.width, height: raster.height };
  const source = openSource({ stored: asStored(raster), extent, hasAlpha: false, exact: true });
  const { grid } = await pixelate(source, { ...DEFAULT_SETTINGS, columns, rows });
  return { width: columns, height: rows, data: toBytes(grid) };
}

/** RGBA bytes as packed colors `0xrrggbb`. */
export function packed(bytes: Uint8Array): Int32Array {
  return Int32Array.from(
    { length: bytes.length / 4 },
    (_, i) => bytes[i * 4]! << 16 | bytes[i * 4 + 1]! << 8 | bytes[i * 4 + 2]!,
  );
}

/** A grid's cells as packed colors. */
export function packedCells(grid: PixelGrid): Int32Array {
  return packed(toBytes(grid));
}

/** Packed colors as RGBA bytes. */
export function unpacked(colors: Int32Array, width: number): Bytes {
  const data = new Uint8Array(colors.length * 4);
  colors.forEach((color, i) => data.set([color >> 16, color >> 8 & 255, color & 255, 255], i * 4));
  return { width, height: colors.length / width, data };
}

/** The cells in OKLab after a blur by one cell in linear light, as eyes blur them at some distance. */
export function fromAfar(bytes: Bytes): Float64Array {
  const { width, height, data } = toLinear(bytes);
  const color = blur(data.filter((_, i) => i % 4 !== 3), width, height, 3, 1);
  return oklab({ width, height, color, alpha: null });
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

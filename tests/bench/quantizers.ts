import { Buffer } from "node:buffer";
// @ts-types="./image_q.d.ts"
import { applyPaletteSync, buildPaletteSync, utils } from "image-q";
import { PNG } from "pngjs";
import { BYTE_TO_LINEAR } from "@/lib/color/srgb.ts";
import type { LinearRaster } from "@/lib/pixelate/linear_raster.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { quantizeCells } from "@/lib/pixelate/colors/quantize.ts";

/** Opaque RGBA bytes, row by row. */
export interface Bytes {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array<ArrayBuffer>;
}

/** Brings cells to so many colors of its own choice, without dithering. */
export interface Quantizer {
  readonly name: string;
  readonly run: (cells: Bytes, colors: number) => Promise<Uint8Array> | Uint8Array;
}

/** The engine and its peers; pngquant only where it is installed. */
export async function listQuantizers(): Promise<readonly Quantizer[]> {
  return [
    { name: "engine", run: runEngine },
    ...(await hasPngquant() ? [{ name: "pngquant", run: runPngquant }] : []),
    ...(["wuquant", "rgbquant"] as const).map((method) => ({
      name: `image-q ${method}`,
      run: (cells: Bytes, colors: number) => runImageQ(cells, colors, method),
    })),
  ];
}

async function hasPngquant(): Promise<boolean> {
  try {
    return (await new Deno.Command("pngquant", { args: ["--version"] }).output()).success;
  } catch {
    return false;
  }
}

function runEngine(cells: Bytes, colors: number): Uint8Array {
  const palette = { kind: "best", colors } as const;
  const options = {
    palette,
    dither: "none",
    strength: 0,
    cleanUp: false,
    alphaThreshold: 1,
  } as const;
  return toBytes(quantizeCells(toLinear(cells), options));
}

/** Bytes as the engine's cells. */
export function toLinear({ width, height, data }: Bytes): LinearRaster {
  const linear = Float32Array.from(
    data,
    (byte, i) => i % 4 === 3 ? byte / 255 : BYTE_TO_LINEAR[byte]!,
  );
  return { width, height, data: linear };
}

/** A grid's cells as RGBA bytes. */
export function toBytes({ palette, cells }: PixelGrid): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(cells.length * 4);
  cells.forEach((index, i) => data.set(palette.subarray(index * 4, index * 4 + 4), i * 4));
  return data;
}

/** pngquant (libimagequant) at its slowest and best. */
async function runPngquant({ width, height, data }: Bytes, colors: number): Promise<Uint8Array> {
  const args = ["--speed", "1", "--nofs", String(colors), "-"];
  const child = new Deno.Command("pngquant", { args, stdin: "piped", stdout: "piped" }).spawn();
  const png = new PNG({ width, height });
  png.data.set(data);
  const writer = child.stdin.getWriter();
  await writer.write(new Uint8Array(PNG.sync.write(png)));
  await writer.close();
  const { stdout, success } = await child.output();
  if (!success) throw new Error(`pngquant refused cells of ${width} x ${height}.`);
  return new Uint8Array(PNG.sync.read(Buffer.from(stdout)).data);
}

function runImageQ(
  { width, height, data }: Bytes,
  colors: number,
  paletteQuantization: "wuquant" | "rgbquant",
): Uint8Array {
  const points = utils.PointContainer.fromUint8Array(data, width, height);
  const palette = buildPaletteSync([points], { colors, paletteQuantization });
  return applyPaletteSync(points, palette, { imageQuantization: "nearest" }).toUint8Array();
}

import { Buffer } from "node:buffer";
import { type ParserOptions, PNG } from "pngjs";
import type { Raster } from "@/lib/image/raster.ts";

/**
 * A PNG as pngjs decodes it, in JavaScript and with none of our code: no gamma, no profile, no orientation. Of 16 bits it keeps the
 * upper eight, as browsers do.
 */
export function pngjsRaster(bytes: Uint8Array): Raster {
  const isDeep = bytes[24] === 16;
  const options = { skipRescale: isDeep } as ParserOptions;
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes), options);
  return {
    width,
    height,
    data: Uint8ClampedArray.from(data, (level) => isDeep ? level >> 8 : level),
  };
}

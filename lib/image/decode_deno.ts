import sharp from "sharp";
import { settleAlpha } from "./alpha.ts";
import type { Decode, Decoded, DecodeReduced } from "./decode.ts";
import { correctGamma } from "./gamma.ts";
import type { Header } from "./header.ts";
import { MAX_PIXELS } from "./limits.ts";
import { orient, uprightSize } from "./orient.ts";
import { reducedSize } from "./reduced_size.ts";
import type { Raster } from "./raster.ts";
import { damaged, undecodable } from "./refusal.ts";
import { sniff } from "./sniff.ts";

/** Decodes with sharp (libvips); see {@linkcode Decode}. */
export const decode: Decode = async (file, { signal, maxPixels = MAX_PIXELS } = {}) => {
  const header = await sniff(file);
  signal?.throwIfAborted();
  const bytes = new Uint8Array(await file.arrayBuffer());
  signal?.throwIfAborted();
  const stored = header.format === "BMP"
    ? await decodeBmp(file, header, maxPixels)
    : await decodeSharp(bytes, header, maxPixels);
  signal?.throwIfAborted();
  return upright(stored, header);
};

/** Nothing beats a full decode here: sharp's reduced one is no faster by enough to be worth a second result. */
export const decodeReduced: DecodeReduced = (file, _minWidth, _minHeight, options) =>
  decode(file, options);

function upright(stored: Raster, header: Header): Decoded {
  if (header.gamma) correctGamma(stored, header.gamma);
  const hasAlpha = header.mayHaveAlpha && settleAlpha(stored);
  const raster = orient(stored, header.orientation);
  const exact = stored.width === header.width && stored.height === header.height;
  const full = exact ? raster : uprightSize(header);
  return {
    raster,
    extent: { x: 0, y: 0, width: raster.width, height: raster.height },
    fullWidth: full.width,
    fullHeight: full.height,
    header,
    hasAlpha,
    exact,
  };
}

async function decodeSharp(bytes: Uint8Array, header: Header, maxPixels: number): Promise<Raster> {
  if (header.format === "JPEG XL") throw undecodable(header.format, "The command line");
  const reduced = reducedSize(header, maxPixels);
  try {
    let image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: "error" });
    if (reduced) image = image.resize(reduced.width, reduced.height, { fit: "fill" });
    const { data, info } = await image.toColourspace("srgb").ensureAlpha().raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data: new Uint8ClampedArray(data) };
  } catch {
    throw damaged(header.format);
  }
}

/** libvips as it comes from npm reads no BMP, Deno itself does: its bitmap leaves through a lossless PNG. */
async function decodeBmp(file: Blob, header: Header, maxPixels: number): Promise<Raster> {
  let png: Blob;
  try {
    const bitmap = await createImageBitmap(new Blob([file], { type: "image/bmp" }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    canvas.getContext("bitmaprenderer")!.transferFromImageBitmap(bitmap);
    png = await canvas.convertToBlob({ type: "image/png" });
  } catch {
    throw damaged("BMP");
  }
  return decodeSharp(new Uint8Array(await png.arrayBuffer()), header, maxPixels);
}

import { settleAlpha } from "./alpha.ts";
import type { Decode, Decoded, DecodeReduced } from "./decode.ts";
import { correctGamma } from "./gamma.ts";
import type { Format, Header } from "./header.ts";
import { jpegReduction, scaledSide } from "./jpeg_reduction.ts";
import { MAX_PIXELS } from "./limits.ts";
import { orient, orientExtent, uprightSize } from "./orient.ts";
import { reducedSize } from "./reduced_size.ts";
import type { Extent, Raster } from "./raster.ts";
import { damaged, tooLargeHere, undecodable } from "./refusal.ts";
import { sniff } from "./sniff.ts";
import { readStraightAlpha } from "./straight_alpha_browser.ts";
import { bareFile } from "./bare_file.ts";

const MIME: Readonly<Record<Format, string>> = {
  JPEG: "image/jpeg",
  PNG: "image/png",
  GIF: "image/gif",
  WebP: "image/webp",
  BMP: "image/bmp",
  AVIF: "image/avif",
  "JPEG XL": "image/jxl",
};

/** Pictures with fewer pixels than this never fail for want of memory, so a failure means that they are damaged. */
const SURELY_FITS = 8_000_000;

/** Decodes with `createImageBitmap`; see {@linkcode Decode}. Runs in workers and pages. */
export const decode: Decode = async (file, { signal, maxPixels = MAX_PIXELS } = {}) => {
  const header = await sniff(file);
  signal?.throwIfAborted();
  return await decodeResized(file, header, reducedSize(header, maxPixels), signal);
};

/**
 * Decodes JPEG at the smallest n/8 that is large enough, which costs a fraction of a full decode, and other formats to a whole
 * fraction of their size, which saves reading them back; see {@linkcode DecodeReduced}.
 */
export const decodeReduced: DecodeReduced = async (file, minWidth, minHeight, options = {}) => {
  const header = await sniff(file);
  const { signal } = options;
  signal?.throwIfAborted();
  const least = uprightSize({ ...header, width: minWidth, height: minHeight });
  if (header.format === "JPEG") {
    const reduced = await decodeScaledJpeg(file, header, least, signal);
    return reduced ?? await decode(file, options);
  }
  const limit = reducedSize(header, options.maxPixels ?? MAX_PIXELS);
  const divisor = Math.floor(Math.min(header.width / least.width, header.height / least.height));
  const size = divisor < 2 ? null : {
    width: Math.ceil(header.width / divisor),
    height: Math.ceil(header.height / divisor),
  };
  const smaller = size && limit && limit.width < size.width ? limit : size ?? limit;
  return await decodeResized(file, header, smaller, signal);
};

async function decodeResized(
  file: Blob,
  header: Header,
  size: { readonly width: number; readonly height: number } | null,
  signal?: AbortSignal,
): Promise<Decoded> {
  const blob = typedFile(file, header);
  const bitmap = await createBitmap(blob, header, size);
  try {
    signal?.throwIfAborted();
    const raster = await readBitmap(bitmap, header);
    signal?.throwIfAborted();
    const whole = { x: 0, y: 0, width: raster.width, height: raster.height };
    return finish(raster, whole, header, size === null);
  } finally {
    bitmap.close();
  }
}

/** The file as decoders are given it, with the type that its bytes say. */
function typedFile(file: Blob, header: Header): Blob {
  const bare = bareFile(file, header);
  return bare.slice(0, bare.size, MIME[header.format]);
}

async function createBitmap(
  blob: Blob,
  header: Header,
  size: { readonly width: number; readonly height: number } | null,
): Promise<ImageBitmap> {
  const options: ImageBitmapOptions = {
    // Browsers differ in what they make of a PNG's gamma, so it is left to us.
    colorSpaceConversion: header.format === "PNG" && !header.hasProfile ? "none" : "default",
    premultiplyAlpha: header.mayHaveAlpha ? "none" : "default",
    ...size && { resizeWidth: size.width, resizeHeight: size.height, resizeQuality: "medium" },
  };
  try {
    return await createImageBitmap(blob, options);
  } catch {
    throw await explain(blob, header, options);
  }
}

/** Tells apart what browsers report alike: no decoder, no memory, no sound file. */
async function explain(blob: Blob, header: Header, options: ImageBitmapOptions): Promise<Error> {
  const { format, width, height } = header;
  const supported = typeof ImageDecoder === "undefined" ||
    await ImageDecoder.isTypeSupported(MIME[format]);
  if (!supported && format !== "BMP") return undecodable(format, "This browser");
  if (width * height > SURELY_FITS && options.resizeWidth === undefined) {
    const small = reducedSize(header, SURELY_FITS)!;
    try {
      (await createImageBitmap(blob, {
        resizeWidth: small.width,
        resizeHeight: small.height,
      })).close();
      return tooLargeHere(width, height);
    } catch {
      return damaged(format);
    }
  }
  return damaged(format);
}

async function readBitmap(bitmap: ImageBitmap, header: Header): Promise<Raster> {
  try {
    return header.mayHaveAlpha
      ? readStraightAlpha(bitmap) ?? readCanvas(bitmap)
      : await readFrame(bitmap) ?? readCanvas(bitmap);
  } catch (error) {
    if (error instanceof RangeError) throw tooLargeHere(header.width, header.height);
    throw error;
  }
}

/** Opaque pixels the fast way, or null where there are no video frames that copy to RGBA. */
async function readFrame(bitmap: ImageBitmap): Promise<Raster | null> {
  if (typeof VideoFrame === "undefined") return null;
  const frame = new VideoFrame(bitmap, { timestamp: 0 });
  try {
    return await copyFrame(frame);
  } catch {
    return null;
  } finally {
    frame.close();
  }
}

async function copyFrame(frame: VideoFrame): Promise<Raster> {
  const { codedWidth: width, codedHeight: height } = frame;
  const data = new Uint8ClampedArray(width * height * 4);
  await frame.copyTo(data, { format: "RGBA" } as VideoFrameCopyToOptions);
  return { width, height, data };
}

function readCanvas(bitmap: ImageBitmap): Raster {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw tooLargeHere(width, height);
  context.drawImage(bitmap, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

/** A JPEG at n/8 of its size, or null where that saves nothing, or this browser cannot. */
async function decodeScaledJpeg(
  file: Blob,
  header: Header,
  least: { readonly width: number; readonly height: number },
  signal?: AbortSignal,
): Promise<Decoded | null> {
  const eighths = jpegReduction(header, least);
  if (eighths === 8 || typeof ImageDecoder === "undefined") return null;
  const width = scaledSide(header.width, eighths);
  const height = scaledSide(header.height, eighths);
  let decoder: ImageDecoder | undefined;
  try {
    decoder = new ImageDecoder({
      data: await typedFile(file, header).arrayBuffer(),
      type: MIME.JPEG,
      desiredWidth: width,
      desiredHeight: height,
    });
    const { image } = await decoder.decode();
    try {
      signal?.throwIfAborted();
      if (image.codedWidth !== width || image.codedHeight !== height) return null;
      const raster = await copyFrame(image);
      const extent = {
        x: 0,
        y: 0,
        width: header.width * eighths / 8,
        height: header.height * eighths / 8,
      };
      return finish(raster, extent, header, false);
    } finally {
      image.close();
    }
  } catch {
    // A full decode follows, and says what is wrong where something is.
    signal?.throwIfAborted();
    return null;
  } finally {
    decoder?.close();
  }
}

function finish(
  stored: Raster,
  extent: Extent,
  header: Header,
  exact: boolean,
): Decoded {
  if (header.gamma) correctGamma(stored, header.gamma);
  const hasAlpha = header.mayHaveAlpha && settleAlpha(stored);
  const raster = orient(stored, header.orientation);
  const full = exact ? raster : uprightSize(header);
  return {
    raster,
    extent: orientExtent(extent, stored, header.orientation),
    fullWidth: full.width,
    fullHeight: full.height,
    header,
    hasAlpha,
    exact,
  };
}

import { bareFile } from "./bare_file.ts";
import { createBitmap, MIME } from "./create_bitmap_browser.ts";
import type { Decode, Decoded, DecodeReduced } from "./decode.ts";
import { decodeApart } from "./decode_apart_browser.ts";
import { dividedByHost } from "./divided_by_host.ts";
import { finishDecode, settle, type Settled } from "./finish_decode.ts";
import type { Header } from "./header.ts";
import { hasManyPixels, MAX_PIXELS } from "./limits.ts";
import { uprightSize } from "./orient.ts";
import { framesAreQuick } from "./bitmap_rows_browser.ts";
import { decodesPieces } from "./pieces_browser.ts";
import { isDeepPng, roundsDeepPng } from "./png/deep_browser.ts";
import type { Raster } from "./raster.ts";
import { reducedSize } from "./reduced_size.ts";
import {
  keepBitmap,
  keepsFaintColors,
  readBitmap,
  readCanvas,
  readsPixels,
} from "./read_bitmap_browser.ts";
import { decodeScaledJpeg, scalesJpegs } from "./scaled_jpeg_browser.ts";
import { sniff } from "./sniff.ts";
import { decodeStraight } from "./straight_decoder_browser.ts";
import { canvasIsTrue } from "./true_canvas_browser.ts";

type Size = { readonly width: number; readonly height: number };

/** Decodes with what the browser has; see {@linkcode Decode}. Runs in workers and pages. */
export const decode: Decode = async (file, { signal, maxPixels = MAX_PIXELS, onHeader } = {}) => {
  const header = await sniff(file);
  signal?.throwIfAborted();
  onHeader?.(header);
  const limit = reducedSize(header, maxPixels);
  return (limit ? null : await decodeTrue(file, header, signal)) ??
    await startDecode(file, header, limit).read(signal);
};

/**
 * Decodes a large JPEG at the smallest n/8 that is large enough, where that costs a fraction of a full decode, and goes on with that.
 * Everything else is decoded once and, where it is large and does not come straight and whole, first read at a whole fraction of its
 * size. See {@linkcode DecodeReduced}.
 */
export const decodeReduced: DecodeReduced = async (file, minWidth, minHeight, options = {}) => {
  const { signal, maxPixels = MAX_PIXELS, onHeader } = options;
  // Read beside its header, if its name is right, for reading takes as long as a good part of decoding.
  const bytes = file.type === MIME.JPEG ? file.arrayBuffer() : null;
  bytes?.catch(() => {});
  const header = await sniff(file);
  signal?.throwIfAborted();
  onHeader?.(header);
  const least = uprightSize({ ...header, width: minWidth, height: minHeight });
  const limit = reducedSize(header, maxPixels);
  const straight = limit ? null : await decodeTrue(file, header, signal);
  if (straight) return straight;
  // The first answer to a small one is its last: from fewer pixels it would hardly come sooner.
  if (!hasManyPixels(header)) return await startDecode(file, header, limit).read(signal);
  const scales = header.format === "JPEG" && await scalesJpegs();
  // Both decodes of a JPEG go on at once, but not before the first answer has what it needs.
  const read = scales ? await (bytes ?? file.arrayBuffer()).catch(() => null) : null;
  const whole = startDecode(file, header, limit);
  try {
    const jpeg = read && await decodeScaledJpeg(new Uint8Array(read), header, least, signal);
    const reduced = jpeg ?? (limit ? null : await readReduced(whole, header, least));
    if (reduced) return { ...reduced, rest: whole.read };
  } catch (error) {
    // Decoded pictures are too large to wait for the collector.
    whole.read(AbortSignal.abort()).catch(() => {});
    throw error;
  }
  return await whole.read(signal);
};

/** A whole picture through which something may shine, by ways that give its color and alpha as they are; null where none is. */
async function decodeTrue(
  file: Blob,
  header: Header,
  signal: AbortSignal | undefined,
): Promise<Decoded | null> {
  return await decodeStraight(file, header, signal) ?? await decodeApart(file, header, signal);
}

/** A decode, under way. */
interface Decoding {
  /** Premultiplied. */
  readonly bitmap: Promise<ImageBitmap>;
  /** The picture in its bitmap, or null where it has to be copied. */
  readonly kept: () => Promise<Settled | null>;
  /** Takes the pixels over. */
  readonly read: (signal?: AbortSignal) => Promise<Decoded>;
}

function startDecode(file: Blob, told: Header, size: Size | null): Decoding {
  const header = size === null ? told : dividedByHost(told);
  const blob = typedFile(file, header);
  const bitmap = blob.then((blob) => createBitmap(blob, header, bitmapOptions(size)));
  // Whoever reads is told.
  bitmap.catch(() => {});
  let keeping: Promise<Settled | null> | null = null;
  const kept = () => keeping ??= keep();
  async function keep(): Promise<Settled | null> {
    // What has no alpha to look for and is small is copied sooner than it is known how to keep it.
    if (!header.mayHaveAlpha && !hasManyPixels(header)) return null;
    if (header.format === "PNG" && await isRounded(await blob)) return null;
    return await keepBitmap(await bitmap, header);
  }
  return {
    bitmap,
    kept,
    async read(signal) {
      const decoded = await bitmap;
      if (signal?.aborted) decoded.close();
      signal?.throwIfAborted();
      const settled = await kept();
      if (settled) return finishDecode(settled, header, size === null);
      if (size !== null) return await readAll(decoded, header, false);
      const raster = header.format === "PNG" ? await readPng(await blob, header) : null;
      if (!raster && !header.mayHaveAlpha) return await readAll(decoded, header, true);
      decoded.close();
      if (raster) return finishDecode(settle(raster, header), header, true);
      const straight = await createBitmap(await blob, header, { premultiplyAlpha: "none" });
      return await readAll(straight, header, true);
    },
  };
}

/** Whether this browser does not give the upper eight of the 16 bits that such a file holds. */
async function isRounded(blob: Blob): Promise<boolean> {
  return await isDeepPng(blob) && await roundsDeepPng();
}

/** A PNG to the byte, where the browser does not give that; null where it does. */
async function readPng(blob: Blob, { mayHaveAlpha }: Header): Promise<Raster | null> {
  const isExact = !await isRounded(blob) && await readsPixels() &&
    (!mayHaveAlpha || await keepsFaintColors());
  if (isExact) return null;
  const { decodePng } = await import("./png/decode_png.ts");
  return await decodePng(blob);
}

/**
 * The picture at the smallest whole fraction of its size that is large enough, or null where that is all of it, or where all of it can
 * be read as it lies and quickly, which takes less time than to make it smaller. Null, too, where colors have to be divided first.
 */
async function readReduced(
  { bitmap, kept }: Decoding,
  header: Header,
  least: Size,
): Promise<Decoded | null> {
  const divisor = Math.floor(Math.min(header.width / least.width, header.height / least.height));
  if (divisor < 2 || header.premultiplied || await framesAreQuick() && await kept()) return null;
  if (!await canvasIsTrue()) return null;
  const size = {
    width: Math.ceil(header.width / divisor),
    height: Math.ceil(header.height / divisor),
  };
  return finishDecode(settle(readCanvas(await bitmap, size), header), header, false);
}

async function readAll(bitmap: ImageBitmap, header: Header, exact: boolean): Promise<Decoded> {
  return finishDecode(await readBitmap(bitmap, header), header, exact);
}

/** The file as decoders are given it, with the type that its bytes say. */
async function typedFile(file: Blob, header: Header): Promise<Blob> {
  const bare = await bareFile(file, header, header.hidden.length > 0 && await decodesPieces());
  return bare.slice(0, bare.size, MIME[header.format]);
}

/** Premultiplied, because browsers shrink straight colors as they are, and so mix in those that nobody can see. */
function bitmapOptions(size: Size | null): ImageBitmapOptions {
  return {
    premultiplyAlpha: "premultiply",
    ...size && { resizeWidth: size.width, resizeHeight: size.height, resizeQuality: "medium" },
  };
}

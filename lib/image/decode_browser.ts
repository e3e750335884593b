import { bareBytes, bareFile } from "./bare_file.ts";
import type { Decode, Decoded, DecodeReduced } from "./decode.ts";
import { finishDecode, settle, type Settled } from "./finish_decode.ts";
import type { Format, Header } from "./header.ts";
import { jpegReduction, scaledSide } from "./jpeg_reduction.ts";
import { MAX_PIXELS } from "./limits.ts";
import { uprightSize } from "./orient.ts";
import { reducedSize } from "./reduced_size.ts";
import { copyFrame, keepBitmap, readBitmap } from "./read_bitmap_browser.ts";
import { damaged, tooLargeHere, undecodable } from "./refusal.ts";
import { sniff } from "./sniff.ts";

const MIME: Readonly<Record<Format, string>> = {
  JPEG: "image/jpeg",
  PNG: "image/png",
  GIF: "image/gif",
  WebP: "image/webp",
  BMP: "image/bmp",
  AVIF: "image/avif",
  "JPEG XL": "image/jxl",
};

type Size = { readonly width: number; readonly height: number };

/** Pictures with fewer pixels than this never fail for want of memory, so a failure means that they are damaged. */
const SURELY_FITS = 8_000_000;

/** Decodes with `createImageBitmap`; see {@linkcode Decode}. Runs in workers and pages. */
export const decode: Decode = async (file, { signal, maxPixels = MAX_PIXELS, onHeader } = {}) => {
  const header = await sniff(file);
  signal?.throwIfAborted();
  onHeader?.(header);
  const whole = startDecode(file, header, reducedSize(header, maxPixels));
  return await whole.read(signal);
};

/**
 * Decodes JPEG at the smallest n/8 that is large enough, which costs a fraction of a full decode, and goes on with that. Other
 * formats are decoded once and first read at a whole fraction of their size. See {@linkcode DecodeReduced}.
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
  const isJpeg = header.format === "JPEG";
  // With two processors, which page and worker keep busy, the second decode of a JPEG would only hold up its first piece.
  const isRoomy = !isJpeg || navigator.hardwareConcurrency > 2;
  const early = isRoomy ? startDecode(file, header, limit) : null;
  const jpeg = isJpeg
    ? await decodeScaledJpeg(() => bytes ?? file.arrayBuffer(), header, least, signal)
    : null;
  if (jpeg && !early) {
    const rest = async (signal?: AbortSignal) => {
      signal?.throwIfAborted();
      return await startDecode(file, header, limit).read(signal);
    };
    return { ...jpeg, rest };
  }
  const whole = early ?? startDecode(file, header, limit);
  const reduced = jpeg ?? (limit ? null : await readReduced(whole, header, least));
  return reduced ? { ...reduced, rest: whole.read } : await whole.read(signal);
};

/** A decode, under way. */
interface Decoding {
  /** Premultiplied. */
  readonly bitmap: Promise<ImageBitmap>;
  /** The picture in its bitmap, or null where it has to be copied. */
  readonly kept: () => Promise<Settled | null>;
  /** Takes the pixels over. */
  readonly read: (signal?: AbortSignal) => Promise<Decoded>;
}

function startDecode(file: Blob, header: Header, size: Size | null): Decoding {
  const blob = typedFile(file, header);
  const bitmap = createBitmap(blob, header, bitmapOptions(size));
  // Whoever reads is told.
  bitmap.catch(() => {});
  let keeping: Promise<Settled | null> | null = null;
  const kept = () => keeping ??= bitmap.then((bitmap) => keepBitmap(bitmap, header));
  return {
    bitmap,
    kept,
    async read(signal) {
      const decoded = await bitmap;
      if (signal?.aborted) decoded.close();
      signal?.throwIfAborted();
      const settled = await kept();
      if (settled) return finishDecode(settled, header, size === null);
      if (!header.mayHaveAlpha || size !== null) {
        return await readAll(decoded, header, size === null);
      }
      decoded.close();
      const straight = await createBitmap(blob, header, { premultiplyAlpha: "none" });
      return await readAll(straight, header, true);
    },
  };
}

/**
 * The picture at the smallest whole fraction of its size that is large enough, or null where that is all of it, or where all of it can
 * be read as it lies, which takes less time than to make it smaller.
 */
async function readReduced(
  { bitmap, kept }: Decoding,
  header: Header,
  least: Size,
): Promise<Decoded | null> {
  const divisor = Math.floor(Math.min(header.width / least.width, header.height / least.height));
  if (divisor < 2 || await kept()) return null;
  const size = {
    width: Math.ceil(header.width / divisor),
    height: Math.ceil(header.height / divisor),
  };
  const small = await createImageBitmap(await bitmap, bitmapOptions(size));
  return await readAll(small, header, false);
}

async function readAll(bitmap: ImageBitmap, header: Header, exact: boolean): Promise<Decoded> {
  return finishDecode(await readBitmap(bitmap, header), header, exact);
}

/** The file as decoders are given it, with the type that its bytes say. */
function typedFile(file: Blob, header: Header): Blob {
  const bare = bareFile(file, header);
  return bare.slice(0, bare.size, MIME[header.format]);
}

async function createBitmap(
  blob: Blob,
  header: Header,
  options: ImageBitmapOptions,
): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(blob, options);
  } catch {
    throw await explain(blob, header, options);
  }
}

/** Premultiplied, because browsers shrink straight colors as they are, and so mix in those that nobody can see. */
function bitmapOptions(size: Size | null): ImageBitmapOptions {
  return {
    premultiplyAlpha: "premultiply",
    ...size && { resizeWidth: size.width, resizeHeight: size.height, resizeQuality: "medium" },
  };
}

/** Tells apart what browsers report alike: no decoder, no memory, no sound file. */
async function explain(blob: Blob, header: Header, options: ImageBitmapOptions): Promise<Error> {
  const { format, width, height } = header;
  const supported = typeof ImageDecoder === "undefined" ||
    await ImageDecoder.isTypeSupported(MIME[format]);
  if (!supported && format !== "BMP") return undecodable(format);
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

/** A JPEG at n/8 of its size, or null where that saves nothing, or this browser cannot. */
async function decodeScaledJpeg(
  read: () => Promise<ArrayBuffer>,
  header: Header,
  least: Size,
  signal?: AbortSignal,
): Promise<Decoded | null> {
  const eighths = jpegReduction(header, least);
  if (eighths === 8 || typeof ImageDecoder === "undefined") return null;
  const width = scaledSide(header.width, eighths);
  const height = scaledSide(header.height, eighths);
  let decoder: ImageDecoder | undefined;
  try {
    decoder = new ImageDecoder({
      data: bareBytes(new Uint8Array(await read()), header),
      type: MIME.JPEG,
      desiredWidth: width,
      desiredHeight: height,
    });
    const { image } = await decoder.decode();
    try {
      signal?.throwIfAborted();
      if (image.codedWidth !== width || image.codedHeight !== height) return null;
      const settled = settle(await copyFrame(image), header);
      const extent = {
        x: 0,
        y: 0,
        width: header.width * eighths / 8,
        height: header.height * eighths / 8,
      };
      return finishDecode(settled, header, false, extent);
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

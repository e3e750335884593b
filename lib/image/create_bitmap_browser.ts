import { mayBeCut } from "./may_be_cut.ts";
import type { Format, Header } from "./header.ts";
import { pngStarts } from "./png/starts.ts";
import { reducedSize } from "./reduced_size.ts";
import { damaged, tooLargeHere, undecodable } from "./refusal.ts";

/** Media types of formats, as browsers know them. */
export const MIME: Readonly<Record<Format, string>> = {
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

/**
 * Decodes a file with `createImageBitmap`.
 *
 * @throws SyntaxError, TypeError or RangeError as {@linkcode Decode} does, where the browser cannot, or makes an empty picture of what is
 * damaged.
 */
export async function createBitmap(
  blob: Blob,
  header: Header,
  options: ImageBitmapOptions,
): Promise<ImageBitmap> {
  const starts = header.format === "PNG" ? pngStarts(blob) : true;
  // Read while it is decoded. Where it cannot be read, decoding fails, too, and tells that.
  const isCut = mayBeCut(blob, header.format).catch(() => false);
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(blob, options);
  } catch {
    throw await explain(blob, header, options);
  }
  // Firefox and WebKit hand over pictures that are empty where they found no pixels.
  const isEmpty = !await starts || await isCut && isBlank(bitmap);
  if (!isEmpty) return bitmap;
  bitmap.close();
  throw damaged(header.format);
}

/** Side of the small copy by which a picture is judged. */
const SIDE = 16;

/** Whether a bitmap is of one color all over, as far as can be seen. A single pixel always is, and tells nothing. */
function isBlank(bitmap: ImageBitmap): boolean {
  if (bitmap.width * bitmap.height === 1) return false;
  const context = new OffscreenCanvas(SIDE, SIDE).getContext("2d", { willReadFrequently: true });
  if (!context) return false;
  context.drawImage(bitmap, 0, 0, SIDE, SIDE);
  const pixels = new Uint32Array(context.getImageData(0, 0, SIDE, SIDE).data.buffer);
  return pixels.every((pixel) => pixel === pixels[0]);
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

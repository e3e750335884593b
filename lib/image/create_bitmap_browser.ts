import { blanksHere } from "./blank_browser.ts";
import type { Format, Header } from "./header.ts";
import { pngStarts } from "./png/starts.ts";
import { reducedSize } from "./reduced_size.ts";
import { soundBitmap } from "./sound_bitmap_browser.ts";
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
  const blanks = blanksHere();
  let bitmap: ImageBitmap;
  try {
    bitmap = await createCut(blob, header, options);
  } catch {
    throw await explain(blob, header, options);
  }
  const sound = await starts
    ? await soundBitmap(bitmap, await blanks, blob, header, options)
    : null;
  if (sound !== bitmap) bitmap.close();
  if (!sound) throw broken(header);
  return sound;
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
      return broken(header);
    }
  }
  return broken(header);
}

/** The part of a picture that is shown. */
function createCut(
  blob: Blob,
  { width, height, cut }: Header,
  options: ImageBitmapOptions,
): Promise<ImageBitmap> {
  return cut
    ? createImageBitmap(blob, cut.left, cut.top, width, height, options)
    : createImageBitmap(blob, options);
}

/** For what no picture comes of: browsers do not tell what is damaged from a form that they do not know. */
function broken({ format, form }: Header): Error {
  return form ? undecodable(format) : damaged(format);
}

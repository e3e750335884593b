import { isClear, looksOf } from "./blank_browser.ts";
import { readBytes } from "./bytes.ts";
import { gifFrame } from "./gif_frame.ts";
import type { Header } from "./header.ts";
import { bmpPixels } from "./headers/bmp_pixels.ts";
import { mayBeCut } from "./may_be_cut.ts";
import { decodePng } from "./png/decode_png.ts";
import { clearWebp } from "./webp_alpha.ts";

/** Whether a bitmap of one color may be what a browser gives where it got to no pixel of a file. */
export async function mayBeBlank(
  { width, height }: ImageBitmap,
  blob: Blob,
  { format }: Header,
): Promise<boolean> {
  // A single pixel is of one color, and tells nothing.
  if (width * height === 1) return false;
  return await mayBeCut(blob, format) ||
    format === "GIF" && gifFrame(await bytesOf(blob)) === "none";
}

/**
 * What a browser has made of a file where it seems that no pixel shows, which may mean that there is none: the bitmap, if that is what is in
 * the file; another one, if the browser has missed the pixels; else null.
 *
 * @param options By which the bitmap was made.
 */
export async function judgeClear(
  bitmap: ImageBitmap,
  blob: Blob,
  header: Header,
  options: ImageBitmapOptions,
): Promise<ImageBitmap | null> {
  if (!await isClear(bitmap)) return bitmap;
  const { format, width, height, mayHaveAlpha } = header;
  const orNull = (isSound: boolean) => isSound ? bitmap : null;
  switch (format) {
    case "PNG": {
      // A missing end is no matter where all pixels came.
      const raster = await decodePng(blob, true);
      return raster && await createImageBitmap(new ImageData(raster.data, width, height), options);
    }
    case "GIF":
      return orNull(gifFrame(await bytesOf(blob)) === "all");
    case "WebP": {
      const clear = mayHaveAlpha ? await clearWebp(blob, width * height) : null;
      return orNull(clear !== null && (clear.below === null || await decodes(clear.below)));
    }
    case "BMP":
      return orNull(mayHaveAlpha && await isWholeBmp(blob));
    default:
      return orNull(mayHaveAlpha);
  }
}

/** Whether anything shows of a file that has no alpha. */
async function decodes(file: Blob): Promise<boolean> {
  try {
    const bitmap = await createImageBitmap(file.slice(0, file.size, "image/webp"));
    const looks = looksOf(bitmap);
    bitmap.close();
    return looks !== "clear";
  } catch {
    return false;
  }
}

/** Whether a BMP has all of its pixels, as they are: nobody packs a picture of which nothing shows. */
async function isWholeBmp(file: Blob): Promise<boolean> {
  const { end, isPacked } = await bmpPixels(readBytes(file));
  return !isPacked && end <= file.size;
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

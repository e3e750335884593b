import { type Blanks, isClear, looksOf } from "./blank_browser.ts";
import { gifFrame } from "./gif_frame.ts";
import type { Header } from "./header.ts";
import { bmpPixels } from "./headers/bmp_pixels.ts";
import { readBytes } from "./bytes.ts";
import { mayBeCut } from "./may_be_cut.ts";
import { decodePng } from "./png/decode_png.ts";
import { clearWebp } from "./webp_alpha.ts";

/**
 * What a browser has made of a file: the bitmap, if it shows what is in the file; another one, if the pixels are all there and the browser
 * has missed them; else null. WebKit gives pictures of which nothing shows, whatever is wrong with a file, and Firefox such of one color
 * where it got to no pixel.
 *
 * @param blanks What this browser gives where it could decode nothing.
 * @param options By which the bitmap was made.
 */
export async function soundBitmap(
  bitmap: ImageBitmap,
  blanks: Blanks,
  blob: Blob,
  header: Header,
  options: ImageBitmapOptions,
): Promise<ImageBitmap | null> {
  if (blanks === "none") return bitmap;
  const looks = looksOf(bitmap);
  if (looks === "many") return bitmap;
  if (looks === "clear" && blanks === "clear") {
    const clear = await isClear(bitmap);
    return clear ? await soundClear(bitmap, blob, header, options) : bitmap;
  }
  // A single pixel is of one color, and tells nothing.
  if (bitmap.width * bitmap.height === 1) return bitmap;
  const isCut = await mayBeCut(blob, header.format) ||
    header.format === "GIF" && gifFrame(await bytesOf(blob)) === "none";
  return isCut ? null : bitmap;
}

/** The same of a bitmap of which no pixel shows, where that may mean that there is none. */
async function soundClear(
  bitmap: ImageBitmap,
  blob: Blob,
  header: Header,
  options: ImageBitmapOptions,
): Promise<ImageBitmap | null> {
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

import { type Blanks, looksOf } from "./blank_browser.ts";
import type { Header } from "./header.ts";

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
  // Few pictures of few browsers have need of it.
  const { judgeClear, mayBeBlank } = await import("./doubtful_bitmap_browser.ts");
  if (looks === "clear" && blanks === "clear") {
    return await judgeClear(bitmap, blob, header, options);
  }
  return await mayBeBlank(bitmap, blob, header) ? null : bitmap;
}

import { bitmapRows } from "./bitmap_rows_browser.ts";
import { bandRows, type Pixels } from "./stored_raster.ts";

/** Side of the small copy by which a picture is judged. */
const SIDE = 16;

/** A GIF that promises 8 x 8 pixels and has none. */
const NO_PIXELS = "R0lGODdhCAAIAIAAAP8AAP///ywAAAAACAAIAAACAQAAOw==";

/** What a browser hands over where it could decode no pixel: nothing, a picture of some color, or one of which no pixel shows. */
export type Blanks = "none" | "colored" | "clear";

let answer: Promise<Blanks> | null = null;

/** What this browser hands over where it could decode no pixel. */
export function blanksHere(): Promise<Blanks> {
  answer ??= (async () => {
    const bytes = Uint8Array.from(atob(NO_PIXELS), (letter) => letter.charCodeAt(0));
    try {
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/gif" }));
      const looks = looksOf(bitmap);
      bitmap.close();
      return looks === "clear" ? "clear" : "colored";
    } catch {
      return "none";
    }
  })();
  return answer;
}

/** Whether a bitmap is of one color all over, as far as a small copy shows, and whether that is none at all. */
export function looksOf(bitmap: ImageBitmap): "many" | "one" | "clear" {
  const context = new OffscreenCanvas(SIDE, SIDE).getContext("2d", { willReadFrequently: true });
  if (!context) return "many";
  context.drawImage(bitmap, 0, 0, SIDE, SIDE);
  const pixels = new Uint32Array(context.getImageData(0, 0, SIDE, SIDE).data.buffer);
  if (pixels.some((pixel) => pixel !== pixels[0])) return "many";
  return pixels[0] === 0 ? "clear" : "one";
}

/** Whether no pixel of a bitmap shows; no, where that cannot be told. */
export async function isClear(bitmap: ImageBitmap): Promise<boolean> {
  const rows = await bitmapRows(bitmap);
  if (!rows) return false;
  const { width, height } = bitmap;
  const most = bandRows(width);
  let band: Pixels | undefined;
  for (let top = 0; top < height; top += most) {
    band = await rows.read(top, Math.min(most, height - top), band);
    for (let i = 3; i < band.length; i += 4) if (band[i] !== 0) return false;
  }
  return true;
}

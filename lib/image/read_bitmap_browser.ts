import { kindOfAlpha } from "./alpha.ts";
import { bitmapRows, framesAreQuick, orderOf, withFrame } from "./bitmap_rows_browser.ts";
import { settle, type Settled } from "./finish_decode.ts";
import type { Header } from "./header.ts";
import type { Raster } from "./raster.ts";
import { noisyCanvas, tooLargeHere } from "./refusal.ts";
import { asStored, bandRows, type Pixels, type StoredRaster, swapEnds } from "./stored_raster.ts";
import { readStraightAlpha } from "./straight_alpha_browser.ts";
import { canvasIsTrue } from "./true_canvas_browser.ts";

type Size = { readonly width: number; readonly height: number };

/**
 * Copies the pixels of a bitmap, and closes it.
 *
 * @param bitmap Of a whole picture with alpha it must have been made with `premultiplyAlpha: "none"`.
 * @throws RangeError if the device has no memory for them, TypeError if the browser gives noise in their place.
 */
export async function readBitmap(bitmap: ImageBitmap, header: Header): Promise<Settled> {
  try {
    const settled = await read(bitmap, header);
    bitmap.close();
    return settled;
  } catch (error) {
    bitmap.close();
    if (error instanceof RangeError) throw tooLargeHere(header.width, header.height);
    throw error;
  }
}

async function read(bitmap: ImageBitmap, header: Header): Promise<Settled> {
  if (header.mayHaveAlpha) {
    return settle(await readAlpha(bitmap, header) ?? await readDrawn(bitmap, header), header);
  }
  const stored = await readByFrame(bitmap, header);
  return stored ? { stored, hasAlpha: false } : settle(await readDrawn(bitmap, header), header);
}

/** The pixels by a canvas, or by a texture where a canvas gives noise and the picture is opaque. */
async function readDrawn(bitmap: ImageBitmap, { format, mayHaveAlpha }: Header): Promise<Raster> {
  if (await canvasIsTrue()) return readCanvas(bitmap);
  const raster = mayHaveAlpha || !await texturesAreTrue() ? null : await readStraightAlpha(bitmap);
  if (!raster) throw noisyCanvas(format);
  return raster;
}

/** Whether any way leads from a bitmap to its pixels as they are. */
export async function readsPixels(): Promise<boolean> {
  return typeof VideoFrame !== "undefined" || await canvasIsTrue() || await texturesAreTrue();
}

let areTrue: Promise<boolean> | null = null;

/** Whether textures give back what was put in: who gives noise for a canvas may do so for them. */
function texturesAreTrue(): Promise<boolean> {
  areTrue ??= givesBack(readStraightAlpha, [10, 130, 250, 255, 77, 88, 99, 255]);
  return areTrue;
}

/** Whether a way from a bitmap to its pixels gives back those of two that were put in, RGBA. */
async function givesBack(
  read: (bitmap: ImageBitmap) => Promise<Raster | null>,
  levels: readonly number[],
): Promise<boolean> {
  const pixels = new ImageData(Uint8ClampedArray.from(levels), 2, 1);
  const bitmap = await createImageBitmap(pixels, { premultiplyAlpha: "none" });
  const raster = await read(bitmap);
  bitmap.close();
  return raster?.data.every((level, i) => level === levels[i]) ?? false;
}

/**
 * A picture that stays in its bitmap, because its pixels can be read as they are, row by row. Null where they cannot, or where pixels
 * shine through in part: premultiplied, those have lost some of their color. Null, too, of an opaque one where that takes long: to copy
 * all of it once takes less time than to read it again and again.
 *
 * @param bitmap Made with `premultiplyAlpha: "premultiply"`.
 */
export async function keepBitmap(
  bitmap: ImageBitmap,
  { mayHaveAlpha, profile, orientation }: Header,
): Promise<Settled | null> {
  if (!mayHaveAlpha && !await framesAreQuick()) return null;
  const rows = await bitmapRows(bitmap);
  if (!rows) return null;
  const { width, height } = bitmap;
  const stored = { width, height, orientation, profile, ...rows };
  return mayHaveAlpha ? await settleKept(stored) : { stored, hasAlpha: false };
}

async function settleKept(stored: StoredRaster): Promise<Settled | null> {
  const { width, height, read } = stored;
  const most = bandRows(width);
  let hasAlpha = false;
  let band: Pixels | undefined;
  for (let top = 0; top < height; top += most) {
    band = await read(top, Math.min(most, height - top), band);
    const alpha = kindOfAlpha(band);
    if (alpha === "soft") return null;
    hasAlpha ||= alpha === "hard";
  }
  return { stored, hasAlpha };
}

/**
 * The pixels of an opaque picture the fast way, in the order in which they lie; null where there are no video frames that are
 * copied, or none so long.
 */
async function readByFrame(bitmap: ImageBitmap, header: Header): Promise<StoredRaster | null> {
  try {
    return await withFrame(bitmap, (frame) => readFrame(frame, header));
  } catch {
    return null;
  }
}

/**
 * The pixels of a video frame of an opaque picture, in the order in which they lie where they mean what they mean in sRGB: to have them
 * put in another one may wait for the page's thread.
 */
export async function readFrame(
  frame: VideoFrame,
  { orientation, profile }: Header,
): Promise<StoredRaster> {
  const order = orderOf(frame);
  const raster = order ? await copyPixels(frame) : await copyFrame(frame);
  return { ...asStored(raster, orientation, profile), order: order ?? "RGBA" };
}

/**
 * The pixels of a video frame as RGBA, in the colors of sRGB where this browser converts them; alpha means nothing where the frame has
 * none.
 */
async function copyFrame(frame: VideoFrame): Promise<Raster> {
  const { format } = frame;
  const isPlain = format !== null && /^(RGB|BGR)[AX]$/.test(format);
  if (!isPlain || await framesConvert()) {
    return await copyPixels(frame, { format: "RGBA" } as VideoFrameCopyToOptions);
  }
  const raster = await copyPixels(frame);
  if (format.startsWith("B")) swapEnds(raster.data);
  return raster;
}

/** The four bytes of each pixel, as they lie in the frame unless something else is asked for. */
async function copyPixels(frame: VideoFrame, options?: VideoFrameCopyToOptions): Promise<Raster> {
  const { codedWidth: width, codedHeight: height } = frame;
  const data = new Uint8ClampedArray(width * height * 4);
  await frame.copyTo(data, options);
  return { width, height, data };
}

let doConvert: Promise<boolean> | null = null;

/** Whether frames give their bytes in the order that is asked for: not every browser heeds that, and those do not convert colors either. */
function framesConvert(): Promise<boolean> {
  doConvert ??= (async () => {
    const given = Uint8ClampedArray.of(10, 130, 250, 255);
    const bitmap = await createImageBitmap(new ImageData(given, 1, 1));
    try {
      return await withFrame(bitmap, async (frame) => {
        const data = new Uint8ClampedArray(4);
        await frame.copyTo(data, { format: "RGBA" } as VideoFrameCopyToOptions);
        return data[0] === given[0] && data[2] === given[2];
      });
    } catch {
      return false;
    } finally {
      bitmap.close();
    }
  })();
  return doConvert;
}

async function readAlpha(bitmap: ImageBitmap, { width, height }: Header): Promise<Raster | null> {
  // Made smaller, it was made with premultiplied color, which would be given as it is.
  const isWhole = bitmap.width === width && bitmap.height === height;
  if (!isWhole) return null;
  const raster = await framesAreStraight() ? await readStraightFrame(bitmap) : null;
  return raster ?? (await texturesAreTrue() ? await readStraightAlpha(bitmap) : null);
}

/** Whether what hardly shows keeps its color here on the way from a bitmap to its pixels. */
export async function keepsFaintColors(): Promise<boolean> {
  return await framesAreStraight() || await texturesAreTrue();
}

let areStraight: Promise<boolean> | null = null;

/** Whether video frames give back the color of what hardly shows. */
function framesAreStraight(): Promise<boolean> {
  areStraight ??= givesBack(readStraightFrame, [200, 101, 50, 3, 7, 90, 255, 1]);
  return areStraight;
}

/** Pixels of a bitmap with straight alpha, or null where frames have none. */
async function readStraightFrame(bitmap: ImageBitmap): Promise<Raster | null> {
  try {
    return await withFrame(
      bitmap,
      (frame) => frame.format?.endsWith("A") ? copyFrame(frame) : null,
    );
  } catch {
    return null;
  }
}

/** The pixels of a bitmap by a canvas, made smaller if a size is told; colors of what shines through are rounded. */
export function readCanvas(bitmap: ImageBitmap, { width, height }: Size = bitmap): Raster {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw tooLargeHere(bitmap.width, bitmap.height);
  context.imageSmoothingQuality = "medium";
  context.drawImage(bitmap, 0, 0, width, height);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

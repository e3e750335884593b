import { kindOfAlpha } from "./alpha.ts";
import { settle, type Settled } from "./finish_decode.ts";
import type { Header } from "./header.ts";
import type { Raster } from "./raster.ts";
import { tooLargeHere } from "./refusal.ts";
import {
  bandRows,
  type ByteOrder,
  type Pixels,
  type StoredRaster,
  swapEnds,
} from "./stored_raster.ts";
import { readStraightAlpha } from "./straight_alpha_browser.ts";

/** Layouts of video frames that can be read as they are. */
const ORDERS: Readonly<Record<string, ByteOrder>> = {
  BGRX: "BGRX",
  BGRA: "BGRA",
  RGBX: "RGBA",
  RGBA: "RGBA",
};

/**
 * Copies the pixels of a bitmap, and closes it.
 *
 * @param bitmap Of a whole picture with alpha it must have been made with `premultiplyAlpha: "none"`.
 * @throws RangeError if the device has no memory for them.
 */
export async function readBitmap(bitmap: ImageBitmap, header: Header): Promise<Settled> {
  try {
    const raster = header.mayHaveAlpha ? await readAlpha(bitmap, header) : await readFrame(bitmap);
    const settled = settle(raster ?? readCanvas(bitmap), header);
    bitmap.close();
    return settled;
  } catch (error) {
    bitmap.close();
    if (error instanceof RangeError) throw tooLargeHere(header.width, header.height);
    throw error;
  }
}

/**
 * A picture that stays in its bitmap, because its pixels can be read as they are, row by row. Null where frames do not give them,
 * where colors have to be converted, or where pixels shine through in part: premultiplied, those have lost some of their color.
 *
 * @param bitmap Made with `premultiplyAlpha: "premultiply"`.
 */
export async function keepBitmap(
  bitmap: ImageBitmap,
  { mayHaveAlpha, profile, orientation }: Header,
): Promise<Settled | null> {
  if (profile) return null;
  const { width, height } = bitmap;
  try {
    const order = await withFrame(bitmap, (frame) => isSrgb(frame) && ORDERS[frame.format ?? ""]);
    if (!order) return null;
    const read = async (top: number, count: number, room?: Pixels): Promise<Pixels> => {
      const length = width * count * 4;
      const band = room && room.length >= length ? room : new Uint8ClampedArray(length);
      const rect = { x: 0, y: top, width, height: count };
      await withFrame(bitmap, (frame) => frame.copyTo(band, { rect }));
      return band.subarray(0, length);
    };
    const stored = { width, height, order, orientation, read };
    if (mayHaveAlpha) return await settleKept(stored);
    // Whether it works is known once it has worked.
    await read(height - 1, 1);
    return { stored, hasAlpha: false };
  } catch {
    return null;
  }
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

async function withFrame<T>(
  bitmap: ImageBitmap,
  work: (frame: VideoFrame) => Promise<T> | T,
): Promise<T> {
  const frame = new VideoFrame(bitmap, { timestamp: 0 });
  try {
    return await work(frame);
  } finally {
    frame.close();
  }
}

/** Whether the bytes that a frame holds mean what they mean in sRGB. */
function isSrgb({ colorSpace: { primaries, transfer, matrix } }: VideoFrame): boolean {
  return primaries === "bt709" && transfer === "iec61966-2-1" && matrix === "rgb";
}

/** Pixels the fast way, or null where there are no video frames that copy to RGBA, or none so long. */
async function readFrame(bitmap: ImageBitmap): Promise<Raster | null> {
  try {
    return await withFrame(bitmap, copyFrame);
  } catch {
    return null;
  }
}

/** The pixels of a video frame as RGBA. */
export async function copyFrame(frame: VideoFrame): Promise<Raster> {
  const { codedWidth: width, codedHeight: height } = frame;
  const data = new Uint8ClampedArray(width * height * 4);
  await frame.copyTo(data, { format: "RGBA" } as VideoFrameCopyToOptions);
  return { width, height, data };
}

async function readAlpha(bitmap: ImageBitmap, { width, height }: Header): Promise<Raster | null> {
  // Made smaller, it was made with premultiplied color, which would be given as it is.
  const isWhole = bitmap.width === width && bitmap.height === height;
  if (!isWhole) return null;
  const raster = await framesAreStraight() ? await readStraightFrame(bitmap) : null;
  return raster ?? await readStraightAlpha(bitmap);
}

let areStraight: Promise<boolean> | null = null;

/** Whether video frames give back the color of what hardly shows. */
function framesAreStraight(): Promise<boolean> {
  areStraight ??= (async () => {
    const faint = Uint8ClampedArray.of(200, 101, 50, 3, 7, 90, 255, 1);
    const options = { premultiplyAlpha: "none" } as const;
    const bitmap = await createImageBitmap(new ImageData(faint, 2, 1), options);
    const raster = await readStraightFrame(bitmap);
    bitmap.close();
    return raster?.data.every((level, i) => level === faint[i]) ?? false;
  })();
  return areStraight;
}

/** Pixels of a bitmap with straight alpha, in the frame's own order at first: asked for another, browsers premultiply on the way. */
async function readStraightFrame(bitmap: ImageBitmap): Promise<Raster | null> {
  const { width, height } = bitmap;
  const data = new Uint8ClampedArray(width * height * 4);
  try {
    const format = await withFrame(bitmap, async (frame) => {
      await frame.copyTo(data);
      return frame.format;
    });
    if (format === "BGRA") swapEnds(data);
    return format === "BGRA" || format === "RGBA" ? { width, height, data } : null;
  } catch {
    return null;
  }
}

function readCanvas(bitmap: ImageBitmap): Raster {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw tooLargeHere(width, height);
  context.drawImage(bitmap, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

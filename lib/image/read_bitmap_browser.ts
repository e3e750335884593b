import { settle, type Settled } from "./finish_decode.ts";
import type { Header } from "./header.ts";
import type { Raster } from "./raster.ts";
import { tooLargeHere } from "./refusal.ts";
import type { ByteOrder, Pixels, StoredRaster } from "./stored_raster.ts";
import { readStraightAlpha } from "./straight_alpha_browser.ts";

/** Layouts of opaque video frames that can be read as they are. */
const ORDERS: Readonly<Record<string, ByteOrder>> = {
  BGRX: "BGRA",
  BGRA: "BGRA",
  RGBX: "RGBA",
  RGBA: "RGBA",
};

/**
 * Takes the pixels of a bitmap over. Where they can be read as they are, the bitmap keeps them; else they are copied, and it is
 * closed.
 *
 * @throws RangeError if the device has no memory for them.
 */
export async function readBitmap(bitmap: ImageBitmap, header: Header): Promise<Settled> {
  try {
    const isOpaque = !header.mayHaveAlpha;
    const kept = isOpaque && !header.profile ? await keepBitmap(bitmap, header) : null;
    if (kept) return { stored: kept, hasAlpha: false };
    const raster = isOpaque ? await readFrame(bitmap) : await readAlpha(bitmap, header);
    const settled = settle(raster ?? readCanvas(bitmap), header);
    bitmap.close();
    return settled;
  } catch (error) {
    bitmap.close();
    if (error instanceof RangeError) throw tooLargeHere(header.width, header.height);
    throw error;
  }
}

/** An opaque picture that stays in its bitmap, or null where frames cannot be read row by row. */
async function keepBitmap(
  bitmap: ImageBitmap,
  { orientation }: Header,
): Promise<StoredRaster | null> {
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
    // Whether it works is known once it has worked.
    await read(height - 1, 1);
    return { width, height, order, orientation, read };
  } catch {
    return null;
  }
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

/** Opaque pixels the fast way, or null where there are no video frames that copy to RGBA, or none so long. */
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
  // Made smaller, it was made with premultiplied color, which textures would give as it is.
  const isWhole = bitmap.width === width && bitmap.height === height;
  return isWhole ? await readStraightAlpha(bitmap) : null;
}

function readCanvas(bitmap: ImageBitmap): Raster {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw tooLargeHere(width, height);
  context.drawImage(bitmap, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

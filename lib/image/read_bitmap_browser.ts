import type { Header } from "./header.ts";
import type { Raster } from "./raster.ts";
import { tooLargeHere } from "./refusal.ts";
import { readStraightAlpha } from "./straight_alpha_browser.ts";

/** Room for the bytes of a raster. */
export type Pixels = Uint8ClampedArray<ArrayBuffer>;

/** Makes and touches room for an opaque picture, or returns null where there is no memory for it. */
export function layOut(width: number, height: number): Pixels | null {
  try {
    return new Uint8ClampedArray(width * height * 4).fill(0);
  } catch {
    return null;
  }
}

/**
 * Reads the pixels of a bitmap, into `room` if that fits.
 *
 * @throws RangeError if the device has no memory for them.
 */
export async function readBitmap(
  bitmap: ImageBitmap,
  header: Header,
  room: Pixels | null,
): Promise<Raster> {
  // Made smaller, it was made with premultiplied color, which textures would give as it is.
  const isWhole = bitmap.width === header.width && bitmap.height === header.height;
  try {
    if (!header.mayHaveAlpha) return await readFrame(bitmap, room) ?? readCanvas(bitmap);
    return isWhole && await readStraightAlpha(bitmap) || readCanvas(bitmap);
  } catch (error) {
    if (error instanceof RangeError) throw tooLargeHere(header.width, header.height);
    throw error;
  }
}

/** Opaque pixels the fast way, or null where there are no video frames that copy to RGBA, or none so long. */
async function readFrame(bitmap: ImageBitmap, room: Pixels | null): Promise<Raster | null> {
  if (typeof VideoFrame === "undefined") return null;
  let frame: VideoFrame | undefined;
  try {
    frame = new VideoFrame(bitmap, { timestamp: 0 });
    return await copyFrame(frame, room);
  } catch {
    return null;
  } finally {
    frame?.close();
  }
}

/** The pixels of a video frame as RGBA, into `room` if that fits. */
export async function copyFrame(frame: VideoFrame, room: Pixels | null = null): Promise<Raster> {
  const { codedWidth: width, codedHeight: height } = frame;
  const size = width * height * 4;
  const data = room?.length === size ? room : new Uint8ClampedArray(size);
  await frame.copyTo(data, { format: "RGBA" } as VideoFrameCopyToOptions);
  return { width, height, data };
}

function readCanvas(bitmap: ImageBitmap): Raster {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw tooLargeHere(width, height);
  context.drawImage(bitmap, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

import type { Header } from "./header.ts";
import type { Raster } from "./raster.ts";
import { tooLargeHere } from "./refusal.ts";
import { asStored, type StoredRaster } from "./stored_raster.ts";
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
): Promise<StoredRaster> {
  try {
    if (!header.mayHaveAlpha) {
      const copied = await readFrame(bitmap, header, room);
      if (copied) return copied;
    }
    // Made smaller, it was made with premultiplied color, which textures would give as it is.
    const isWhole = bitmap.width === header.width && bitmap.height === header.height;
    const straight = header.mayHaveAlpha && isWhole ? await readStraightAlpha(bitmap) : null;
    return { ...asStored(straight ?? readCanvas(bitmap)), orientation: header.orientation };
  } catch (error) {
    if (error instanceof RangeError) throw tooLargeHere(header.width, header.height);
    throw error;
  }
}

/** Opaque pixels the fast way, or null where there are no video frames that copy to RGBA, or none so long. */
async function readFrame(
  bitmap: ImageBitmap,
  header: Header,
  room: Pixels | null,
): Promise<StoredRaster | null> {
  if (typeof VideoFrame === "undefined") return null;
  let frame: VideoFrame | undefined;
  try {
    frame = new VideoFrame(bitmap, { timestamp: 0 });
    return await copyFrame(frame, header, room);
  } catch {
    return null;
  } finally {
    frame?.close();
  }
}

/** The pixels of an opaque video frame, into `room` if that fits: in the order that it has them, where they need no conversion. */
export async function copyFrame(
  frame: VideoFrame,
  { orientation, profile }: Header,
  room: Pixels | null = null,
): Promise<StoredRaster> {
  const { codedWidth: width, codedHeight: height } = frame;
  const size = width * height * 4;
  const data = room?.length === size ? room : new Uint8ClampedArray(size);
  const isReversed = !profile && isSrgb(frame) &&
    (frame.format === "BGRX" || frame.format === "BGRA");
  await frame.copyTo(data, isReversed ? {} : { format: "RGBA" } as VideoFrameCopyToOptions);
  return { width, height, data, order: isReversed ? "BGRA" : "RGBA", orientation };
}

/** Whether the bytes that a frame holds mean what they mean in sRGB. */
function isSrgb({ colorSpace: { primaries, transfer, matrix } }: VideoFrame): boolean {
  return primaries === "bt709" && transfer === "iec61966-2-1" && matrix === "rgb";
}

function readCanvas(bitmap: ImageBitmap): Raster {
  const { width, height } = bitmap;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw tooLargeHere(width, height);
  context.drawImage(bitmap, 0, 0);
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}

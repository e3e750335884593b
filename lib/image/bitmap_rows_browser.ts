import type { ByteOrder, Pixels, StoredRaster } from "./stored_raster.ts";
import { canvasIsTrue } from "./true_canvas_browser.ts";

/** How the rows of a bitmap are read, and in which order their bytes come. */
export type BitmapRows = Pick<StoredRaster, "order" | "read">;

/** Layouts of video frames that can be read as they are. */
const ORDERS: Readonly<Record<string, ByteOrder>> = {
  BGRX: "BGRX",
  BGRA: "BGRA",
  RGBX: "RGBA",
  RGBA: "RGBA",
};

/**
 * The way to the rows of a bitmap that costs least: by a video frame, where that hands them out without copying all of the picture, or by a
 * canvas of their height. Null where neither gives them.
 *
 * @param bitmap Premultiplied; a canvas gives colors as they are where alpha is 255 or 0.
 */
export async function bitmapRows(bitmap: ImageBitmap): Promise<BitmapRows | null> {
  try {
    const rows = await frameRows(bitmap) ?? (await canvasIsTrue() ? canvasRows(bitmap) : null);
    if (!rows) return null;
    // Whether it works is known once it has worked.
    await rows.read(bitmap.height - 1, 1);
    return rows;
  } catch {
    return null;
  }
}

/** Calls `work` with a video frame of a bitmap, and closes that. */
export async function withFrame<T>(
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

async function frameRows(bitmap: ImageBitmap): Promise<BitmapRows | null> {
  if (typeof VideoFrame === "undefined" || !await framesAreQuick()) return null;
  const order = await withFrame(bitmap, orderOf);
  return order && { order, read: frameReader(bitmap) };
}

/** The order of a frame's bytes, where they mean what they mean in sRGB, else null. */
export function orderOf(frame: VideoFrame): ByteOrder | null {
  return isSrgb(frame) ? ORDERS[frame.format ?? ""] ?? null : null;
}

function frameReader(bitmap: ImageBitmap): StoredRaster["read"] {
  const { width } = bitmap;
  return async (top, count, room) => {
    const length = width * count * 4;
    const band = roomFor(length, room);
    const rect = { x: 0, y: top, width, height: count };
    await withFrame(bitmap, (frame) => frame.copyTo(band, { rect }));
    return band.subarray(0, length);
  };
}

function canvasRows(bitmap: ImageBitmap): BitmapRows {
  const { width } = bitmap;
  let context: OffscreenCanvasRenderingContext2D | null = null;
  const read = (top: number, count: number): Pixels => {
    if (context?.canvas.height !== count) {
      const canvas = new OffscreenCanvas(width, count);
      context = canvas.getContext("2d", { willReadFrequently: true });
      if (!context) throw new RangeError(`There is no canvas of ${width} x ${count} pixels.`);
      // What was drawn before must not shine through.
      context.globalCompositeOperation = "copy";
    }
    context.drawImage(bitmap, 0, -top);
    return context.getImageData(0, 0, width, count).data;
  };
  return { order: "RGBA", read };
}

function roomFor(length: number, room?: Pixels): Pixels {
  return room && room.length >= length ? room : new Uint8ClampedArray(length);
}

/** Whether the bytes that a frame holds mean what they mean in sRGB. */
function isSrgb({ colorSpace: { primaries, transfer, matrix } }: VideoFrame): boolean {
  return primaries === "bt709" && transfer === "iec61966-2-1" && matrix === "rgb";
}

/** A picture of so many rows tells slow frames from quick ones. */
const PROBE = { width: 1024, height: 2048 } as const;
/** How often it is read: some clocks tell whole milliseconds only. */
const ROUNDS = 4;
/** Where frames are quick, a row takes at most this share of the time that all rows take; elsewhere it takes about as long. */
const QUICK = 0.25;

let answer: Promise<boolean> | null = null;

/** Whether frames hand out a row without copying all of the picture: in some browsers that takes as long for a row as for all. */
export function framesAreQuick(): Promise<boolean> {
  answer ??= (async () => {
    const { width, height } = PROBE;
    const bitmap = await createImageBitmap(new ImageData(width, height));
    const read = frameReader(bitmap);
    const room = new Uint8ClampedArray(width * height * 4);
    const time = async (rows: number) => {
      const start = performance.now();
      for (let round = 0; round < ROUNDS; round++) {
        await read(round % (height - rows + 1), rows, room);
      }
      return performance.now() - start;
    };
    try {
      // What comes first waits for what is only then made ready.
      await time(1);
      return await time(1) <= QUICK * await time(height);
    } catch {
      return false;
    } finally {
      bitmap.close();
    }
  })();
  return answer;
}

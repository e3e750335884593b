import { bareBytes } from "./bare_file.ts";
import { MIME } from "./create_bitmap_browser.ts";
import type { Decoded } from "./decode.ts";
import { finishDecode, settle } from "./finish_decode.ts";
import type { Format, Header } from "./header.ts";
import { isDeepPng } from "./png/deep_browser.ts";
import { type ByteOrder, swapEnds } from "./stored_raster.ts";

/** Formats whose decoders were found to keep color straight. */
const FORMATS: readonly Format[] = ["PNG", "WebP"];

/** Layouts of frames whose bytes can be taken as they are. */
const ORDERS: Readonly<Record<string, ByteOrder>> = { BGRA: "BGRA", BGRX: "BGRX", RGBA: "RGBA" };

/**
 * A whole picture through which something may shine, from one decode: an image decoder leaves its color straight, where a bitmap that is
 * good to be drawn is premultiplied, and another decode would be needed for what that rounds away.
 *
 * Null where this browser has no such decoder, or it does not get to the end of the file. Rejects only with the reason of the signal.
 */
export async function decodeStraight(
  file: Blob,
  header: Header,
  signal?: AbortSignal,
): Promise<Decoded | null> {
  const { format, mayHaveAlpha } = header;
  if (!mayHaveAlpha || !FORMATS.includes(format) || !await staysStraight()) return null;
  // Sixteen bits a sample come in layouts of their own.
  if (format === "PNG" && await isDeepPng(file)) return null;
  let decoder: ImageDecoder | undefined;
  try {
    const bytes = bareBytes(new Uint8Array(await file.arrayBuffer()), header);
    decoder = new ImageDecoder({ data: bytes, type: MIME[format] });
    const { image } = await decoder.decode();
    try {
      signal?.throwIfAborted();
      const { codedWidth: width, codedHeight: height } = image;
      const order = ORDERS[image.format ?? ""];
      if (!order || width !== header.width || height !== header.height) return null;
      const data = new Uint8ClampedArray(width * height * 4);
      await image.copyTo(data);
      const { stored, hasAlpha } = settle({ width, height, data }, header);
      return finishDecode(
        { stored: { ...stored, order }, hasAlpha: hasAlpha && order !== "BGRX" },
        header,
        true,
      );
    } finally {
      image.close();
    }
  } catch {
    // Another decode follows, and says what is wrong where something is.
    signal?.throwIfAborted();
    return null;
  } finally {
    decoder?.close();
  }
}

/** A PNG of two pixels that hardly show. */
const FAINT =
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEUlEQVR4nGM4kWrEzB71nxEADXACxFduxfgAAAAASUVORK5CYII=";
/** Their bytes. */
const FAINT_PIXELS = [200, 101, 50, 3, 7, 90, 255, 1];

let answer: Promise<boolean> | null = null;

/** Whether image decoders of this browser leave the color of what hardly shows as it is. */
function staysStraight(): Promise<boolean> {
  answer ??= (async () => {
    if (typeof ImageDecoder === "undefined") return false;
    const bytes = Uint8Array.from(atob(FAINT), (letter) => letter.charCodeAt(0));
    const decoder = new ImageDecoder({ data: bytes, type: MIME.PNG });
    try {
      const { image } = await decoder.decode();
      const data = new Uint8ClampedArray(FAINT_PIXELS.length);
      await image.copyTo(data);
      if (image.format === "BGRA") swapEnds(data);
      image.close();
      return data.every((level, i) => level === FAINT_PIXELS[i]);
    } catch {
      return false;
    } finally {
      decoder.close();
    }
  })();
  return answer;
}

import { bareBytes } from "./bare_file.ts";
import type { Decoded } from "./decode.ts";
import { finishDecode } from "./finish_decode.ts";
import { grayJpeg } from "./gray_jpeg.ts";
import type { Header } from "./header.ts";
import { jpegReduction, scaledSide } from "./jpeg_reduction.ts";
import { readFrame } from "./read_bitmap_browser.ts";

type Size = { readonly width: number; readonly height: number };

/**
 * A JPEG at n/8 of its size, or null where that saves nothing, or the decoder fails. Rejects only with the reason of the signal.
 *
 * @param bytes Of the file; they are moved.
 * @param least As the file stores it.
 */
export async function decodeScaledJpeg(
  bytes: Uint8Array<ArrayBuffer>,
  header: Header,
  least: Size,
  signal?: AbortSignal,
): Promise<Decoded | null> {
  const eighths = jpegReduction(header, least);
  if (eighths === 8) return null;
  const width = scaledSide(header.width, eighths);
  const height = scaledSide(header.height, eighths);
  let decoder: ImageDecoder | undefined;
  try {
    decoder = newDecoder(bareBytes(bytes, header), width, height);
    const { image } = await decoder.decode();
    try {
      signal?.throwIfAborted();
      if (image.codedWidth !== width || image.codedHeight !== height) return null;
      const settled = { stored: await readFrame(image, header), hasAlpha: false };
      const extent = {
        x: 0,
        y: 0,
        width: header.width * eighths / 8,
        height: header.height * eighths / 8,
      };
      return finishDecode(settled, header, false, extent);
    } finally {
      image.close();
    }
  } catch {
    // A full decode follows, and says what is wrong where something is.
    signal?.throwIfAborted();
    return null;
  } finally {
    decoder?.close();
  }
}

function newDecoder(data: BufferSource, width: number, height: number): ImageDecoder {
  return new ImageDecoder({
    data,
    type: "image/jpeg",
    desiredWidth: width,
    desiredHeight: height,
  });
}

let answer: Promise<boolean> | null = null;

/**
 * Whether this browser leaves out of a JPEG what a smaller picture does not need. It then comes in eighths, and 9 pixels are the most
 * that are not over 10; who decodes all of it and makes it smaller afterwards gives the 10 that are asked for, and has saved nothing.
 */
export function scalesJpegs(): Promise<boolean> {
  answer ??= (async () => {
    if (typeof ImageDecoder === "undefined") return false;
    const decoder = newDecoder(grayJpeg(), 10, 10);
    try {
      const { image } = await decoder.decode();
      const isReduced = image.codedWidth === 9;
      image.close();
      return isReduced;
    } catch {
      return false;
    } finally {
      decoder.close();
    }
  })();
  return answer;
}

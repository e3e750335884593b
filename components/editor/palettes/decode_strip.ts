import { fault } from "@/lib/document/fault.ts";
import { canvasIsTrue } from "@/lib/image/true_canvas_browser.ts";
import type { Strip } from "@/lib/color/palette_files/read_strip.ts";

/**
 * Decodes a small picture of a palette to the very bytes that its file holds: no profile and no alpha changes them.
 *
 * @throws TypeError where the browser gives noise in their place.
 */
export async function decodeStrip(file: Blob): Promise<Strip> {
  if (!await canvasIsTrue()) {
    const message = "Read a palette from a picture: this browser gives noise. Save it as text.";
    throw fault(TypeError, "canvas-noise-palette", {}, message);
  }
  const bitmap = await createImageBitmap(file, {
    colorSpaceConversion: "none",
    premultiplyAlpha: "none",
  });
  try {
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext("2d")!;
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, width, height);
  } finally {
    bitmap.close();
  }
}

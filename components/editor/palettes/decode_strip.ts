import type { Strip } from "@/lib/color/palette_files/read_strip.ts";

/** Decodes a small picture of a palette to the very bytes that its file holds: no profile and no alpha changes them. */
export async function decodeStrip(file: Blob): Promise<Strip> {
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

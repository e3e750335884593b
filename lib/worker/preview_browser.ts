import type { Decoded } from "@/lib/image/decode.ts";

/** Longest side of the bitmap that the page shows of a picture. */
const MOST_SIDE = 1024;

/** A bitmap of the picture, at most 1024 pixels a side. */
export function previewBitmap({ raster, extent }: Decoded): Promise<ImageBitmap> {
  const scale = Math.min(1, MOST_SIDE / Math.max(extent.width, extent.height));
  const image = new ImageData(raster.data, raster.width, raster.height);
  return createImageBitmap(image, {
    resizeWidth: Math.max(1, Math.round(extent.width * scale)),
    resizeHeight: Math.max(1, Math.round(extent.height * scale)),
    resizeQuality: "medium",
  });
}

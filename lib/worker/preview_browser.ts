import { linearToByte } from "@/lib/color/srgb.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import type { Planes } from "@/lib/pixelate/planes.ts";
import { isLarge, reduceSource, reduceWorking, type Source } from "@/lib/pixelate/source.ts";
import { type Pause, takeSteps } from "@/lib/pixelate/steps.ts";

/** Longest side of the bitmap that the page shows of a picture. */
const MOST_SIDE = 1024;

/** A bitmap of the picture, at most 1024 pixels a side. */
export async function previewBitmap(source: Source, pause: Pause): Promise<ImageBitmap> {
  const { stored, extent } = source.decoded;
  const scale = Math.min(1, MOST_SIDE / Math.max(extent.width, extent.height));
  const width = Math.max(1, Math.round(extent.width * scale));
  const height = Math.max(1, Math.round(extent.height * scale));
  if (scale === 1) {
    const raster = await uprightRaster(stored);
    return await createImageBitmap(new ImageData(raster.data, raster.width, raster.height), {
      resizeWidth: width,
      resizeHeight: height,
    });
  }
  return await createImageBitmap(toImage(await reduced(source, width, height, pause)));
}

/** Of a large picture from the working picture, which is made anyway: to read millions of pixels once more takes as long again. */
async function reduced(source: Source, width: number, height: number, pause: Pause) {
  const whole = { crop: null, width, height };
  if (!isLarge(source)) return await takeSteps(reduceSource(source, whole), pause);
  await takeSteps(source.working, pause);
  return reduceWorking(source, whole);
}

function toImage({ width, height, color, alpha }: Planes): ImageData {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const opacity = alpha ? alpha[i]! : 1;
    for (let c = 0; c < 3; c++) data[i * 4 + c] = linearToByte(color[i * 3 + c]! / opacity);
    data[i * 4 + 3] = 255 * opacity;
  }
  return new ImageData(data, width, height);
}

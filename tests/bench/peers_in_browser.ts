import type { Page } from "playwright-core";
import type { Raster } from "@/lib/image/raster.ts";
import { bytePlanes, type Downscaler } from "./downscalers.ts";

const QUALITIES = ["low", "high"] as const;

/** What browsers make of a picture themselves: a canvas of one pixel a cell, at each smoothing quality. */
export function canvasDownscalers(page: Page): readonly Downscaler[] {
  return QUALITIES.map((quality): Downscaler => ({
    name: `canvas ${quality}`,
    own: false,
    async run({ width, height, data }: Raster, columns, rows) {
      const pixels = new Uint8Array(data.buffer, data.byteOffset, data.length).toBase64();
      const job = { width, height, pixels, columns, rows, quality };
      const cells = await page.evaluate(shrink, job);
      return bytePlanes(Uint8Array.from(cells), columns, rows);
    },
  }));
}

interface Job {
  readonly width: number;
  readonly height: number;
  readonly pixels: string;
  readonly columns: number;
  readonly rows: number;
  readonly quality: ImageSmoothingQuality;
}

/** Runs in the page. */
async function shrink({ width, height, pixels, columns, rows, quality }: Job): Promise<number[]> {
  const bytes = Uint8ClampedArray.from(atob(pixels), (letter) => letter.charCodeAt(0));
  const bitmap = await createImageBitmap(new ImageData(bytes, width, height));
  const canvas = new OffscreenCanvas(columns, rows);
  const context = canvas.getContext("2d")!;
  context.imageSmoothingQuality = quality;
  context.drawImage(bitmap, 0, 0, columns, rows);
  return [...context.getImageData(0, 0, columns, rows).data];
}

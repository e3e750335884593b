import { Pica } from "pica";
import sharp from "sharp";
import type { Raster } from "@/lib/image/raster.ts";
import { asStored } from "@/lib/image/stored_raster.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Planes } from "@/lib/pixelate/planes.ts";
import { DEFAULT_SETTINGS, SAMPLINGS } from "@/lib/document/settings.ts";
import { BYTE_TO_LINEAR } from "@/lib/color/srgb.ts";

/** A way from a picture to cells. */
export interface Downscaler {
  readonly name: string;
  /** Whether the engine being measured does it. */
  readonly own: boolean;
  readonly run: (raster: Raster, columns: number, rows: number) => Promise<Planes>;
}

/** The peer that sharpens: unsharp masking. */
export const SHARPENED = "sharp lanczos3 + sharpen";

const resizer = new Pica({ features: ["js"] });

/** The engine's samplings and what peers do, as far as it runs without a browser. */
export const DOWNSCALERS: readonly Downscaler[] = [
  ...SAMPLINGS.map((sampling): Downscaler => ({
    name: sampling,
    own: true,
    async run(raster, columns, rows) {
      const extent = { x: 0, y: 0, width: raster.width, height: raster.height };
      const source = openSource({ stored: asStored(raster), extent, hasAlpha: false, exact: true });
      const settings = { ...DEFAULT_SETTINGS, sampling, columns, rows };
      return gridPlanes((await pixelate(source, settings)).grid);
    },
  })),
  { name: "original site", own: false, run: runOriginal },
  ...(["nearest", "cubic", "lanczos3"] as const).map((kernel): Downscaler => ({
    name: `sharp ${kernel}`,
    own: false,
    async run({ width, height, data }, columns, rows) {
      const small = await sharp(data, { raw: { width, height, channels: 4 } })
        .resize(columns, rows, { kernel, fit: "fill" }).raw().toBuffer();
      return bytePlanes(new Uint8Array(small), columns, rows);
    },
  })),
  {
    name: SHARPENED,
    own: false,
    async run({ width, height, data }, columns, rows) {
      const small = await sharp(data, { raw: { width, height, channels: 4 } })
        .resize(columns, rows, { kernel: "lanczos3", fit: "fill" }).sharpen({ sigma: 0.6 })
        .raw().toBuffer();
      return bytePlanes(new Uint8Array(small), columns, rows);
    },
  },
  ...(["box", "lanczos3", "mks2013"] as const).map((filter): Downscaler => ({
    name: `pica ${filter}`,
    own: false,
    async run({ width, height, data }, toWidth, toHeight) {
      const src = new Uint8Array(data);
      const small = await resizer.resizeBuffer({ src, width, height, toWidth, toHeight, filter });
      return bytePlanes(small, toWidth, toHeight);
    },
  })),
];

/** The original site's arithmetic: a copy 300 pixels high or wide, cells of whole pixels of it, the rest cut off, the mean of bytes. */
async function runOriginal({ width, height, data }: Raster, columns: number, rows: number) {
  const scale = 300 / Math.max(width, height);
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  const copy = await sharp(data, { raw: { width, height, channels: 4 } })
    .resize(w, h, { kernel: "linear", fit: "fill" }).raw().toBuffer();
  const cell = Math.max(1, Math.floor(Math.min(w / columns, h / rows)));
  const left = Math.floor((w - cell * columns) / 2);
  const top = Math.floor((h - cell * rows) / 2);
  const bytes = new Uint8Array(columns * rows * 4);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      for (let c = 0; c < 3; c++) {
        let sum = 0;
        for (let dy = 0; dy < cell; dy++) {
          for (let dx = 0; dx < cell; dx++) {
            sum += copy[((top + y * cell + dy) * w + left + x * cell + dx) * 4 + c]!;
          }
        }
        bytes[(y * columns + x) * 4 + c] = Math.round(sum / cell / cell);
      }
    }
  }
  return bytePlanes(bytes, columns, rows);
}

/** RGBA bytes as linear planes; alpha is left out. */
export function bytePlanes(bytes: Uint8Array, width: number, height: number): Planes {
  const color = new Float32Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    for (let c = 0; c < 3; c++) color[i * 3 + c] = BYTE_TO_LINEAR[bytes[i * 4 + c]!]!;
  }
  return { width, height, color, alpha: null };
}

/** A grid's cells as linear planes; alpha is left out. */
export function gridPlanes({ columns, rows, palette, cells }: PixelGrid): Planes {
  const bytes = new Uint8Array(cells.length * 4);
  cells.forEach((index, i) => bytes.set(palette.subarray(index * 4, index * 4 + 4), i * 4));
  return bytePlanes(bytes, columns, rows);
}

import type { Raster } from "@/lib/image/raster.ts";
import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { renderBitmap } from "@/lib/render/bitmap.ts";
import type { Style } from "@/lib/render/style.ts";
import { shownColors } from "@/lib/editor/touch_up/edit_layer.ts";

/** Most pixels of a card's bitmap: drawing more would be felt, and no card is so large. */
const MOST_PIXELS = 700_000;

/** The bitmap drawn last, whose memory the next one takes. */
let lastBitmap: Raster | undefined;

/** Draws a grid in a style, as few pixels a cell as it takes to look right at `width` device pixels. */
export function drawPiece(
  canvas: HTMLCanvasElement,
  grid: PixelGrid,
  style: Style,
  width: number,
): void {
  const scale = scaleFor(grid, style, width);
  // In so few pixels a style's lights and gaps would only change the colours.
  if (scale === 1 || scale < style.minScale / 2) return drawCells(canvas, grid);
  const bitmap = lastBitmap = renderBitmap(grid, style, scale, lastBitmap);
  show(canvas, new ImageData(bitmap.data, bitmap.width, bitmap.height));
}

/** Draws one pixel a cell, to be enlarged by the browser without smoothing. */
export function drawCells(canvas: HTMLCanvasElement, grid: PixelGrid): void {
  const image = new ImageData(grid.columns, grid.rows);
  // Packed colours have the byte order of image data on the little-endian machines that browsers run on.
  new Uint32Array(image.data.buffer).set(shownColors(grid, null));
  show(canvas, image);
}

function show(canvas: HTMLCanvasElement, image: ImageData): void {
  // Setting a size clears a canvas and lets go of its memory, so it is only set when it changes.
  if (canvas.width !== image.width) canvas.width = image.width;
  if (canvas.height !== image.height) canvas.height = image.height;
  canvas.getContext("2d")!.putImageData(image, 0, 0);
}

function scaleFor({ columns, rows }: PixelGrid, style: Style, width: number): number {
  if (style.minScale === 1) return 1;
  const most = Math.max(1, Math.floor(Math.sqrt(MOST_PIXELS / (columns * rows))));
  return Math.min(most, Math.max(style.minScale, Math.ceil(width / columns)));
}

import type { Raster } from "@/lib/image/raster.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { bytesIn, renderBitmap } from "@/lib/render/raster/bitmap.ts";
import type { Style } from "@/lib/render/style.ts";
import { tileOf } from "@/lib/render/raster/tile.ts";

/** Most pixels of a card's bitmap: drawing more would be felt, and no card is so large. */
const MOST_PIXELS = 700_000;

/** The bitmap that was drawn last, whose memory the next one takes. */
let room: Raster | undefined;

/**
 * Draws a grid in a style, as few pixels a cell as it takes to look right at `width` device pixels.
 *
 * @param most Most pixels of the bitmap.
 */
export function drawPiece(
  canvas: HTMLCanvasElement,
  grid: PixelGrid,
  style: Style,
  width: number,
  most = MOST_PIXELS,
): void {
  const scale = scaleFor(grid, style, width, most);
  if (scale === 1) return drawCells(canvas, grid);
  room = renderBitmap(grid, style, scale, room);
  show(canvas, new ImageData(room.data, room.width, room.height), "auto");
}

/** Draws one pixel a cell, to be enlarged by the browser without smoothing. */
export function drawCells(canvas: HTMLCanvasElement, grid: PixelGrid): void {
  const { columns, rows, palette, cells } = grid;
  room = { width: columns, height: rows, data: bytesIn(room, cells.length * 4) };
  const pixels = new Uint32Array(room.data.buffer, 0, cells.length);
  // Palettes have the byte order of image data, whatever that of the machine is.
  const colors = new Uint32Array(palette.buffer, palette.byteOffset, palette.length / 4);
  for (let i = 0; i < pixels.length; i++) pixels[i] = colors[cells[i]!]!;
  show(canvas, new ImageData(room.data, columns, rows), "pixelated");
}

function show(
  canvas: HTMLCanvasElement,
  image: ImageData,
  imageRendering: "auto" | "pixelated",
): void {
  // Setting a size clears a canvas and lets go of its memory, so it is only set when it changes.
  if (canvas.width !== image.width) canvas.width = image.width;
  if (canvas.height !== image.height) canvas.height = image.height;
  // Left alone where it stays, for a change of style costs a layout.
  if (canvas.style.imageRendering !== imageRendering) canvas.style.imageRendering = imageRendering;
  canvas.getContext("2d")!.putImageData(image, 0, 0);
}

/** Device pixels a cell from which on a style shows. */
const LEAST_SEEN = 2;

/** Pixels a cell: as many as are seen, or 1 where a style's lights and gaps would only change the colors. */
function scaleFor(
  { columns, rows }: PixelGrid,
  style: Style,
  width: number,
  mostPixels: number,
): number {
  const { minScale } = style;
  const most = Math.floor(Math.sqrt(mostPixels / (columns * rows)));
  if (minScale === 1 || most < minScale / 2 || width < columns * LEAST_SEEN) return 1;
  const seen = Math.min(most, Math.max(minScale / 2, Math.ceil(width / columns)));
  // Narrow gaps are lost on the way down to few pixels; made larger and shown smaller, they stay.
  return isPlain(style, seen) ? Math.min(most, minScale) : seen;
}

function isPlain(style: Style, scale: number): boolean {
  return tileOf(style, scale).shades.length === 1;
}

import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { renderBitmap } from "@/lib/render/bitmap.ts";
import type { Style } from "@/lib/render/style.ts";

/** Most pixels of a card's bitmap: drawing more would be felt, and no card is so large. */
const MOST_PIXELS = 700_000;

/** Draws a grid in a style, as few pixels a cell as it takes to look right at `width` device pixels. */
export function drawPiece(
  canvas: HTMLCanvasElement,
  grid: PixelGrid,
  style: Style,
  width: number,
): void {
  const bitmap = renderBitmap(grid, style, scaleFor(grid, style, width));
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  canvas.getContext("2d")!.putImageData(
    new ImageData(bitmap.data, bitmap.width, bitmap.height),
    0,
    0,
  );
}

/** Plain pixels are enlarged by the browser without smoothing; shapes within a cell need pixels of their own. */
function scaleFor({ columns, rows }: PixelGrid, style: Style, width: number): number {
  if (style.minScale === 1) return 1;
  const most = Math.max(1, Math.floor(Math.sqrt(MOST_PIXELS / (columns * rows))));
  return Math.min(most, Math.max(style.minScale, Math.ceil(width / columns)));
}

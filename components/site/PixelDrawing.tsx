import { cellsPath } from "@/lib/content/pictures/cells_path.ts";
import type { Drawing } from "@/lib/content/pictures/drawings.ts";

interface PixelDrawingProps {
  readonly rows: Drawing;
  /** Class of each letter, such as `fill-wood`. */
  readonly paints: Readonly<Record<string, string>>;
  readonly x: number;
  readonly y: number;
  /** Length of a cell's side in the drawing around it. */
  readonly cell: number;
}

/** A small picture drawn in cells, as part of an SVG: one path per paint. */
export function PixelDrawing({ rows, paints, x, y, cell }: PixelDrawingProps) {
  return (
    <g transform={`translate(${x} ${y}) scale(${cell})`}>
      {Object.entries(paints).map(([letter, paint]) => (
        <path class={paint} d={drawingPath(rows, letter)} />
      ))}
    </g>
  );
}

/** The cells of one letter as SVG path data. */
export function drawingPath(rows: readonly string[], letter: string): string {
  return cellsPath(rows.map((row) => Array.from(row, (cell) => cell === letter)));
}

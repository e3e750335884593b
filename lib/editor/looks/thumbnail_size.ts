import type { Size } from "@/lib/document/size.ts";

/** Most cells of a thumbnail: more are not told apart at its size, and all of them are made while nobody waits. */
export const MOST_CELLS = 1600;

/** The size of a piece's thumbnails: its own where it is small, else the same shape in fewer cells. */
export function thumbnailSize({ columns, rows }: Size): Size {
  const scale = Math.min(1, Math.sqrt(MOST_CELLS / (columns * rows)));
  const side = (cells: number) => Math.max(1, Math.floor(cells * scale));
  return { columns: side(columns), rows: side(rows) };
}

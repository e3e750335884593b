import type { PixelGrid } from "@/lib/document/pixel_grid.ts";

/**
 * What a person should know where nothing is seen of a piece; null where something is.
 *
 * @param threshold Opacity (0-255) below which cells went.
 * @param faint One at which something would be seen, or null where there is none.
 */
export function emptyNote(
  { palette, cells }: Pick<PixelGrid, "palette" | "cells">,
  threshold: number,
  faint: number | null,
): string | null {
  if (cells.some((index) => palette[index * 4 + 3] !== 0)) return null;
  return faint === null
    ? "Nothing is to be seen: all of it is transparent."
    : `Nothing is to be seen: all of it lies below the transparency threshold of ${threshold}. Try --alpha-threshold ${faint}.`;
}

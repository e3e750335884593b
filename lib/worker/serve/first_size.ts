import type { Size } from "@/lib/document/size.ts";

/** Decoded pixels a side of a cell from which on its first color looks final, and with which one gets by where there are many cells. */
const AMPLE = 8, ENOUGH = 4;
/** Decoded pixels in all that are decoded and read in no time. */
const QUICK = 600_000;

/** How large a picture is decoded at least for the first piece of so many cells. */
export function firstSize(
  { columns, rows }: Size,
): { readonly width: number; readonly height: number } {
  const quick = Math.sqrt(QUICK / (columns * rows));
  const side = Math.max(ENOUGH, Math.min(AMPLE, quick));
  return { width: Math.ceil(columns * side), height: Math.ceil(rows * side) };
}

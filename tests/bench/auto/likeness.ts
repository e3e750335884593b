import { BYTE_TO_LINEAR } from "@/lib/color/srgb.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Planes } from "@/lib/pixelate/planes.ts";

/** The cells of an opaque grid in linear light. */
export function cellsOfGrid({ columns, rows, palette, cells }: PixelGrid): Planes {
  const color = Float32Array.from(
    { length: cells.length * 3 },
    (_, i) => BYTE_TO_LINEAR[palette[cells[Math.floor(i / 3)]! * 4 + i % 3]!]!,
  );
  return { width: columns, height: rows, color, alpha: null };
}

/** Spearman's rank correlation, -1 to 1. */
export function rankCorrelation(one: readonly number[], other: readonly number[]): number {
  const [p, q] = [ranks(one), ranks(other)];
  const mean = (one.length - 1) / 2;
  let products = 0, squares = 0;
  for (let i = 0; i < one.length; i++) {
    products += (p[i]! - mean) * (q[i]! - mean);
    squares += (p[i]! - mean) ** 2;
  }
  return products / squares;
}

function ranks(values: readonly number[]): number[] {
  const places: number[] = [];
  [...values.keys()].sort((a, b) => values[a]! - values[b]!).forEach((i, rank) => places[i] = rank);
  return places;
}

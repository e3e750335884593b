import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { hexOf } from "./color_strip.ts";

/**
 * What a packed color is called, such as `310 Black`: number and name of what it is bought as, as far as the piece's palette knows
 * them, or else its value.
 */
export function colorName(packed: number, { materials }: Pick<PixelGrid, "materials">): string {
  const hex = hexOf(packed);
  // What shines through is no material.
  const { code, name } = packed >>> 24 === 255 && materials?.[hex] || {};
  return [code, name].filter(Boolean).join(" ") || hex;
}

/** What a packed color is called, and its value: `310 Black, #000000`. */
export function colorWords(packed: number, grid: Pick<PixelGrid, "materials">): string {
  return [...new Set([colorName(packed, grid), hexOf(packed)])].join(", ");
}

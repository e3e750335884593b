import { toHexAlpha } from "@/lib/document/hex_color.ts";
import type { Material } from "@/lib/document/materials.ts";
import { paletteColor, paletteMaterial, type PixelGrid } from "@/lib/document/pixel_grid.ts";

/** How often one color is used. */
export interface ColorUse {
  /** `#rrggbb`, or `#rrggbbaa` where it is not opaque. */
  readonly hex: string;
  readonly material: Material | null;
  readonly cells: number;
}

/** What a piece consists of. */
export interface Facts {
  readonly columns: number;
  readonly rows: number;
  /** Number of colors in use. Fully transparent cells are not among them. */
  readonly count: number;
  /** The most used colors, the most used first; among equals in the order of the palette. */
  readonly colors: readonly ColorUse[];
  /** Cells that are fully transparent. */
  readonly transparent: number;
}

/** Number of colors of a piece, whose palette holds no more than it uses. Full transparency is none of them. */
export function visibleColorCount({ palette }: Pick<PixelGrid, "palette">): number {
  let count = 0;
  for (let i = 3; i < palette.length; i += 4) if (palette[i]! > 0) count++;
  return count;
}

/** More palette entries than any grid has: one a cell at most. */
const ENTRIES = 2 ** 20;

/** Counts what a piece consists of, and lists its `most` most used colors. */
export function factsOf(grid: PixelGrid, most: number): Facts {
  const { columns, rows, palette, cells } = grid;
  const counts = new Uint32Array(palette.length / 4);
  for (const index of cells) counts[index]!++;
  let transparent = 0;
  // Count and index in one number, so that a piece of 262,144 colors is sorted in no time.
  const keys = new Float64Array(counts.length);
  let count = 0;
  for (let index = 0; index < counts.length; index++) {
    const cells = counts[index]!;
    if (palette[index * 4 + 3] === 0) transparent += cells;
    else if (cells > 0) keys[count++] = -(cells * ENTRIES) + index;
  }
  const colors = Array.from(keys.subarray(0, count).sort().subarray(0, most), (key) => {
    const cells = Math.ceil(-key / ENTRIES);
    const index = key + cells * ENTRIES;
    const hex = toHexAlpha(paletteColor(grid, index));
    return { hex, material: paletteMaterial(grid, index), cells };
  });
  return { columns, rows, count, colors, transparent };
}

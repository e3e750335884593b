import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";

/** How often one colour is used. */
export interface ColorUse {
  /** `#rrggbb`, or `#rrggbbaa` where it is not opaque. */
  readonly hex: string;
  readonly cells: number;
}

/** What a piece consists of. */
export interface Facts {
  readonly columns: number;
  readonly rows: number;
  /** Colours in use, the most used first; among equals in the order of the palette. Fully transparent cells are not among them. */
  readonly colors: readonly ColorUse[];
  /** Cells that are fully transparent. */
  readonly transparent: number;
}

/** Counts what a piece consists of. */
export function factsOf({ columns, rows, palette, cells }: PixelGrid): Facts {
  const counts = new Uint32Array(palette.length / 4);
  for (const index of cells) counts[index]!++;
  const colors: ColorUse[] = [];
  let transparent = 0;
  counts.forEach((count, index) => {
    const [red, green, blue, alpha] = palette.subarray(index * 4, index * 4 + 4);
    if (alpha === 0) transparent += count;
    else if (count > 0) colors.push({ hex: hex([red!, green!, blue!], alpha!), cells: count });
  });
  colors.sort((one, other) => other.cells - one.cells);
  return { columns, rows, colors, transparent };
}

function hex(parts: readonly number[], alpha: number): string {
  const all = alpha === 255 ? parts : [...parts, alpha];
  return `#${all.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

import { packedToOklab } from "@/lib/color/oklab.ts";
import { packHex, toHex } from "@/lib/document/hex_color.ts";
import { colorCount, paletteColor, type PixelGrid } from "@/lib/document/pixel_grid.ts";

/** Cells by color, without what does not matter for what is made by hand. */
export interface ColoredCells {
  readonly columns: number;
  readonly rows: number;
  /** `#rrggbb`, each once. */
  readonly colors: readonly string[];
  /** Index of each cell's color, -1 where nothing lies. */
  readonly cells: Int32Array;
}

/** A grid's cells: those that are fully transparent are left out, and how much others let through does not count. */
export function coloredCells(grid: PixelGrid): ColoredCells {
  const colors: string[] = [];
  const indexOf = new Map<string, number>();
  const known = Array.from({ length: colorCount(grid) }, (_, i) => {
    const color = paletteColor(grid, i);
    if (color[3] === 0) return -1;
    const hex = toHex(color);
    const index = indexOf.get(hex) ?? colors.push(hex) - 1;
    indexOf.set(hex, index);
    return index;
  });
  const cells = Int32Array.from(grid.cells, (index) => known[index]!);
  return { columns: grid.columns, rows: grid.rows, colors, cells };
}

/** Colors in OKLab, 3 numbers each. */
export function labOf(colors: readonly string[]): Float64Array {
  return packedToOklab(colors.map(packHex));
}

import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { CellTile } from "../tile.ts";
import type { ColorMode } from "./color_mode.ts";

/**
 * A writer of pixel rows: `write(row, y, out)` stores row `y` (0 to scale - 1) of the cells in row `row` into `out`.
 *
 * `table` holds the packed color of each palette color's shades, as `shadeTable` gives it.
 */
export function scanlineWriter(
  grid: PixelGrid,
  tile: CellTile,
  table: Uint32Array,
  mode: ColorMode,
): (row: number, y: number, out: Uint8Array) => void {
  const { columns, cells } = grid;
  const { scale, pixels } = tile;
  const shades = tile.shades.length;

  if (mode.kind === "truecolor") {
    return (row, y, out) => {
      let at = 0;
      for (let column = 0; column < columns; column++) {
        const first = cells[row * columns + column]! * shades;
        for (let x = 0; x < scale; x++) {
          const color = table[first + pixels[y * scale + x]!]!;
          out[at++] = color >>> 24;
          out[at++] = color >>> 16;
          out[at++] = color >>> 8;
          if (mode.alpha) out[at++] = color;
        }
      }
    };
  }

  const places = new Map(mode.colors.map((color, i) => [color, i]));
  const indices = Uint8Array.from(table, (color) => places.get(color) ?? 0);
  const { bits } = mode;
  return (row, y, out) => {
    let at = 0, filled = 0, byte = 0;
    for (let column = 0; column < columns; column++) {
      const first = cells[row * columns + column]! * shades;
      for (let x = 0; x < scale; x++) {
        byte = byte << bits | indices[first + pixels[y * scale + x]!]!;
        filled += bits;
        if (filled === 8) {
          out[at++] = byte;
          filled = byte = 0;
        }
      }
    }
    if (filled > 0) out[at] = byte << (8 - filled);
  };
}

import type { ResolvedPalette } from "@/lib/color/resolve_palette.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { LinearRaster } from "../linear_raster.ts";
import { assignCells, type AssignOptions } from "./assign_cells.ts";
import { countCellColors } from "./cell_colors.ts";
import { choosePalette } from "./choose_palette.ts";
import { fullColorGrid } from "./full_color.ts";

/** A choice of colors whose values are at hand, and what to do with them. */
export interface QuantizeOptions extends AssignOptions {
  readonly palette: ResolvedPalette;
  /** Cells whose alpha (0-255) is below this are transparent. */
  readonly alphaThreshold: number;
}

/**
 * Chooses a palette for cells and gives it to them, in one go.
 *
 * Cells below the alpha threshold become transparent. The others become opaque; in full color they keep their alpha, and clean-up and
 * dithering have nothing to do.
 */
export function quantizeCells(cells: LinearRaster, options: QuantizeOptions): PixelGrid {
  const { palette, alphaThreshold } = options;
  if (palette.kind === "full") return fullColorGrid(cells, alphaThreshold);
  const colors = countCellColors(cells, alphaThreshold);
  return assignCells(colors, choosePalette(colors, palette), options);
}

import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { DEFAULT_SETTINGS, type Settings } from "@/lib/document/settings.ts";
import { renderPng } from "@/lib/render/raster/png.ts";
import { styleById } from "@/lib/render/styles.ts";

/** A piece as a picture that the editor opens, and the settings at which it is that very piece: a pixel is a cell. */
export function piecePicture(
  grid: PixelGrid,
): { readonly file: Blob; readonly settings: Settings } {
  const { columns, rows } = grid;
  const png = renderPng(grid, styleById("pixels"), { scale: 1 });
  return {
    file: new Blob([png], { type: "image/png" }),
    settings: { ...DEFAULT_SETTINGS, columns, rows, sampling: "average", alphaThreshold: 0 },
  };
}

import { type ZippableFile, zipSync } from "fflate";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { fileName } from "./file_name.ts";
import { type PngOptions, renderPng } from "./raster/png.ts";
import { STYLES } from "./styles.ts";
import { renderSvg, type SvgOptions } from "./vector/svg.ts";

export interface ZipOptions extends SvgOptions, PngOptions {
  /** Name of the picture that the files are named after. */
  readonly name?: string;
}

/** The earliest date that ZIP knows; its parts are local time, so these are the same bytes in every zone. */
const DATE = new Date(1980, 0, 1);

/** Packs a grid in every style, as PNG and as SVG, into one ZIP file. The same grid and options give the same bytes. */
export function renderZip(
  grid: PixelGrid,
  { name = "", ...options }: ZipOptions = {},
): Uint8Array<ArrayBuffer> {
  const { columns, rows } = grid;
  const files: Record<string, ZippableFile> = {};
  for (const style of STYLES) {
    const path = (extension: string) => fileName(name, columns, rows, style.id, extension);
    // PNG is compressed already.
    files[path("png")] = [renderPng(grid, style, options), { level: 0 }];
    files[path("svg")] = new TextEncoder().encode(renderSvg(grid, style, options));
  }
  return zipSync(files, { level: 6, mtime: DATE });
}

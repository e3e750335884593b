import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { renderJson } from "./grid_json.ts";
import { renderPng } from "./raster/png.ts";
import { styleById } from "./styles.ts";
import { renderSvg } from "./vector/svg.ts";
import { renderZip, type ZipOptions } from "./zip.ts";

/** Kinds of files, in the order in which they are offered. Each is also the file's extension. */
export const FORMATS = ["png", "svg", "json", "zip"] as const;
export type Format = typeof FORMATS[number];

/**
 * A file that is wanted of a grid. Plain data, so that it can cross to a worker.
 *
 * JSON holds the grid alone and ZIP every style: for them, the id of a style is passed over.
 */
export type RenderRequest =
  & ZipOptions
  & (
    | { readonly format: "png" | "svg"; readonly style: string }
    | { readonly format: "json" | "zip"; readonly style?: string }
  );

/** A finished file. */
export interface Rendered {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Media type. */
  readonly type: string;
}

/**
 * Makes the bytes of a file from a grid.
 *
 * @throws RangeError if the style or the format is not known, or the scale out of range.
 */
export function render(grid: PixelGrid, request: RenderRequest): Rendered {
  switch (request.format) {
    case "png":
      return { bytes: renderPng(grid, styleById(request.style), request), type: "image/png" };
    case "svg": {
      const text = renderSvg(grid, styleById(request.style), request);
      return { bytes: encode(text), type: "image/svg+xml" };
    }
    case "json":
      return { bytes: encode(renderJson(grid)), type: "application/json" };
    case "zip":
      return { bytes: renderZip(grid, request), type: "application/zip" };
    default: {
      const { format } = request as { readonly format: string };
      throw new RangeError(`The format must be one of ${FORMATS.join(", ")}, not ${format}.`);
    }
  }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { parseHex, toHex } from "@/lib/document/hex_color.ts";
import { checkDrawnScale, checkMillimeters, defaultScale } from "../scale.ts";
import type { Style } from "../style.ts";
import { drawCells } from "./svg_cells.ts";
import { decimal } from "./svg_stroke.ts";
import { escapeXml } from "./xml.ts";

export interface SvgOptions {
  /** Text for the `<title>`; left out, "Pixel art". */
  readonly title?: string;
  /** CSS pixels per cell that the picture is shown at where nothing else says. */
  readonly scale?: number;
  /** Millimeters per cell; takes the place of `scale`. */
  readonly millimeters?: number;
  /** `#rrggbb` behind everything. */
  readonly background?: string;
  /** The name of the program that made it, for those who read it. */
  readonly software?: string;
}

/**
 * Draws a grid as SVG: one path per color, of one line per run of cells, and nothing for transparent cells. What a style
 * paints on top takes the same paths again by reference, stroked in another way.
 *
 * Coordinates are whole cells, so `viewBox` is the grid. The same grid and options give the same text everywhere.
 *
 * @throws RangeError if the scale or the millimeters are out of range, SyntaxError if the background is no color.
 */
export function renderSvg(grid: PixelGrid, style: Style, options: SvgOptions = {}): string {
  const { columns, rows } = grid;
  const { title = "Pixel art", background, millimeters, software } = options;
  const [side, unit] = millimeters === undefined
    ? [checkDrawnScale(options.scale ?? defaultScale(grid, style)), ""]
    : [checkMillimeters(millimeters), "mm"];
  const cells = drawCells(grid, style);
  const links = cells.includes("<use") ? ` xmlns:xlink="http://www.w3.org/1999/xlink"` : "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${links} width="${decimal(columns * side)}${unit}" `,
    `height="${decimal(rows * side)}${unit}" viewBox="0 0 ${columns} ${rows}">`,
    software === undefined ? "" : `<!-- Made by ${software} -->`,
    `<title>${escapeXml(title)}</title>`,
    background
      ? `<rect width="${columns}" height="${rows}" fill="${toHex(parseHex(background))}"/>`
      : "",
    `\n<g fill="none">${cells}</g></svg>\n`,
  ].join("");
}

import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { groundColor, groundPath } from "./ground.ts";
import { toHex } from "./hex_color.ts";
import { defaultScale } from "./scale.ts";
import type { Style } from "./style.ts";
import { layerGroups } from "./svg_layers.ts";
import { decimal, fillsCell } from "./svg_stroke.ts";
import { escapeXml } from "./xml.ts";

export interface SvgOptions {
  /** Text for the `<title>`; left out, "Pixel art". */
  readonly title?: string;
  /** CSS pixels per cell that the picture is shown at where nothing else says. */
  readonly scale?: number;
  /** Millimetres per cell; takes the place of `scale`. */
  readonly millimeters?: number;
  /** `#rrggbb` behind everything. */
  readonly background?: string;
}

/**
 * Draws a grid as SVG: one path per color, of one line per run of cells, and nothing for transparent cells. What a style
 * paints on top takes the same paths again by reference, stroked in another way.
 *
 * Coordinates are whole cells, so `viewBox` is the grid. The same grid and options give the same text everywhere.
 */
export function renderSvg(grid: PixelGrid, style: Style, options: SvgOptions = {}): string {
  const { columns, rows } = grid;
  const { title = "Pixel art", background, millimeters } = options;
  const scale = millimeters ?? options.scale ?? defaultScale(grid, style);
  const unit = millimeters === undefined ? "" : "mm";
  const layers = layerGroups(grid, style);
  const links = layers.some((layer) => layer.includes("<use"))
    ? ` xmlns:xlink="http://www.w3.org/1999/xlink"`
    : "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${links} width="${decimal(columns * scale)}${unit}" `,
    `height="${decimal(rows * scale)}${unit}" viewBox="0 0 ${columns} ${rows}">`,
    `<title>${escapeXml(title)}</title>`,
    background ? `<rect width="${columns}" height="${rows}" fill="${escapeXml(background)}"/>` : "",
    ground(grid, style),
    `\n<g fill="none">\n${layers.join("\n")}\n</g></svg>\n`,
  ].join("");
}

/**
 * Where cells touch, their most common color lies beneath all of them: a renderer that softens every edge, or is asked
 * for less than a pixel a cell, then never shows what lies behind the picture.
 */
function ground(grid: PixelGrid, { layers, unit }: Style): string {
  const [first] = layers;
  const color = groundColor(grid);
  if (!first || !fillsCell(first, unit) || !color) return "";
  return `<path fill="${toHex(color)}" shape-rendering="crispEdges" d="${groundPath(grid)}"/>`;
}

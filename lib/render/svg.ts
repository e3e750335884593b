import { colorCount, type PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { paletteColor, toHex } from "./hex_color.ts";
import { runPaths } from "./runs.ts";
import { defaultScale } from "./scale.ts";
import type { Layer, Style } from "./style.ts";
import { decimal, strokeOf } from "./svg_layer.ts";
import { escapeXml } from "./xml.ts";

export interface SvgOptions {
  /** Text for the `<title>`. */
  readonly title?: string;
  /** CSS pixels per cell that the picture is shown at where nothing else says. */
  readonly scale?: number;
  /** Millimetres per cell; takes the place of `scale`. */
  readonly millimeters?: number;
  /** `#rrggbb` behind everything. */
  readonly background?: string;
}

/** Up to so many colors, each gets a group of its own; beyond, its path must do. */
const MOST_GROUPS = 256;

/**
 * Draws a grid as SVG: one path per color, of one line per run of cells, and nothing for transparent cells.
 *
 * Coordinates are whole cells, so `viewBox` is the grid. The same grid and options give the same text everywhere.
 */
export function renderSvg(grid: PixelGrid, style: Style, options: SvgOptions = {}): string {
  const { columns, rows } = grid;
  const { title, background, millimeters } = options;
  const scale = millimeters ?? options.scale ?? defaultScale(grid, style);
  const length = (cells: number) =>
    decimal(cells * scale) + (millimeters === undefined ? "" : "mm");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${length(columns)}" height="${length(rows)}" `,
    `viewBox="0 0 ${columns} ${rows}">`,
    title ? `<title>${escapeXml(title)}</title>` : "",
    background ? `<rect width="${columns}" height="${rows}" fill="${escapeXml(background)}"/>` : "",
    `<g fill="none">`,
    ...style.layers.map((layer) => layerGroup(grid, style, layer)),
    `</g></svg>\n`,
  ].join("");
}

function layerGroup(grid: PixelGrid, style: Style, layer: Layer): string {
  const { paint } = layer;
  const stroke = strokeOf(layer, style.unit);
  if ("cell" in paint) return `<g ${stroke}>${colorPaths(grid).join("")}</g>`;
  const color = paint.light > 0 ? "#fff" : "#000";
  return `<g ${stroke} stroke="${color}">${lightPaths(grid, Math.abs(paint.light)).join("")}</g>`;
}

/** One path per visible color. */
function colorPaths(grid: PixelGrid): string[] {
  const count = colorCount(grid);
  const groupOf = Int32Array.from({ length: count }, (_, i) => paletteColor(grid, i)[3] ? i : -1);
  const paths = runPaths(grid, groupOf, count);
  const grouped = count <= MOST_GROUPS;
  return paths.map((d, i) => {
    if (d === "") return "";
    const color = paletteColor(grid, i);
    const look = `stroke="${toHex(color)}"${opacity(color[3] / 255)}`;
    return grouped ? `\n<g ${look}><path d="${d}"/></g>` : `<path ${look} d="${d}"/>`;
  });
}

/** One path per opacity among the visible colors, so that light is as strong as the cell it falls on. */
function lightPaths(grid: PixelGrid, light: number): string[] {
  const count = colorCount(grid);
  const groupOf = Int32Array.from({ length: count }, (_, i) => paletteColor(grid, i)[3] - 1);
  const paths = runPaths(grid, groupOf, 255);
  return paths.map((d, i) => d && `<path${opacity(light * (i + 1) / 255)} d="${d}"/>`);
}

function opacity(value: number): string {
  // Three decimals tell all 256 steps apart.
  return value === 1 ? "" : ` stroke-opacity="${decimal(Math.round(value * 1000) / 1000)}"`;
}

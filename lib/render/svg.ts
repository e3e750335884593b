import { colorCount, type PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { crc32 } from "./crc32.ts";
import { groundColor, groundPath } from "./ground.ts";
import { paletteColor, toHex } from "./hex_color.ts";
import { runPaths } from "./runs.ts";
import { defaultScale } from "./scale.ts";
import type { Layer, Style } from "./style.ts";
import { decimal, fillsCell, strokeOf } from "./svg_stroke.ts";
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

/** Up to so many colors, each gets a group of its own; beyond, its path must do. */
const MOST_GROUPS = 256;

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

/** One group per layer of the style. Cells, and the places where light falls, are written once each. */
function layerGroups(grid: PixelGrid, { layers, unit }: Style): string[] {
  // Several drawings may come to stand in one document, so a name must tell their grids apart.
  const name = checksum(grid).toString(36);
  const written = new Set<string>();
  const paths = (prefix: string, write: () => string[], reused: boolean) => {
    const id = prefix + name;
    if (!reused) return write().join("");
    if (written.has(id)) return `<use xlink:href="#${id}"/>`;
    written.add(id);
    return `<g id="${id}">${write().join("")}</g>`;
  };
  const isCell = ({ paint }: Layer) => "cell" in paint;
  const cellLayers = layers.filter(isCell).length;
  return layers.map((layer) => {
    const { paint } = layer;
    const stroke = strokeOf(layer, unit);
    if ("cell" in paint) {
      return `<g ${stroke}>${paths("c", () => colorPaths(grid), cellLayers > 1)}</g>`;
    }
    const light = `stroke="${paint.light > 0 ? "#fff" : "#000"}"` +
      attribute("stroke-opacity", Math.abs(paint.light));
    return `<g ${stroke} ${light}>${
      paths("v", () => visiblePaths(grid), layers.length - cellLayers > 1)
    }</g>`;
  });
}

function checksum({ cells, palette }: PixelGrid): number {
  const { buffer, byteOffset, byteLength } = cells;
  const both = crc32(new Uint8Array(buffer, byteOffset, byteLength)) ^
    crc32(Uint8Array.from(palette));
  return both >>> 0;
}

/** One path per visible color. */
function colorPaths(grid: PixelGrid): string[] {
  const count = colorCount(grid);
  const groupOf = Int32Array.from({ length: count }, (_, i) => paletteColor(grid, i)[3] ? i : -1);
  const grouped = count <= MOST_GROUPS;
  return runPaths(grid, groupOf, count).map((d, i) => {
    if (d === "") return "";
    const color = paletteColor(grid, i);
    const look = `stroke="${toHex(color)}"${attribute("opacity", color[3] / 255)}`;
    return grouped ? `\n<g ${look}><path d="${d}"/></g>` : `<path ${look} d="${d}"/>`;
  });
}

/** One path per opacity among the visible colors, so that light is as strong as the cell that it falls on. */
function visiblePaths(grid: PixelGrid): string[] {
  const count = colorCount(grid);
  const groupOf = Int32Array.from({ length: count }, (_, i) => paletteColor(grid, i)[3] - 1);
  return runPaths(grid, groupOf, 255).map((d, i) =>
    d && `<path${attribute("opacity", (i + 1) / 255)} d="${d}"/>`
  );
}

/** An opacity, left out where it is 1. Three decimals tell all 256 steps apart. */
function attribute(name: string, value: number): string {
  return value === 1 ? "" : ` ${name}="${decimal(Math.round(value * 1000) / 1000)}"`;
}

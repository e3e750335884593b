import { paletteColor, type PixelGrid } from "@/lib/document/pixel_grid.ts";
import { crc32 } from "../raster/crc32.ts";
import { opaquePath } from "./opaque_path.ts";
import type { Layer, Paint, Style } from "../style.ts";
import { areaPath, colorPaths, opacityOf } from "./svg_paths.ts";
import { decimal, fillsCell, strokeOf } from "./svg_stroke.ts";

/**
 * SVG groups that draw a grid in a style.
 *
 * Translucent cells of several layers are drawn solid and thinned as a whole, one group per opacity: else the layers
 * would add up to less transparency than the cell has.
 */
export function drawCells(grid: PixelGrid, style: Style): string {
  // Several drawings may come to stand in one document, so names must tell them apart.
  const name = checksum(grid, style).toString(36);
  if (style.layers.length === 1) {
    return drawLayers(grid, style, name, colorPaths(grid, null));
  }
  const alphas = new Set<number>();
  for (const index of new Set(grid.cells)) alphas.add(paletteColor(grid, index)[3]);
  alphas.delete(0);
  return [...alphas].sort((a, b) => b - a).map((alpha) => {
    if (alpha === 255) return drawLayers(grid, style, name, colorPaths(grid, 255));
    const cells = colorPaths(grid, alpha);
    const drawn = drawLayers(grid, style, `${name}-${alpha}`, cells, alpha);
    return `<g${opacityOf(alpha)}>${drawn}</g>`;
  }).join("");
}

/**
 * The layers of a style, one after another. The paths of the cells, and that of the places where light falls, are
 * written once each: further layers refer to them and stroke them in their own way.
 */
function drawLayers(
  grid: PixelGrid,
  { layers, unit }: Style,
  name: string,
  colors: string,
  alpha = 255,
): string {
  const isCell = ({ paint }: Layer) => "cell" in paint;
  const touch = alpha === 255 && layers.some((layer) => isCell(layer) && fillsCell(layer, unit));
  const opaque = touch ? opaquePath(grid) : "";
  const cellLayers = layers.filter(isCell).length;
  const lightLayers = layers.length - cellLayers;
  const cells = once(`c${name}`, colors, cellLayers + (opaque ? 1 : 0));
  const visible = once(`v${name}`, lightLayers > 0 ? areaPath(grid, alpha) : "", lightLayers);
  const drawn = opaque ? underlay(`o${name}`, opaque, cells()) : "";
  return drawn + joinEqual(layers.map((layer) => ({
    look: lookOf(layer.paint),
    group: `<g ${strokeOf(layer, unit)}>${isCell(layer) ? cells() : visible()}</g>`,
  })));
}

/** What all paths of a layer have in common: the color of light, or nothing where cells bring their own. */
function lookOf(paint: Paint): string {
  if ("cell" in paint) return "";
  const color = paint.light > 0 ? "#fff" : "#000";
  return `stroke="${color}" stroke-opacity="${decimal(Math.abs(paint.light))}"`;
}

/** Writes groups one after another, neighbors of one look within a group that has it. */
function joinEqual(parts: readonly { readonly look: string; readonly group: string }[]): string {
  let text = "", open = "";
  for (const { look, group } of parts) {
    if (look !== open) text += (open && "</g>") + (look && `<g ${look}>`);
    text += group;
    open = look;
  }
  return text + (open && "</g>");
}

/**
 * The cells drawn so large that they overlap on all sides, within the opaque part of the grid, to lie beneath cells that
 * touch.
 *
 * Some renderers soften all edges, and most those of lines thinner than a pixel, whatever is asked for. Two soft edges side
 * by side would let what lies behind shine through; these hide it down to a quarter of a pixel a cell.
 */
function underlay(id: string, opaque: string, cells: string): string {
  return `<clipPath id="${id}"><path d="${opaque}"/></clipPath><g clip-path="url(#${id})">` +
    `<g transform="translate(0 .5)" stroke-width="4" stroke-linecap="square" ` +
    `shape-rendering="crispEdges">${cells}</g></g>`;
}

/** Gives `content` under a name the first of several times, and a reference to it from then on. */
function once(id: string, content: string, times: number): () => string {
  let count = 0;
  return () => {
    if (times === 1) return content;
    return count++ === 0 ? `<g id="${id}">${content}</g>` : `<use xlink:href="#${id}"/>`;
  };
}

function checksum({ cells, palette }: PixelGrid, { id }: Style): number {
  const { buffer, byteOffset, byteLength } = cells;
  const all = crc32(new Uint8Array(buffer, byteOffset, byteLength)) ^
    crc32(Uint8Array.from(palette)) ^ crc32(new TextEncoder().encode(id));
  // Few letters, for they stand in several places.
  return all >>> 8;
}

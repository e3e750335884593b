import { colorCount, type PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { crc32 } from "./crc32.ts";
import { paletteColor, toHex } from "./hex_color.ts";
import { runPaths } from "./runs.ts";
import { opaquePath } from "./opaque_path.ts";
import type { Layer, Paint, Style } from "./style.ts";
import { decimal, fillsCell, strokeOf } from "./svg_stroke.ts";

/** Up to so many colors, each gets a group of its own; beyond, its path must do. */
const MOST_GROUPS = 256;

/**
 * SVG groups for the layers of a style, one after another. The paths of the cells, and those where light falls, are written once each:
 * further layers refer to them and stroke them in their own way.
 */
export function drawLayers(grid: PixelGrid, { layers, unit }: Style): string {
  // Several drawings may come to stand in one document, so a name must tell their grids apart.
  const name = checksum(grid).toString(36);
  const isCell = ({ paint }: Layer) => "cell" in paint;
  const solid = layers.some((layer) => isCell(layer) && fillsCell(layer, unit)) && opaquePath(grid);
  const cellLayers = layers.filter(isCell).length;
  const lightLayers = layers.length - cellLayers;
  const cells = once(`c${name}`, colorPaths(grid).join(""), cellLayers + (solid ? 1 : 0));
  const visible = once(`v${name}`, lightLayers > 0 ? visiblePaths(grid).join("") : "", lightLayers);
  const drawn = solid ? underlay(`o${name}`, solid, cells()) : "";
  return drawn + joinEqual(layers.map((layer) => ({
    look: lookOf(layer.paint),
    group: `<g ${strokeOf(layer, unit)}>${isCell(layer) ? cells() : visible()}</g>`,
  })));
}

/** What all paths of a layer have in common: the color of light, or nothing where cells bring their own. */
function lookOf(paint: Paint): string {
  if ("cell" in paint) return "";
  const color = paint.light > 0 ? "#fff" : "#000";
  return `stroke="${color}"${attribute("stroke-opacity", Math.abs(paint.light))}`;
}

/** Writes groups one after another, neighbours of one look within a group that has it. */
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
 * The cells drawn high enough to overlap, within the opaque part of the grid, to lie beneath cells that touch.
 *
 * Lines thinner than a pixel are softened whatever they ask for, and would let the ground shine through at less than a
 * pixel a cell. These hide it down to a quarter of a pixel.
 */
function underlay(id: string, opaque: string, cells: string): string {
  return `<clipPath id="${id}"><path d="${opaque}"/></clipPath><g clip-path="url(#${id})">` +
    `<g transform="translate(0 .5)" stroke-width="4" shape-rendering="crispEdges">${cells}</g></g>`;
}

/** Gives `content` under a name the first of several times, and a reference to it from then on. */
function once(id: string, content: string, times: number): () => string {
  let count = 0;
  return () => {
    if (times === 1) return content;
    return count++ === 0 ? `<g id="${id}">${content}</g>` : `<use xlink:href="#${id}"/>`;
  };
}

function checksum({ cells, palette }: PixelGrid): number {
  const { buffer, byteOffset, byteLength } = cells;
  const both = crc32(new Uint8Array(buffer, byteOffset, byteLength)) ^
    crc32(Uint8Array.from(palette));
  // Few letters, for they stand in several places.
  return both >>> 8;
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

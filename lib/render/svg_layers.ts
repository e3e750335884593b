import { colorCount, type PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { crc32 } from "./crc32.ts";
import { paletteColor, toHex } from "./hex_color.ts";
import { runPaths } from "./runs.ts";
import type { Style } from "./style.ts";
import { decimal, strokeOf } from "./svg_stroke.ts";

/** Up to so many colors, each gets a group of its own; beyond, its path must do. */
const MOST_GROUPS = 256;

/**
 * SVG groups, one per layer of the style. The paths of the cells, and those where light falls, are written once each:
 * further layers refer to them and stroke them in their own way.
 */
export function layerGroups(grid: PixelGrid, { layers, unit }: Style): string[] {
  // Several drawings may come to stand in one document, so a name must tell their grids apart.
  const name = checksum(grid).toString(36);
  const cellLayers = layers.filter(({ paint }) => "cell" in paint).length;
  const lightLayers = layers.length - cellLayers;
  const cells = once(`c${name}`, colorPaths(grid).join(""), cellLayers);
  const visible = once(`v${name}`, lightLayers > 0 ? visiblePaths(grid).join("") : "", lightLayers);
  return layers.map((layer) => {
    const { paint } = layer;
    const stroke = strokeOf(layer, unit);
    if ("cell" in paint) return `<g ${stroke}>${cells()}</g>`;
    const color = paint.light > 0 ? "#fff" : "#000";
    const opacity = attribute("stroke-opacity", Math.abs(paint.light));
    return `<g ${stroke} stroke="${color}"${opacity}>${visible()}</g>`;
  });
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

import { colorCount, paletteColor, type PixelGrid } from "@/lib/document/pixel_grid.ts";
import { toHex } from "@/lib/document/hex_color.ts";
import { runPaths } from "./runs.ts";
import { decimal } from "./svg_stroke.ts";

/** Up to so many colors, each gets a group of its own; beyond, its path must do. */
const MOST_GROUPS = 256;

/** One path per color: all that are visible, each as opaque as it is, or those of one alpha, drawn solid. */
export function colorPaths(grid: PixelGrid, alpha: number | null): string {
  const count = colorCount(grid);
  const groupOf = Int32Array.from({ length: count }, (_, i) => {
    const own = paletteColor(grid, i)[3];
    return own > 0 && (alpha === null || own === alpha) ? i : -1;
  });
  const grouped = count <= MOST_GROUPS;
  return runPaths(grid, groupOf, count).map((d, i) => {
    if (d === "") return "";
    const color = paletteColor(grid, i);
    const look = `stroke="${toHex(color)}"${alpha === null ? opacityOf(color[3]) : ""}`;
    return grouped ? `\n<g ${look}><path d="${d}"/></g>` : `<path ${look} d="${d}"/>`;
  }).join("");
}

/** One path through all cells of an alpha. */
export function areaPath(grid: PixelGrid, alpha: number): string {
  const groupOf = Int32Array.from({ length: colorCount(grid) }, (_, i) => {
    return paletteColor(grid, i)[3] === alpha ? 0 : -1;
  });
  return runPaths(grid, groupOf, 1).map((d) => `<path d="${d}"/>`).join("");
}

/** An opacity attribute, left out where there is nothing to thin. Three decimals tell all 256 steps apart. */
export function opacityOf(alpha: number): string {
  return alpha === 255 ? "" : ` opacity="${decimal(Math.round(alpha / 255 * 1000) / 1000)}"`;
}

// Draws the site's icons from its mark: deno run -A lib/content/pictures/make_icons.ts
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { renderPng } from "@/lib/render/raster/png.ts";
import { PIXELS } from "@/lib/render/styles/pixels.ts";
import { renderSvg } from "@/lib/render/vector/svg.ts";
import { createCanvas } from "./canvas.ts";
import { MARK, MARK_PAINTS } from "./drawings.ts";

const GROUND = "#ebe1cd";

/** The mark with so many cells of ground on every side. */
function markWith(margin: number): PixelGrid {
  const side = MARK.length + 2 * margin;
  const canvas = createCanvas(side, side, GROUND);
  canvas.drawing(margin, margin, MARK, MARK_PAINTS);
  return canvas.finish();
}

/** File, cells around the mark, pixels per cell. */
const PNGS = [
  ["icon-32.png", 0, 2],
  ["icon-192.png", 0, 12],
  ["icon-512.png", 0, 32],
  // 180 pixels; phones round the corners off.
  ["apple-touch-icon.png", 1, 10],
  // 512 pixels; masks may take all outside a circle of 0.8 of the width (https://w3c.github.io/manifest/#icon-masks).
  ["icon-maskable-512.png", 8, 16],
] as const;

for (const [file, margin, scale] of PNGS) {
  await Deno.writeFile(`static/${file}`, renderPng(markWith(margin), PIXELS, { scale }));
}
await Deno.writeTextFile("static/icon.svg", renderSvg(markWith(0), PIXELS, { scale: 2 }));

import { Buffer } from "node:buffer";
import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { styleById } from "@/lib/render/styles.ts";
import { renderSvg } from "@/lib/render/vector/svg.ts";
import { EDGE, MANY_COLORS, OPAQUE, SCALES, sized, TOUCHING } from "@/tests/render/seam_cases.ts";
import { openBrowser } from "@/tests/support/browser.ts";

const OFFSETS = [0, 0.37, 0.5];

interface Shot {
  readonly width: number;
  /** One number a pixel, all channels in it. */
  readonly pixels: Uint32Array;
}

/** Takes a picture of a drawing of a grid, and of nothing beside it. */
async function shoot(
  page: Page,
  svg: string,
  { columns, rows }: PixelGrid,
  scale: number,
  offset: number,
  background: string,
): Promise<Shot> {
  await page.setContent(
    `<body style="margin:0;background:${background}">` +
      `<div style="position:absolute;left:${offset}px;top:${offset}px">${sized(svg, scale)}</div>`,
  );
  const [right, bottom] = [columns, rows].map((cells) => Math.ceil(cells * scale + offset));
  const clip = { x: 0, y: 0, width: right!, height: bottom! };
  const { width, data } = PNG.sync.read(await page.screenshot({ clip }));
  return { width, pixels: new Uint32Array(new Uint8Array(data).buffer) };
}

/** Pixels inside the drawing that differ between two shots. */
function differences(one: Shot, other: Shot, grid: PixelGrid, scale: number, offset: number) {
  let count = 0;
  const last = (cells: number) => Math.floor(cells * scale + offset) - 1 - EDGE;
  for (let y = 1 + EDGE; y <= last(grid.rows); y++) {
    for (let x = 1 + EDGE; x <= last(grid.columns); x++) {
      const at = y * one.width + x;
      if (one.pixels[at] !== other.pixels[at]) count++;
    }
  }
  return count;
}

describe("seams in SVG, in Chromium", () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  });
  afterAll(() => browser.close());

  it("shows nothing of what lies behind touching cells, at any scale", async () => {
    for (const grid of [OPAQUE, MANY_COLORS]) {
      for (const style of TOUCHING) {
        const svg = renderSvg(grid, style);
        for (const [i, scale] of SCALES.entries()) {
          const offset = OFFSETS[i % OFFSETS.length]!;
          const black = await shoot(page, svg, grid, scale, offset, "#000");
          const white = await shoot(page, svg, grid, scale, offset, "#fff");
          const seen = differences(black, white, grid, scale, offset);
          assertEquals(seen, 0, `${style.id} at ${scale}, moved by ${offset}`);
        }
      }
    }
  });

  it("shows plain pixels in colors of the grid alone from one pixel a cell on", async () => {
    const svg = renderSvg(OPAQUE, styleById("pixels"));
    const { buffer } = new Uint8Array(OPAQUE.palette);
    const colors = new Set(new Uint32Array(buffer));
    for (const scale of SCALES.filter((one) => one >= 1)) {
      const { width, pixels } = await shoot(page, svg, OPAQUE, scale, 0, "#fff");
      for (let y = 1; y < OPAQUE.rows * scale - 1; y++) {
        for (let x = 1; x < OPAQUE.columns * scale - 1; x++) {
          if (colors.has(pixels[y * width + x]!)) continue;
          const bytes = Buffer.from(pixels.slice(y * width + x, y * width + x + 1).buffer);
          assert(false, `#${bytes.toString("hex")} at ${x}, ${y}, scale ${scale}`);
        }
      }
    }
  });
});

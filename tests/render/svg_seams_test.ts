import { Buffer } from "node:buffer";
import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import sharp from "sharp";
import { paletteColor, type PixelGrid } from "@/lib/document/pixel_grid.ts";
import { toHex } from "@/lib/document/hex_color.ts";
import { styleById } from "@/lib/render/styles.ts";
import { renderSvg } from "@/lib/render/vector/svg.ts";
import { launchBrowser } from "@/tests/support/browser.ts";
import { randomGrid } from "./random_grid.ts";

const SCALES = [0.3, 0.53, 0.77, 1, 1.25, 1.9, 2.5, 3.7, 5.3333, 7.13, 11.9, 13.5];
const OFFSETS = [0, 0.37, 0.5];
/** Nearest to the edge, a pixel may be covered in part. */
const EDGE = 1;

const OPAQUE = randomGrid(1, 64, 48, { colors: 12, runs: 0.4 });
const MANY_COLORS = randomGrid(2, 48, 48, { colors: 2000, runs: 0 });

interface Shot {
  readonly width: number;
  readonly data: Uint8Array;
}

async function shoot(
  page: Page,
  svg: string,
  scale: number,
  offset: number,
  background: string,
): Promise<Shot> {
  await page.setContent(
    `<body style="margin:0;background:${background}">` +
      `<div style="position:absolute;left:${offset}px;top:${offset}px">${sized(svg, scale)}</div>`,
  );
  const shot = new Uint8Array(await page.screenshot());
  const { width, data } = PNG.sync.read(Buffer.from(shot));
  return { width, data: new Uint8Array(data) };
}

/** The drawing at `scale` pixels a cell, whole or not. */
function sized(svg: string, scale: number): string {
  const [, columns, rows] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!;
  const size = `width="${Number(columns) * scale}" height="${Number(rows) * scale}"`;
  return svg.replace(/width="[\d.]+" height="[\d.]+"/, size);
}

/** Pixels inside the drawing that differ between two shots. */
function differences(one: Shot, other: Shot, grid: PixelGrid, scale: number, offset: number) {
  let count = 0;
  const last = (cells: number) => Math.floor(cells * scale + offset) - 1 - EDGE;
  for (let y = 1 + EDGE; y <= last(grid.rows); y++) {
    for (let x = 1 + EDGE; x <= last(grid.columns); x++) {
      const at = (y * one.width + x) * 4;
      if ([0, 1, 2].some((i) => one.data[at + i] !== other.data[at + i])) count++;
    }
  }
  return count;
}

describe("seams in SVG", () => {
  it("Chromium shows nothing of what lies behind touching cells, at any scale", async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
      for (const grid of [OPAQUE, MANY_COLORS]) {
        for (const id of ["pixels", "bricks"]) {
          const svg = renderSvg(grid, styleById(id));
          for (const [i, scale] of SCALES.entries()) {
            const offset = OFFSETS[i % OFFSETS.length]!;
            const black = await shoot(page, svg, scale, offset, "#000");
            const white = await shoot(page, svg, scale, offset, "#fff");
            const seen = differences(black, white, grid, scale, offset);
            assertEquals(seen, 0, `${id} at ${scale}, moved by ${offset}`);
          }
        }
      }
    } finally {
      await browser.close();
    }
  });

  it("Chromium shows plain pixels in colors of the grid alone from one pixel a cell on", async () => {
    const browser = await launchBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
      const svg = renderSvg(OPAQUE, styleById("pixels"));
      const colors = new Set(Array.from({ length: 12 }, (_, i) => toHex(paletteColor(OPAQUE, i))));
      for (const scale of SCALES.filter((one) => one >= 1)) {
        const { width, data } = await shoot(page, svg, scale, 0, "#fff");
        for (let y = 1; y < OPAQUE.rows * scale - 1; y++) {
          for (let x = 1; x < OPAQUE.columns * scale - 1; x++) {
            const [red, green, blue] = data.subarray((y * width + x) * 4);
            const color = toHex([red!, green!, blue!, 255]);
            assert(colors.has(color), `${color} at ${x}, ${y}, scale ${scale}`);
          }
        }
      }
    } finally {
      await browser.close();
    }
  });

  it("librsvg draws touching cells without gaps too, asked for crisp edges or not", async () => {
    for (const grid of [OPAQUE, MANY_COLORS]) {
      for (const id of ["pixels", "bricks"]) {
        const crisp = renderSvg(grid, styleById(id));
        for (const svg of [crisp, crisp.replaceAll(' shape-rendering="crispEdges"', "")]) {
          for (const scale of SCALES) {
            const { data, info } = await sharp(Buffer.from(sized(svg, scale))).ensureAlpha().raw()
              .toBuffer({ resolveWithObject: true });
            for (let y = EDGE; y < info.height - EDGE; y++) {
              for (let x = EDGE; x < info.width - EDGE; x++) {
                assertEquals(data[(y * info.width + x) * 4 + 3], 255, `${id} ${scale} ${x} ${y}`);
              }
            }
          }
        }
      }
    }
  });
});

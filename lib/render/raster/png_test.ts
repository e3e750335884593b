import { Buffer } from "node:buffer";
import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { PNG } from "pngjs";
import sharp from "sharp";
import { paletteColor, type PixelGrid } from "@/lib/document/pixel_grid.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { renderBitmap } from "./bitmap.ts";
import { renderPng } from "./png.ts";
import { renderSvg } from "../vector/svg.ts";
import { styleById, STYLES } from "../styles.ts";

const PIXELS = styleById("pixels");

/** What two decoders that are not ours make of a file; they must agree. */
async function decode(png: Uint8Array) {
  const one = PNG.sync.read(Buffer.from(png));
  const other = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  assertEquals([one.width, one.height], [other.info.width, other.info.height]);
  const difference = one.data.findIndex((byte, i) => {
    return byte !== other.data[i] && one.data[i | 3] !== 0;
  });
  assertEquals(difference, -1);
  return { width: one.width, height: one.height, data: new Uint8Array(one.data) };
}

/** Bit depth and color type, from their places in the header (PNG specification, 11.2.2). */
const depthAndType = (png: Uint8Array) => [png[24], png[25]];

function chunkTypes(png: Uint8Array): string[] {
  const view = new DataView(png.buffer, png.byteOffset);
  const types: string[] = [];
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12) {
    types.push(String.fromCharCode(...png.subarray(at + 4, at + 8)));
  }
  return types;
}

const GRIDS: readonly [string, PixelGrid, depthAndType: number[]][] = [
  ["1 color", randomGrid(1, 1, 1, { colors: 1 }), [1, 3]],
  ["2 colors", randomGrid(2, 13, 7, { colors: 2 }), [1, 3]],
  ["4 colors", randomGrid(3, 13, 7, { colors: 4 }), [2, 3]],
  ["5 colors", randomGrid(4, 31, 29, { colors: 5 }), [4, 3]],
  ["16 colors with alpha", randomGrid(5, 33, 7, { colors: 16, alphas: [255, 0, 9] }), [4, 3]],
  ["17 colors", randomGrid(6, 40, 30, { colors: 17 }), [8, 3]],
  ["256 colors", randomGrid(7, 60, 60, { colors: 256, runs: 0 }), [8, 3]],
  ["257 colors", randomGrid(8, 80, 70, { colors: 257, runs: 0 }), [8, 2]],
  ["900 colors with alpha", randomGrid(9, 60, 60, { colors: 900, alphas: [255, 3] }), [8, 6]],
];

describe("renderPng", () => {
  for (const [name, grid, form] of GRIDS) {
    for (const scale of [1, 3, 8]) {
      it(`gives every pixel its cell's color: ${name}, scale ${scale}`, async () => {
        const png = renderPng(grid, PIXELS, { scale });
        assertEquals(depthAndType(png), form);
        const { width, height, data } = await decode(png);
        assertEquals([width, height], [grid.columns * scale, grid.rows * scale]);
        for (let y = 0; y < height; y++) {
          for (let x = 0; x < width; x++) {
            const cell = Math.floor(y / scale) * grid.columns + Math.floor(x / scale);
            const wanted = paletteColor(grid, grid.cells[cell]!);
            const at = (y * width + x) * 4;
            const found = [...data.subarray(at, at + 4)];
            if (found[3] !== 0 || wanted[3] !== 0) assertEquals(found, [...wanted]);
          }
        }
      });
    }
    for (const style of STYLES) {
      it(`shows what the canvas shows: ${name}, ${style.id}`, async () => {
        const { data } = await decode(renderPng(grid, style, { scale: 11 }));
        const bitmap = renderBitmap(grid, style, 11);
        assertEquals(data.findIndex((byte, i) => byte !== bitmap.data[i]), -1);
      });
    }
  }

  for (const style of STYLES) {
    it(`looks as the SVG does: ${style.id}`, async () => {
      const grid = randomGrid(14, 20, 20, { colors: 30 });
      grid.palette.set([255, 255, 255, 255, 0, 0, 0, 255]);
      // Edges then fall between pixels.
      const scale = style.unit * Math.ceil(30 / style.unit);
      const { data } = await decode(renderPng(grid, style, { scale, background: "#808080" }));
      const svg = renderSvg(grid, style, { scale, background: "#808080" });
      const drawn = await sharp(Buffer.from(svg)).ensureAlpha().raw().toBuffer();
      assertEquals(drawn.length, data.length);
      let sum = 0, most = 0;
      data.forEach((byte, i) => {
        const difference = Math.abs(byte - drawn[i]!);
        sum += difference;
        most = Math.max(most, difference);
      });
      // Edges are softened in other steps, nothing else differs.
      const hint = "light whose edges lie within the cell must be faint";
      assert(sum / data.length < 0.5, `${sum / data.length} on average: ${hint}`);
      assert(most < 48, `${most} at most: ${hint}`);
    });
  }

  for (const id of ["bricks", "circles"]) {
    it(`keeps 16 colors with soft edges within a palette: ${id}`, () => {
      for (const scale of [8, 20, 37, 50]) {
        const png = renderPng(randomGrid(10, 30, 20), styleById(id), { scale });
        assertEquals(depthAndType(png), [8, 3]);
        assertEquals(chunkTypes(png).includes("tRNS"), id === "circles");
      }
    });
  }

  it("leaves no pixel transparent on a background", async () => {
    const grid = randomGrid(11, 9, 9, { alphas: [255, 0, 100] });
    for (const style of STYLES) {
      const png = renderPng(grid, style, { scale: 9, background: "#fff" });
      assert(!chunkTypes(png).includes("tRNS"));
      const { data } = await decode(png);
      for (let i = 3; i < data.length; i += 4) assertEquals(data[i], 255);
    }
  });

  it("tells the size of print", async () => {
    const png = renderPng(randomGrid(12, 4, 4), PIXELS, { scale: 10, millimeters: 2.54 });
    assertEquals((await sharp(png).metadata()).density, 100);
    assertEquals(chunkTypes(png), ["IHDR", "sRGB", "PLTE", "pHYs", "IDAT", "IEND"]);
  });

  it("refuses scales that are no scales, and pictures too large to hold", () => {
    const grid = randomGrid(13, 512, 512);
    for (const scale of [0, -1, 1.5, NaN, 1e9]) {
      assertThrows(() => renderPng(grid, PIXELS, { scale }), RangeError, "scale");
    }
    assertThrows(() => renderPng(grid, PIXELS, { scale: 20 }), RangeError, "16 or less");
  });
});

import { Buffer } from "node:buffer";
import { assert, assertEquals, assertMatch, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import sharp from "sharp";
import { paletteColor, type PixelGrid } from "@/lib/document/pixel_grid.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { styleById, STYLES } from "../styles.ts";
import { renderSvg, type SvgOptions } from "./svg.ts";

const GRIDS: readonly [string, PixelGrid][] = [
  ["one cell", randomGrid(1, 1, 1, { colors: 1 })],
  ["one row", randomGrid(2, 31, 1)],
  ["one column", randomGrid(3, 1, 17)],
  ["opaque", randomGrid(4, 23, 19)],
  ["with holes", randomGrid(5, 19, 23, { alphas: [255, 0] })],
  ["translucent", randomGrid(6, 12, 11, { colors: 40, alphas: [255, 128, 1, 254, 77] })],
  ["many colors", randomGrid(7, 40, 30, { colors: 1000, runs: 0 })],
];

/** The middle pixel of every cell, as librsvg draws it. */
async function middles(svg: string, { columns, rows }: PixelGrid, scale: number) {
  const { data, info } = await sharp(Buffer.from(svg)).ensureAlpha().raw()
    .toBuffer({ resolveWithObject: true });
  assertEquals([info.width, info.height], [columns * scale, rows * scale]);
  return Array.from({ length: columns * rows }, (_, i) => {
    const x = (i % columns) * scale + (scale >> 1);
    const y = Math.floor(i / columns) * scale + (scale >> 1);
    const at = (y * info.width + x) * 4;
    return [...data.subarray(at, at + 4)];
  });
}

describe("renderSvg", () => {
  for (const [name, grid] of GRIDS) {
    for (const style of STYLES) {
      it(`puts the grid's color in the middle of every cell: ${name}, ${style.id}`, async () => {
        const found = await middles(renderSvg(grid, style, { scale: 16 }), grid, 16);
        found.forEach((color, i) => {
          const wanted = paletteColor(grid, grid.cells[i]!);
          const [red, green, blue, alpha] = wanted;
          // Premultiplied bytes hold less of a translucent color.
          const slack = alpha === 255 ? 0 : 1 + 255 / Math.max(1, alpha);
          assert(
            Math.abs(color[3]! - alpha) <= (alpha === 255 ? 0 : 1),
            `${i}: ${color} ${wanted}`,
          );
          if (alpha === 0) return;
          [red, green, blue].forEach((channel, at) => {
            assert(Math.abs(color[at]! - channel) <= slack, `${i}: ${color} ${wanted}`);
          });
        });
      });
    }
  }

  it("writes every color once, in a group of its own, and no color that no cell has", () => {
    const grid: PixelGrid = {
      columns: 3,
      rows: 2,
      palette: Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 255, 255, 0, 255, 0, 255, 0, 0, 0, 0),
      cells: Uint32Array.of(0, 0, 1, 3, 0, 1),
    };
    const svg = renderSvg(grid, styleById("pixels"), { title: "Two" });
    assertEquals(
      [...svg.matchAll(/<g stroke="(.*?)"><path d="(.*?)"\/><\/g>/g)].map((m) => [m[1], m[2]]),
      [
        ["#ff0000", "M0 0h2M1 1h1"],
        ["#0000ff", "M2 0h1M2 1h1"],
      ],
    );
    assertMatch(svg, /viewBox="0 0 3 2"><title>Two<\/title>/);
    assert(!svg.includes("#00ff00") && !svg.includes("#000000"));
  });

  it("keeps whole coordinates in all paths", () => {
    for (const style of STYLES) {
      const svg = renderSvg(randomGrid(8, 50, 40, { alphas: [255, 0, 90] }), style);
      for (const [, d] of svg.matchAll(/ d="(.*?)"/g)) assertMatch(d!, /^([MmhHVz]|-?\d+| )+$/);
    }
  });

  it("escapes titles, and leaves out what XML cannot hold", () => {
    const svg = renderSvg(randomGrid(9, 2, 2), styleById("pixels"), {
      title: `a<b>&"c"\0\ud800é🙂`,
    });
    assertMatch(svg, /<title>a&lt;b&gt;&amp;&quot;c&quot;\ufffd\ufffdé🙂<\/title>/);
  });

  it("tells size in pixels, or in millimeters", () => {
    const grid = randomGrid(10, 40, 30);
    const pixels = styleById("pixels");
    assertMatch(renderSvg(grid, pixels), /width="2000" height="1500"/);
    assertMatch(renderSvg(grid, pixels, { scale: 3 }), /width="120" height="90"/);
    assertMatch(renderSvg(grid, pixels, { millimeters: 2.6 }), /width="104mm" height="78mm"/);
  });

  it("refuses sizes and backgrounds that are none", () => {
    const grid = randomGrid(10, 2, 2);
    const draw = (options: SvgOptions) => () => renderSvg(grid, styleById("pixels"), options);
    assertThrows(draw({ scale: 0 }), RangeError, "scale");
    assertThrows(draw({ scale: NaN }), RangeError, "scale");
    assertThrows(draw({ millimeters: 0 }), RangeError, "mm");
    assertThrows(draw({ background: '"/><script/>' }), SyntaxError, "cannot be read");
  });

  it("lays a background under everything", async () => {
    const grid = randomGrid(11, 9, 9, { colors: 1, alphas: [0] });
    const svg = renderSvg(grid, styleById("bricks"), { background: "#123456", scale: 16 });
    for (const color of await middles(svg, grid, 16)) assertEquals(color, [18, 52, 86, 255]);
  });

  it("gives names inside a drawing that differ from grid to grid", () => {
    const name = (seed: number) =>
      /id="(c.*?)"/.exec(renderSvg(randomGrid(seed, 5, 5), styleById("bricks")))?.[1];
    assert(name(1) && name(2) && name(1) !== name(2));
    assertEquals(name(1), name(1));
  });
});

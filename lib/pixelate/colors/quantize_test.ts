import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { loadPalette } from "@/lib/color/load_palette.ts";
import { nearestOf } from "@/lib/color/nearest.ts";
import { hueRangeOf, moveToHues } from "@/lib/color/hue_range.ts";
import { packedToMatching } from "@/lib/color/matching_space.ts";
import { resolvePalette } from "@/lib/color/resolve_palette.ts";
import { BYTE_TO_LINEAR } from "@/lib/color/srgb.ts";
import { pick, type Random, startRandom } from "@/tests/support/random.ts";
import { toHex } from "@/lib/document/hex_color.ts";
import type { LinearRaster } from "../linear_raster.ts";
import {
  colorCount,
  paletteColor,
  paletteMaterial,
  type PixelGrid,
} from "@/lib/document/pixel_grid.ts";
import { quantizeCells, type QuantizeOptions } from "./quantize.ts";
import { DITHERS } from "@/lib/document/settings.ts";

const PLAIN = { dither: "none", strength: 0.8, cleanUp: false, alphaThreshold: 128 } as const;
const RGB = Uint32Array.of(0x101820, 0xff0000, 0x00a040, 0x2040ff, 0xf0e0c0, 0xffffff);
const FIXED = { kind: "fixed", rgb: RGB, colors: null } as const;

/** Smooth shades with some noise, and holes where asked for. */
function picture(random: Random, width: number, height: number, holes = false): LinearRaster {
  const phase = Array.from({ length: 6 }, () => random() * 6);
  const data = new Float32Array(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    const x = i % width / width, y = Math.floor(i / width) / height;
    const alpha = holes && random() < 0.3 ? random() * 0.4 : 1;
    for (let c = 0; c < 3; c++) {
      const wave = Math.sin(phase[c]! + x * 5) * Math.cos(phase[c + 3]! + y * 4);
      data[i * 4 + c] = Math.min(1, Math.max(0, 0.4 + 0.35 * wave + 0.1 * random())) * alpha;
    }
    data[i * 4 + 3] = alpha;
  }
  return { width, height, data };
}

function cellsOfGrid({ columns, rows, palette, cells }: PixelGrid): LinearRaster {
  const data = new Float32Array(cells.length * 4);
  cells.forEach((index, cell) => {
    const alpha = palette[index * 4 + 3]! / 255;
    for (let c = 0; c < 3; c++) {
      data[cell * 4 + c] = BYTE_TO_LINEAR[palette[index * 4 + c]!]! * alpha;
    }
    data[cell * 4 + 3] = alpha;
  });
  return { width: columns, height: rows, data };
}

function assertSound(grid: PixelGrid): void {
  const colors = Array.from(
    { length: colorCount(grid) },
    (_, i) => grid.palette.slice(i * 4, i * 4 + 4).join(),
  );
  assertEquals(new Set(colors).size, colors.length, "no color twice");
  assertEquals(new Set(grid.cells).size, colors.length, "no color unused");
  assert(grid.cells.every((index) => index < colors.length));
}

describe("quantizeCells", () => {
  it("never gives more than N colors, the transparent one counted", () => {
    const random = startRandom(1);
    for (let round = 0; round < 40; round++) {
      const colors = pick(random, 2, 70);
      const cells = picture(random, pick(random, 1, 40), pick(random, 1, 30), round % 2 === 1);
      const dither = DITHERS[round % DITHERS.length]!;
      const palette = { kind: "best", colors } as const;
      const grid = quantizeCells(cells, { ...PLAIN, palette, dither, cleanUp: round % 3 === 0 });
      assert(colorCount(grid) <= colors);
      assertSound(grid);
    }
  });

  it("uses nothing but the palette, in its order", () => {
    const random = startRandom(2);
    for (const dither of DITHERS) {
      const cells = picture(random, 30, 20, true);
      const grid = quantizeCells(cells, { ...PLAIN, palette: FIXED, dither, cleanUp: true });
      assertSound(grid);
      const places = Array.from({ length: colorCount(grid) }, (_, i) => {
        const [red, green, blue, alpha] = grid.palette.slice(i * 4, i * 4 + 4);
        return alpha === 0 ? RGB.length : RGB.indexOf(red! << 16 | green! << 8 | blue!);
      });
      assert(!places.includes(-1));
      assertEquals(places, places.toSorted((one, other) => one - other));
    }
  });

  it("gives each cell the color nearest in the palette's hues where it does not dither", () => {
    const cells = picture(startRandom(3), 30, 20);
    const full = quantizeCells(cells, { ...PLAIN, palette: { kind: "full" } });
    const grid = quantizeCells(cells, { ...PLAIN, palette: FIXED });
    const entries = packedToMatching(RGB);
    const hues = hueRangeOf(entries);
    grid.cells.forEach((index, cell) => {
      const [red, green, blue] = full.palette.slice(full.cells[cell]! * 4);
      const wanted = packedToMatching([red! << 16 | green! << 8 | blue!]);
      moveToHues(wanted, 0, hues);
      const color = RGB[nearestOf(entries, wanted[0]!, wanted[1]!, wanted[2]!)]!;
      assertEquals(
        grid.palette[index * 4]! << 16 | grid.palette[index * 4 + 1]! << 8 |
          grid.palette[index * 4 + 2]!,
        color,
      );
    });
  });

  it("changes nothing a second time", () => {
    const random = startRandom(4);
    for (
      const palette of [{ kind: "best", colors: 12 }, { kind: "best", colors: 256 }, FIXED] as const
    ) {
      for (const dither of DITHERS) {
        for (const strength of [0.3, 0.8, 1]) {
          const options = { ...PLAIN, palette, dither, strength };
          const once = quantizeCells(picture(random, 24, 18, true), options);
          assertEquals(quantizeCells(cellsOfGrid(once), options), once);
        }
      }
    }
  });

  it("leaves a flat picture flat and its color as it is", () => {
    const flat = { width: 9, height: 7, data: new Float32Array(9 * 7 * 4) };
    for (let i = 0; i < 63; i++) flat.data.set([0.2, 0.5, 0.1, 1], i * 4);
    const full = quantizeCells(flat, { ...PLAIN, palette: { kind: "full" } });
    for (const dither of DITHERS) {
      const palette = { kind: "best", colors: 16 } as const;
      assertEquals(quantizeCells(flat, { ...PLAIN, palette, dither }), full);
    }
  });

  it("keeps every color where there are no more than N", () => {
    const grid = quantizeCells(picture(startRandom(5), 12, 12), { ...PLAIN, palette: FIXED });
    const palette = { kind: "best", colors: colorCount(grid) } as const;
    const again = quantizeCells(cellsOfGrid(grid), { ...PLAIN, palette });
    const colors = ({ palette, cells }: PixelGrid) =>
      Array.from(cells, (index) => palette.slice(index * 4, index * 4 + 4).join());
    assertEquals(colors(again), colors(grid));
  });

  it("keeps cells under the threshold transparent through all stages", () => {
    const cells = picture(startRandom(6), 30, 30, true);
    const options: QuantizeOptions[] = [
      FIXED,
      { kind: "best", colors: 2 } as const,
      { kind: "full" } as const,
    ]
      .flatMap((palette) =>
        DITHERS.map((dither) => ({ ...PLAIN, palette, dither, cleanUp: true, alphaThreshold: 100 }))
      );
    for (const option of options) {
      const { palette, cells: chosen } = quantizeCells(cells, option);
      chosen.forEach((index, cell) => {
        const clear = Math.round(cells.data[cell * 4 + 3]! * 255) < 100;
        assertEquals(palette[index * 4 + 3] === 0, clear);
        if (clear) assertEquals([...palette.slice(index * 4, index * 4 + 4)], [0, 0, 0, 0]);
        else if (option.palette.kind !== "full") assertEquals(palette[index * 4 + 3], 255);
      });
    }
  });

  it("takes the best few of a palette, the transparent one counted", () => {
    const cells = picture(startRandom(7), 30, 30, true);
    const palette = { kind: "fixed", rgb: RGB, colors: 3 } as const;
    const grid = quantizeCells(cells, { ...PLAIN, palette });
    assert(colorCount(grid) <= 3);
    assertEquals(grid.palette.at(-1), 0);
  });

  it("keeps what a palette's colors are bought as, and knows none in full color", async () => {
    const cells = picture(startRandom(8), 20, 20, true);
    for (const colors of [null, 4]) {
      const palette = await resolvePalette({ kind: "preset", id: "lego", colors });
      const grid = quantizeCells(cells, { ...PLAIN, palette });
      const { colors: lego } = await loadPalette("lego");
      for (let index = 0; index < colorCount(grid); index++) {
        const color = paletteColor(grid, index);
        const truth = lego.find(({ hex }) => hex === toHex(color));
        const { hex: _, ...material } = truth ?? { hex: "" };
        assertEquals(truth === undefined, color[3] === 0);
        const expected = color[3] === 0 ? null : material;
        assertEquals(paletteMaterial(grid, index), expected);
      }
    }
    const full = quantizeCells(cells, { ...PLAIN, palette: { kind: "full" } });
    assertEquals("materials" in full, false);
  });

  it("takes a picture in which nothing shows", () => {
    const cells = { width: 2, height: 2, data: new Float32Array(16) };
    for (
      const palette of [FIXED, { kind: "best", colors: 5 }, {
        kind: "fixed",
        rgb: RGB,
        colors: 2,
      }] as const
    ) {
      for (const dither of DITHERS) {
        const grid = quantizeCells(cells, { ...PLAIN, palette, dither, cleanUp: true });
        assertEquals([...grid.palette], [0, 0, 0, 0]);
        assertEquals([...grid.cells], [0, 0, 0, 0]);
      }
    }
  });
});

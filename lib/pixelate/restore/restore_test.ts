import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { faultOf } from "@/lib/document/fault.ts";
import type { Rgba } from "@/lib/document/hex_color.ts";
import { colorCount, paletteColor } from "@/lib/document/pixel_grid.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { enlargedArt, KINDS } from "@/tests/support/pixel_art/enlarged.ts";
import { judgeRepaired } from "@/tests/support/pixel_art/judge.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { flat, scenery } from "@/tests/support/rasters.ts";
import { restore } from "./restore.ts";

const FIND = { kind: "find" } as const;
/** Of the cases of each kind. The benchmark has two hundred others. */
const SEEDS = [72, 73];

/** Random cells in some colors, with their enlargement, each cell of `scale` pixels. */
function checkered(columns: number, rows: number, colors: readonly Rgba[], scale: number) {
  const random = startRandom(5);
  const cells = Uint32Array.from(
    { length: columns * rows },
    () => pick(random, 0, colors.length - 1),
  );
  const width = columns * scale, height = rows * scale;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const cell = cells[Math.floor(y / scale) * columns + Math.floor(x / scale)]!;
      data.set(colors[cell]!, (y * width + x) * 4);
    }
  }
  const raster: Raster = { width, height, data };
  return { cells, raster };
}

/** The colors of the cells, in place of their numbers. */
function colorsOf({ grid }: ReturnType<typeof restore>) {
  return [...grid.cells].map((cell) => paletteColor(grid, cell));
}

describe("restore", () => {
  for (const kind of KINDS) {
    it(`gives the pixels back: ${kind}`, async () => {
      for (const seed of SEEDS) {
        const one = await enlargedArt(startRandom(seed + 10 * KINDS.indexOf(kind)), kind);
        const { isExact, cells, near, colors } = judgeRepaired(one, restore(one.raster, FIND));
        assert(isExact, `${seed}: not every cell was found`);
        assert(near >= 0.98 * cells, `${seed}: ${near} of ${cells} cells have their colors`);
        assert(colors <= 1.5, `${seed}: ${colors} times as many colors`);
      }
    });
  }

  it("keeps every color of an enlargement that is clean, however many and translucent they are", () => {
    const random = startRandom(9);
    const colors = Array.from({ length: 700 }, (): Rgba => {
      const value = () => pick(random, 20, 235);
      return [value(), value(), value(), value()];
    });
    const { cells, raster } = checkered(48, 36, colors, 5);
    const restored = restore(raster, FIND);
    assertEquals([restored.grid.columns, restored.grid.rows], [48, 36]);
    assertEquals(colorCount(restored.grid), new Set(cells).size);
    assertEquals(colorsOf(restored), [...cells].map((cell) => colors[cell]!));
  });

  it("finds cells of two pixels where nothing else happened to them", () => {
    const colors: Rgba[] = [[0, 0, 0, 255], [255, 255, 255, 255], [200, 40, 30, 255]];
    const { cells, raster } = checkered(70, 50, colors, 2);
    assertEquals(colorsOf(restore(raster, FIND)), [...cells].map((cell) => colors[cell]!));
  });

  it("keeps what is transparent", () => {
    const colors: Rgba[] = [[0, 0, 0, 0], [200, 40, 30, 255], [30, 60, 190, 128]];
    const { cells, raster } = checkered(20, 20, colors, 7);
    assertEquals(colorsOf(restore(raster, FIND)), [...cells].map((cell) => colors[cell]!));
  });

  it("takes the size, or where cells lie, from those who know", () => {
    const colors: Rgba[] = [[0, 0, 0, 255], [255, 255, 255, 255], [200, 40, 30, 255]];
    const { cells, raster } = checkered(5, 4, colors, 9);
    const wanted = [...cells].map((cell) => colors[cell]!);
    assertEquals(colorsOf(restore(raster, { kind: "size", columns: 5, rows: 4 })), wanted);
    const nine = { period: 9, phase: 0 };
    assertEquals(colorsOf(restore(raster, { kind: "lattices", x: nine, y: nine })), wanted);
  });

  it("tells where it finds nothing", () => {
    const photo = scenery(startRandom(3), 320, 240);
    const none = assertThrows(() => restore(photo, FIND), RangeError, "Name its size");
    assertEquals(faultOf(none)?.code, "restore-none");
  });

  it("keeps the pixels of art that was not enlarged", () => {
    const colors: Rgba[] = [[0, 0, 0, 255], [255, 255, 255, 255], [200, 40, 30, 255]];
    const raster = flat(20, 12, colors[0]!);
    raster.data.set(colors[1]!, 21 * 4);
    raster.data.set(colors[2]!, 48 * 4);
    const { grid } = restore(raster, FIND);
    assertEquals([grid.columns, grid.rows, colorCount(grid)], [20, 12, 3]);
    assertEquals(paletteColor(grid, grid.cells[48]!), colors[2]);
  });

  it("tells of cells that can be none", () => {
    const none = { period: NaN, phase: 0 }, nine = { period: 9, phase: 0 };
    const photo = scenery(startRandom(3), 60, 40);
    assertThrows(
      () => restore(photo, { kind: "lattices", x: nine, y: none }),
      RangeError,
      "1 pixel",
    );
  });

  it("tells where so many cells do not fit", () => {
    const photo = scenery(startRandom(3), 60, 40);
    const wish = (columns: number, rows: number) => ({ kind: "size", columns, rows }) as const;
    assertThrows(() => restore(photo, wish(61, 40)), RangeError, "61 x 40 does not fit");
    assertThrows(() => restore(photo, wish(600, 40)), RangeError, "at most 512");
    assertEquals(restore(photo, wish(60, 40)).grid.cells.length, 2400);
  });

  it("gives the same again for the same picture", async () => {
    const one = await enlargedArt(startRandom(77), "JPEG");
    assertEquals(restore(one.raster, FIND), restore(one.raster, FIND));
  });
});

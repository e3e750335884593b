import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { toHex } from "@/lib/document/hex_color.ts";
import { colorCount, paletteColor, type PixelGrid } from "@/lib/document/pixel_grid.ts";
import { DITHERS } from "@/lib/document/settings.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { assignCells } from "./assign_cells.ts";
import { countCellColors } from "./cell_colors.ts";
import { choosePalette } from "./choose_palette.ts";
import { quantizeCells } from "./quantize.ts";

const PLAIN = { dither: "none", strength: 0.8, cleanUp: false } as const;

/** Opaque noise around a color; the first cell shows nothing if asked for. */
function frame(seed: number, middle: readonly number[], hasHole = false) {
  const random = startRandom(seed);
  const data = Float32Array.from(
    { length: 12 * 10 * 4 },
    (_, i) => i % 4 === 3 ? 1 : middle[i % 4]! + 0.15 * random(),
  );
  if (hasHole) data.fill(0, 0, 4);
  return { width: 12, height: 10, data };
}

function colorsOf(grid: PixelGrid): string[] {
  return Array.from({ length: colorCount(grid) }, (_, i) => toHex(paletteColor(grid, i)));
}

describe("choosePalette and assignCells", () => {
  it("are together what quantizing is", () => {
    const random = startRandom(31);
    for (const dither of DITHERS) {
      const cells = frame(pick(random, 1, 99), [0.3, 0.1, 0.2], true);
      const colors = countCellColors(cells, 128);
      const palette = { kind: "best", colors: 7 } as const;
      const options = { ...PLAIN, dither, cleanUp: true };
      assertEquals(
        assignCells(colors, choosePalette(colors, palette), options),
        quantizeCells(cells, { ...options, palette, alphaThreshold: 128 }),
      );
    }
  });

  it("let pictures share the palette of one of them", () => {
    const [first, second] = [frame(1, [0.2, 0.4, 0.1]), frame(2, [0.25, 0.4, 0.1], true)]
      .map((cells) => countCellColors(cells, 128));
    const palette = choosePalette(first!, { kind: "best", colors: 6 });
    const known = Array.from(
      palette.colors,
      (color) => toHex([color >> 16, color >> 8 & 255, color & 255, 255]),
    );
    assertEquals(colorsOf(assignCells(first!, palette, PLAIN)), known);
    const { palette: shared, ...grid } = assignCells(second!, palette, PLAIN);
    const used = colorsOf({ ...grid, palette: shared });
    assertEquals([...shared.slice(-4)], [0, 0, 0, 0]);
    assert(used.slice(0, -1).every((color) => known.includes(color)));
  });
});

import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { colorCount, paletteColor } from "@/lib/document/pixel_grid.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import type { FoundCells } from "./find_cells.ts";
import { mergeColors } from "./merge_colors.ts";

const COLORS = [[20, 16, 30, 255], [200, 60, 50, 255], [60, 90, 200, 255], [240, 236, 220, 255]];

/** Cells in stripes of four colors, with so much noise. */
function stripes(noise: number, flat: number): FoundCells {
  const random = startRandom(8);
  const [columns, rows] = [40, 40];
  const colors = Float64Array.from({ length: columns * rows * 4 }, (_, i) => {
    const value = COLORS[Math.floor((Math.floor(i / 4) % columns) / 10)]![i % 4]!;
    return i % 4 === 3 ? value : value + (2 * random() - 1) * noise;
  });
  return { columns, rows, colors, flat };
}

describe("mergeColors", () => {
  it("makes one color again of those that noise drove apart", () => {
    const grid = mergeColors(stripes(4, 0));
    assertEquals(colorCount(grid), 4);
    COLORS.forEach((color, i) => {
      const found = paletteColor(grid, grid.cells[i * 10 + 5]!);
      color.forEach((value, c) => assert(Math.abs(found[c]! - value) <= 2, `${found}`));
    });
  });

  it("keeps a lone cell that stands out", () => {
    const found = stripes(4, 0);
    found.colors.set([250, 230, 40, 255], (20 * 40 + 5) * 4);
    const grid = mergeColors(found);
    const [red, , blue] = paletteColor(grid, grid.cells[20 * 40 + 5]!);
    assert(red > 240 && blue < 60);
  });

  it("keeps every color of cells that are flat", () => {
    const random = startRandom(3);
    const found = stripes(0, 1);
    for (let i = 0; i < found.colors.length; i++) {
      if (i % 4 < 3) found.colors[i] = pick(random, 0, 255);
    }
    assert(colorCount(mergeColors(found)) > 1590);
  });

  it("takes what is nearly clear for clear, and keeps what shines through", () => {
    const found = stripes(0, 0);
    for (let cell = 0; cell < 400; cell++) found.colors[cell * 4 + 3] = cell < 200 ? 5 : 130;
    const grid = mergeColors(found);
    assertEquals(paletteColor(grid, grid.cells[0]!), [0, 0, 0, 0]);
    assertEquals(paletteColor(grid, grid.cells[215]!)[3], 130);
    assertEquals(paletteColor(grid, grid.cells[800]!)[3], 255);
  });
});

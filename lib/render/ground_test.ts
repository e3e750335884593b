import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { groundColor, groundPath } from "./ground.ts";

/** Cells that the path covers: its rectangles are `M left top H right V bottom H left z`. */
function covered(path: string, { columns, rows }: PixelGrid): Uint8Array {
  const cells = new Uint8Array(columns * rows);
  for (const [, left, top, right, bottom] of path.matchAll(/M(\d+) (\d+)H(\d+)V(\d+)H\1z/g)) {
    for (let y = Number(top); y < Number(bottom); y++) {
      for (let x = Number(left); x < Number(right); x++) cells[y * columns + x]!++;
    }
  }
  return cells;
}

describe("groundPath", () => {
  it("is one rectangle where all cells are opaque", () => {
    assertEquals(groundPath(randomGrid(1, 40, 30)), "M0 0H40V30H0z");
  });

  it("covers the opaque cells once and no others", () => {
    for (let seed = 0; seed < 20; seed++) {
      const grid = randomGrid(seed, 1 + seed, 21 - seed, { alphas: [255, 0, 254], runs: 0.7 });
      const wanted = grid.cells.map((index) => grid.palette[index * 4 + 3] === 255 ? 1 : 0);
      assertEquals([...covered(groundPath(grid), grid)], [...wanted]);
    }
  });
});

describe("groundColor", () => {
  it("is the opaque color of most cells", () => {
    const grid: PixelGrid = {
      columns: 7,
      rows: 1,
      palette: Uint8ClampedArray.of(1, 1, 1, 255, 2, 2, 2, 255, 3, 3, 3, 254),
      cells: Uint32Array.of(0, 1, 1, 2, 2, 2, 2),
    };
    assertEquals(groundColor(grid), [2, 2, 2, 255]);
    assertEquals(groundColor({ ...grid, cells: Uint32Array.of(2, 2, 2, 2, 2, 2, 2) }), null);
    assert(groundPath({ ...grid, cells: Uint32Array.of(2, 2, 2, 2, 2, 2, 2) }) === "");
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { opaquePath } from "./opaque_path.ts";

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

describe("opaquePath", () => {
  it("is one rectangle where all cells are opaque", () => {
    assertEquals(opaquePath(randomGrid(1, 40, 30)), "M0 0H40V30H0z");
  });

  it("is nothing where none is", () => {
    assertEquals(opaquePath(randomGrid(2, 4, 3, { colors: 3, alphas: [254, 0, 1] })), "");
  });

  it("covers the opaque cells once and no others", () => {
    for (let seed = 0; seed < 20; seed++) {
      const grid = randomGrid(seed, 1 + seed, 21 - seed, { alphas: [255, 0, 254], runs: 0.7 });
      const wanted = grid.cells.map((index) => grid.palette[index * 4 + 3] === 255 ? 1 : 0);
      assertEquals([...covered(opaquePath(grid), grid)], [...wanted]);
    }
  });
});

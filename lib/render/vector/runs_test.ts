import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { colorCount, type PixelGrid } from "@/lib/document/pixel_grid.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { runPaths } from "./runs.ts";

/** Follows path data and calls `visit` for every cell that its lines cross. */
function follow(path: string, visit: (x: number, y: number) => void): void {
  let x = 0, y = 0;
  for (const [, command, first, second] of path.matchAll(/([Mmh])(-?\d+)(?: ?(-?\d+))?/g)) {
    const a = Number(first), b = Number(second);
    if (command === "M") [x, y] = [a, b];
    else if (command === "m") [x, y] = [x + a, y + b];
    else for (const end = x + a; x < end; x++) visit(x, y);
  }
}

describe("runPaths", () => {
  const all = (grid: PixelGrid) => {
    const count = colorCount(grid);
    return runPaths(grid, Int32Array.from({ length: count }, (_, i) => i), count);
  };

  it("crosses every cell once, in the path of its color", () => {
    for (let seed = 0; seed < 30; seed++) {
      const grid = randomGrid(seed, 1 + seed * 5, 1 + seed % 7 * 9, {
        colors: 1 + seed,
        runs: 0.6,
      });
      const found = new Int32Array(grid.cells.length).fill(-1);
      all(grid).forEach((path, color) => {
        follow(path, (x, y) => {
          const at = y * grid.columns + x;
          assertEquals(found[at], -1);
          found[at] = color;
        });
      });
      assertEquals([...found], [...grid.cells]);
    }
  });

  it("has as few lines as there are runs", () => {
    const grid = randomGrid(1, 100, 50, { colors: 5, runs: 0.5 });
    const lines = all(grid).join("").split("h").length - 1;
    const runs = grid.cells.filter((index, i) => i % 100 === 0 || index !== grid.cells[i - 1]);
    assertEquals(lines, runs.length);
  });

  it("joins colors of one group and leaves out those of none", () => {
    const grid: PixelGrid = {
      columns: 5,
      rows: 1,
      palette: new Uint8ClampedArray(12),
      cells: Uint32Array.of(0, 1, 0, 2, 1),
    };
    assertEquals(runPaths(grid, Int32Array.of(0, 0, -1), 1), ["M0 0h3M4 0h1"]);
  });

  it("takes the shorter of two ways to a place", () => {
    const paths = all(randomGrid(2, 200, 200, { colors: 4 }));
    for (const path of paths) {
      assert(/M\d \d{2}/.test(path) && /m\d+ \d/.test(path) && /m\d+-\d/.test(path));
    }
  });

  it("goes from run to run in fewer letters than row by row", () => {
    const columns = 100;
    const grid = randomGrid(3, columns, 75, { colors: 16, runs: 0 });
    const byRows = [...grid.cells].map((_, i) => `m${i % 10} 0h1`).join("");
    assert(all(grid).join("").length < byRows.length, "as if no cell were ten away");
  });
});

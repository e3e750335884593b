import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { doubled } from "./doubled.ts";
import { latticeLines } from "./lattice.ts";

/** A grid whose cells come in squares of `size` from (`left`, `top`) on, as it is found with cells of 4 pixels. */
function placed(size: number, left: number, top: number) {
  const random = startRandom(2);
  const [columns, rows] = [24, 18];
  const blocks = Array.from({ length: 900 }, () => pick(random, 0, 4));
  const cells = Uint32Array.from({ length: columns * rows }, (_, cell) => {
    const x = Math.floor((cell % columns + size - left) / size);
    const y = Math.floor((Math.floor(cell / columns) + size - top) / size);
    return blocks[y * 30 + x]!;
  });
  const grid = { columns, rows, palette: new Uint8ClampedArray(20), cells };
  const lattice = { period: 4, phase: 0 };
  const lines = { x: latticeLines(lattice, 96), y: latticeLines(lattice, 72) };
  return { grid, lattices: { x: lattice, y: lattice }, lines };
}

describe("doubled", () => {
  it("takes squares of four cells for one", () => {
    assertEquals(doubled(placed(2, 0, 0)), {
      x: { period: 8, phase: 0 },
      y: { period: 8, phase: 0 },
    });
    assertEquals(doubled(placed(2, 1, 0)), {
      x: { period: 8, phase: 4 },
      y: { period: 8, phase: 0 },
    });
  });

  it("leaves cells of their own alone, and squares of nine", () => {
    assertEquals(doubled(placed(1, 0, 0)), null);
    assertEquals(doubled(placed(3, 0, 0)), null);
  });
});

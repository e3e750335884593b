import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { cellsOf, evenLattice, latticePath, moved } from "./lattice_view.ts";

const PICTURE = { width: 40, height: 20 };
const TENS = { x: { period: 10, phase: 0 }, y: { period: 10, phase: 0 } };

describe("lattices over a picture", () => {
  it("have as many cells as were asked for", () => {
    for (const cells of [1, 3, 7, 20]) {
      const lattices = { x: evenLattice(cells, 40), y: evenLattice(cells, 20) };
      assertEquals(cellsOf(lattices, PICTURE), { columns: cells, rows: cells });
    }
  });

  it("come back to where they were after a cell, either way", () => {
    for (const by of [-10, 10, 30, -70]) assertEquals(moved(TENS, by, by), TENS);
    const { x, y } = moved(TENS, -3, 4);
    assertAlmostEquals(x.phase, 7);
    assertAlmostEquals(y.phase, 4);
  });

  it("are drawn line by line", () => {
    assertEquals(
      latticePath(TENS, PICTURE),
      "M0 0V20M10 0V20M20 0V20M30 0V20M40 0V20M0 0H40M0 10H40M0 20H40",
    );
  });
});

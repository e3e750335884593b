import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { coverExactly } from "./cover_exactly.ts";
import { placingsOf } from "./part.ts";

const PLACINGS = placingsOf([1, 2, 3].map((length) => ({
  id: `1x${length}`,
  length,
  width: 1,
  cost: 1,
})));

/** A rectangle of free cells. */
function gapOf(columns: number, rows: number) {
  return { x: 4, y: 2, columns, rows, free: new Uint8Array(columns * rows).fill(1) };
}

describe("coverExactly", () => {
  it("finds the least cost whichever part it begins with", () => {
    for (let turn = 0; turn < PLACINGS.length; turn++) {
      assertEquals(coverExactly(gapOf(3, 1), PLACINGS, 3, 100, turn)?.cost, 1);
      assertEquals(coverExactly(gapOf(4, 2), PLACINGS, 8, 1000, turn)?.cost, 3);
    }
  });

  it("finds nothing where all ways cost more, and gives the gap back as it was", () => {
    const gap = gapOf(4, 2);
    assertEquals(coverExactly(gap, PLACINGS, 2, 1000), null);
    assertEquals(gap, gapOf(4, 2));
  });

  it("tells where its parts lie", () => {
    const tiles = coverExactly(gapOf(3, 1), PLACINGS, 1, 100)?.tiles;
    assertEquals(tiles?.map(({ x, y, width, height }) => [x, y, width, height]), [[4, 2, 3, 1]]);
  });
});

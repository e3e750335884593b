import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { cellsOf, type Plan } from "@/lib/craft/plan/plan.ts";
import { planOf } from "@/tests/crafts/plans.ts";
import { drawPlain } from "./tile_drawings.ts";

const PLAN = await planOf("perler", 30, 20, { craft: "print" });
const AREA = { x: 4, y: 7, width: 3, height: 2 };

/** The colors of the area, row by row. */
function shown(plan: Plan, mirror: boolean) {
  const [drawing] = drawPlain(plan, cellsOf(plan), AREA, mirror, 10, 12, { width: 5, height: 5 });
  assert(drawing?.kind === "picture");
  return { ...drawing, hexes: Array.from(drawing.cells, (cell) => drawing.colors[cell]) };
}

describe("drawPlain", () => {
  it("shows the cells of an area, or as they are seen from behind", () => {
    const hexes = [7, 8].map((y) =>
      [4, 5, 6].map((x) => PLAN.colors[cellsOf(PLAN)[y * PLAN.columns + x]!]?.hex)
    );
    assertEquals(shown(PLAN, false).hexes, hexes.flat());
    assertEquals(shown(PLAN, true).hexes, hexes.map((row) => row.toReversed()).flat());
  });

  it("takes along the area's own colors alone", () => {
    const { colors, hexes } = shown(PLAN, false);
    assertEquals([...colors].sort(), [...new Set(hexes)].sort());
    assert(colors.length < PLAN.colors.length);
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { makePlan } from "./make_plan.ts";
import { packPlan, pieceCount, unpackPieces } from "./packed_plan.ts";
import { parseCraftSettings } from "./parse_craft_settings.ts";

const GRID = {
  columns: 5,
  rows: 4,
  palette: Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 255, 255, 0, 0, 0, 0),
  cells: Uint32Array.from({ length: 20 }, (_, i) => i % 7 === 0 ? 2 : i < 11 ? 0 : 1),
};

describe("packPlan", () => {
  for (const settings of [{ craft: "beads", board: 3 }, { largest: "2x4" }]) {
    it(`gives every piece back: ${JSON.stringify(settings)}`, async () => {
      const plan = await makePlan(GRID, parseCraftSettings(settings));
      const packed = packPlan(plan);
      assertEquals(pieceCount(packed), plan.pieces.length);
      for (const { from, to } of plan.boards) {
        assertEquals(unpackPieces(packed, from, to), plan.pieces.slice(from, to));
      }
    });
  }
});

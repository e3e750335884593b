import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { boardPitch, hasSmallBeads, isSmallPitch, usualBoard } from "./board_pitch.ts";

describe("boards of beads", () => {
  it("are small for the palettes that say so, and only for them", () => {
    for (const { id, name, group } of PALETTE_LIST) {
      assertEquals(hasSmallBeads(id), group === "beads" && / mini /.test(name), id);
      assertEquals(boardPitch(usualBoard(id), hasSmallBeads(id)) < 3, hasSmallBeads(id), id);
    }
    assert(!hasSmallBeads(null));
    assertEquals([2.5, 2.689, 2.812, 4.991, 5].map(isSmallPitch), [true, true, true, false, false]);
  });

  it("have the pitch that was measured, or that of the board most like them", () => {
    assertEquals([29, 50, 56, 14, 52].map((pegs) => boardPitch(pegs)), [
      4.991,
      2.812,
      2.689,
      4.991,
      4.991,
    ]);
    assertEquals([14, 29, 52, 57, 104].map((pegs) => boardPitch(pegs, true)), [
      2.812,
      2.812,
      2.812,
      2.689,
      2.689,
    ]);
  });
});

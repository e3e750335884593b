import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { boardOf } from "@/lib/craft/plan/board_pitch.ts";
import type { PaletteChoice } from "@/lib/document/settings.ts";
import { firstChoice } from "./craft_choices.ts";
import { sizedSettings } from "./sized_settings.ts";

const FULL: PaletteChoice = { kind: "full" };
const MINI: PaletteChoice = { kind: "preset", id: "artkal-c", colors: null };

/** Pegs along a board, and millimeters from one to the next. */
function boardFor(choice: ReturnType<typeof firstChoice>, piece = FULL) {
  const { board, cell } = sizedSettings(choice, piece);
  assertEquals(cell.width, cell.height);
  return [board, cell.width];
}

describe("sizedSettings", () => {
  const beads = firstChoice("beads");

  it("lays small beads onto boards of theirs, whether they are chosen or the piece is of them", () => {
    assertEquals(boardFor(beads), [29, 4.991]);
    assertEquals(boardFor(beads, MINI), [50, 2.812]);
    assertEquals(boardFor({ ...beads, palette: "perler-mini" }), [56, 2.689]);
    assertEquals(boardFor({ ...beads, palette: "hama" }, MINI), [29, 4.991]);
  });

  it("keeps to the board that was chosen", () => {
    const chosen = { ...beads, settings: { ...beads.settings, ...boardOf(29, "artkal-c") } };
    assertEquals(boardFor(chosen, MINI), [29, 2.812]);
  });

  it("leaves other crafts as they are", () => {
    const bricks = firstChoice("bricks");
    assertEquals(sizedSettings(bricks, MINI), bricks.settings);
  });
});

import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { planOf } from "@/tests/crafts/plans.ts";
import { bodyOf } from "./frame.ts";
import { PRINT_DEFAULTS } from "./print_settings.ts";
import { layOutTiles, type TrueSizeSettings } from "./tiles.ts";

const SETTINGS: TrueSizeSettings = { ...PRINT_DEFAULTS, overlap: 8 };
const POSTER = await planOf("perler", 90, 50, { craft: "print", cell: 7 });
const BEADS = await planOf("nabbi", 58, 40, { craft: "beads" });
const LARGE = await planOf("lego-plates", 48, 48, { board: 48 });

describe("layOutTiles", () => {
  for (const overlap of [0, 8, 30]) {
    it(`shows every cell of a picture, and as many twice as ${overlap} mm take`, () => {
      const { tiles, isTemplate } = layOutTiles(POSTER, { ...SETTINGS, overlap });
      assert(!isTemplate);
      const shown = new Uint8Array(POSTER.columns * POSTER.rows);
      for (const { x, y, width, height } of tiles) {
        for (let row = y; row < y + height; row++) {
          shown.fill(1, row * POSTER.columns + x, row * POSTER.columns + x + width);
        }
      }
      assert(shown.every((one) => one === 1));
      const [first, second] = tiles;
      assertEquals(first!.x + first!.width - second!.x, Math.ceil(overlap / 7));
      assertEquals([first!.name, second!.name], ["A1", "B1"]);
    });
  }

  it("keeps to the paper, whatever the printer makes of it", () => {
    for (const correction of [80, 100, 120]) {
      const settings = { ...SETTINGS, correction };
      for (const plan of [POSTER, BEADS, LARGE]) {
        const { sides, tiles } = layOutTiles(plan, settings);
        const body = bodyOf(sides);
        for (const { width, height } of tiles) {
          assert(width * plan.cell.width * 100 / correction <= body.width);
          assert(height * plan.cell.height * 100 / correction <= body.height);
        }
      }
    }
  });

  it("is a template a board where boards fit, and divides those that do not", () => {
    const { tiles, isTemplate } = layOutTiles(BEADS, SETTINGS);
    assert(isTemplate);
    assertEquals(tiles.map(({ name }) => name), BEADS.boards.map(({ name }) => name));
    assert(!layOutTiles(LARGE, SETTINGS).isTemplate);
  });

  it("leaves out sheets on which nothing is to be seen", () => {
    const corner = POSTER.pieces.filter(({ x, y }) => x < 5 && y < 5);
    const names = (pieces: typeof corner) =>
      layOutTiles({ ...POSTER, pieces }, SETTINGS).tiles.map(({ name }) => name);
    assertEquals([names(corner), names([])], [["A1"], ["A1"]]);
  });

  it("takes the paper upright or across, whichever takes fewer sheets", async () => {
    const wide = await planOf("nabbi", 53, 31, { craft: "print", cell: 5 });
    const { sides, tiles } = layOutTiles(wide, SETTINGS);
    assertEquals([sides.width, tiles.length], [297, 1]);
  });

  it("refuses cells that no sheet holds", async () => {
    const plan = await planOf("perler", 12, 12, { craft: "print", cell: 190 });
    assertThrows(() => layOutTiles(plan, SETTINGS), RangeError, "178 mm at most");
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { firstChoice } from "./craft_choices.ts";
import { mediumPalette } from "./medium_palette.ts";

describe("mediumPalette", () => {
  const bricks = firstChoice("bricks");

  it("takes what can be bought, in as many colors as the piece has, and few of a piece without a limit", () => {
    assertEquals(mediumPalette({ kind: "full" }, bricks), {
      kind: "preset",
      id: "lego-plates",
      colors: 16,
    });
    assertEquals(mediumPalette({ kind: "best", colors: 7 }, firstChoice("stitches")), {
      kind: "preset",
      id: "dmc",
      colors: 7,
    });
    assertEquals(mediumPalette({ kind: "custom", hex: ["#000000"], colors: null }, bricks), {
      kind: "preset",
      id: "lego-plates",
      colors: 2,
    });
  });

  it("leaves a piece alone that is of the craft already, and any for a print", () => {
    assertEquals(mediumPalette({ kind: "preset", id: "lego", colors: 12 }, bricks), null);
    assertEquals(mediumPalette({ kind: "full" }, firstChoice("print")), null);
  });

  it("follows what is chosen, within the palette's size", () => {
    const choice = { ...bricks, palette: "lego-tiles", colors: 200 };
    assertEquals(mediumPalette({ kind: "preset", id: "lego", colors: 12 }, choice), {
      kind: "preset",
      id: "lego-tiles",
      colors: null,
    });
    assertEquals(
      mediumPalette({ kind: "preset", id: "hama", colors: null }, {
        ...firstChoice("beads"),
        colors: 9,
      }),
      { kind: "preset", id: "hama", colors: 9 },
    );
  });
});

import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { loadPalette } from "./load_palette.ts";
import { PALETTE_LIST } from "./palette_list.ts";
import { tellingColors } from "./telling_colors.ts";

describe("tellingColors", () => {
  it("takes what differs most, dark to light", () => {
    const reds = ["#ff0000", "#fe0000", "#fd0101", "#fc0000"];
    const colors = [...reds, "#ffffff", "#000000", "#0000ff"];
    assertEquals(tellingColors(colors, 4), ["#000000", "#0000ff", "#fc0000", "#ffffff"]);
  });

  it("takes all of a few, as they are", () => {
    assertEquals(tellingColors(["#ffffff", "#000000"], 6), ["#ffffff", "#000000"]);
    assertEquals(tellingColors([], 6), []);
  });

  it("takes colors of each palette, none twice", async () => {
    for (const { id, size } of PALETTE_LIST) {
      const hexes = (await loadPalette(id)).colors.map(({ hex }) => hex);
      const told = tellingColors(hexes, 6);
      assertEquals(new Set(told).size, Math.min(6, size), id);
      assert(told.every((hex) => hexes.includes(hex)), id);
    }
  });
});

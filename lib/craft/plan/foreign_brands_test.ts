import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { planOf } from "@/tests/crafts/plans.ts";
import { CRAFT_GROUP } from "./craft_palette.ts";
import { CRAFTS } from "./craft_settings.ts";
import { foreignBrands } from "./foreign_brands.ts";

describe("foreignBrands", () => {
  it("are those of another craft's palettes, which a plan tells", async () => {
    for (
      const [palette, own, brand] of [
        ["perler", ["beads"], "Perler"],
        ["diamond-dotz", ["diamonds"], "Diamond Dotz"],
        // DMC's numbers are of threads and of drills.
        ["dmc", ["stitches", "diamonds"], "DMC"],
        ["pico-8", CRAFTS, ""],
      ] as const
    ) {
      for (const craft of CRAFTS) {
        const { colors, notes } = await planOf(palette, 12, 9, { craft });
        // A print is of any color, and so is every other craft that has no palettes of its own.
        const isOwn = CRAFT_GROUP[craft] === null || (own as readonly string[]).includes(craft);
        assertEquals(foreignBrands(craft, colors), isOwn ? [] : [brand]);
        assertEquals(notes.some(({ code }) => code === "plan-foreign"), !isOwn);
      }
    }
    assertEquals(CRAFT_GROUP.print, null);
    assertEquals(foreignBrands("beads", [{ material: { brand: "My own" } }]), []);
  });
});

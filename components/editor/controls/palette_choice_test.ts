import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { parsePaletteChoice } from "@/lib/document/parse_palette_choice.ts";
import { MAX_COLORS, type PaletteChoice } from "@/lib/document/settings.ts";
import { choiceOf, colorLimit, optionOf, withColors } from "./palette_choice.ts";

const CUSTOM: PaletteChoice = { kind: "custom", hex: ["#000000", "#ffffff"], colors: null };
const FULL: PaletteChoice = { kind: "full" };

describe("palette choices", () => {
  it("come back from the value that stands for them", () => {
    const options = ["full", "best", ...PALETTE_LIST.map(({ id }) => id)];
    for (const option of options) {
      const choice = choiceOf(option, FULL)!;
      assertEquals(optionOf(choice), option);
      assertEquals(parsePaletteChoice(choice), choice);
    }
    assertEquals(choiceOf("custom", CUSTOM), CUSTOM);
    assertEquals(choiceOf("custom", FULL), null);
  });

  it("carry their limit on to the picture's best", () => {
    assertEquals(choiceOf("best", withColors(FULL, 9)), { kind: "best", colors: 9 });
    const one: PaletteChoice = { kind: "custom", hex: ["#000000"], colors: null };
    const largest = PALETTE_LIST.toSorted((a, b) => b.size - a.size)[0]!;
    assert(largest.size > MAX_COLORS);
    for (const before of [one, choiceOf(largest.id, FULL)!]) {
      const best = choiceOf("best", before)!;
      assertEquals(best, { kind: "best", colors: before === one ? 2 : MAX_COLORS });
      assertEquals(parsePaletteChoice(best), best);
    }
    assertEquals(colorLimit(CUSTOM), 2);
    for (const { id, size } of PALETTE_LIST) assertEquals(colorLimit(choiceOf(id, FULL)!), size);
    assertEquals(withColors(CUSTOM, 2), { ...CUSTOM, colors: 2 });
  });
});

import { assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import texts from "@/content/en/pages.json" with { type: "json" };
import { planOf } from "@/tests/crafts/plans.ts";
import { instructions } from "./instructions.ts";
import { PRINT_DEFAULTS } from "./print_settings.ts";
import { trueSize } from "./true_size.ts";

const WORDS = { texts, language: "en" };

describe("requireFewPages", () => {
  it("refuses booklets that nobody prints, before a page is drawn", async () => {
    const plan = await planOf("nabbi", 120, 100, { craft: "beads", board: 1 });
    for (const booklet of [instructions, trueSize]) {
      const settings = { ...PRINT_DEFAULTS, overlap: 8 };
      assertThrows(() => booklet(plan, "Cat", settings, WORDS), RangeError, "larger boards");
    }
  });
});

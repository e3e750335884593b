import { assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { paletteNotices } from "./palette_notices.ts";

describe("paletteNotices", () => {
  it("tells where the values of every palette come from, and of what is bought how sure they are", () => {
    const lines = paletteNotices().split("\n").slice(2);
    for (const [i, { name, author, group }] of PALETTE_LIST.entries()) {
      const rest = lines[i]!.slice(`${name}, by ${author}: `.length);
      const isBought = ["lego", "beads", "threads", "drills"].includes(group);
      const told = isBought
        ? ", as of 20\\d\\d-\\d\\d-\\d\\d, confidence: (high|medium|low)\\)$"
        : "\\)$";
      assertMatch(rest, new RegExp(`^https?://\\S+ \\(.+${told}`));
    }
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { planOf } from "@/tests/crafts/plans.ts";
import { colorNames } from "./color_names.ts";
import { nameOf } from "./plan.ts";

describe("colorNames", () => {
  it("tells threads apart that their maker calls alike, by their code", async () => {
    const { colors } = await planOf("dmc", 40, 30, { craft: "stitches" });
    const names = colorNames(colors);
    assertEquals(new Set(names).size, colors.length);
    const coded = names.filter((name, i) => name !== nameOf(colors[i]!));
    assertEquals(coded.filter((name) => / Blue - DK$/.test(name)).toSorted(), [
      "158 Blue - DK",
      "823 Blue - DK",
      "825 Blue - DK",
    ]);
  });

  it("leaves names alone that are each of one color", async () => {
    const { colors } = await planOf("lego-plates", 20, 12, {});
    assertEquals(colorNames(colors), colors.map(nameOf));
  });
});

import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import english from "@/content/en/pages.json" with { type: "json" };
import { CRAFT_DEFAULTS, CRAFTS } from "@/lib/craft/plan/craft_settings.ts";
import { makeOutput } from "@/lib/outputs/make_output.ts";
import { planJob, planOutputs } from "./plan_file.ts";

const grid = {
  columns: 2,
  rows: 1,
  palette: Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 255, 255),
  cells: Uint32Array.of(0, 1),
};

describe("files of a plan", () => {
  it("are offered for their craft, pages among them", () => {
    for (const craft of CRAFTS) {
      const ids = planOutputs(craft, "plan").map(({ id }) => id);
      assert(planOutputs(craft, "pages").every(({ id }) => ids.includes(id)));
      assertEquals(ids.includes("bricklink"), craft === "bricks");
      assertEquals(ids.includes("oxs"), craft === "stitches");
    }
  });

  it("are made of the plan that is on screen, what is to be known with them", async () => {
    const wish = { grid, craft: CRAFT_DEFAULTS.beads, context: {} };
    for (const output of planOutputs("beads", "plan")) {
      const words = { texts: english, language: "en" };
      const job = planJob({ output, wish, options: { paper: "letter" }, words }, "Fox.png");
      const { bytes, notes } = await makeOutput(grid, job);
      assert(bytes.length > 0, output.id);
      assertEquals(notes, undefined, output.id);
    }
    const own = [{ color: "#ff0000", part: null, count: 0 }];
    const [output] = planOutputs("beads", "plan");
    const { notes } = await makeOutput(
      grid,
      planJob({
        output: output!,
        wish: { ...wish, craft: { ...wish.craft, own } },
        options: {},
        words: { texts: english, language: "en" },
      }, "Fox.png"),
    );
    assertEquals(notes?.map(({ code, values }) => [code, values["count"]]), [
      ["plan-lacks", 1],
      ["plan-lacks", 1],
    ]);
  });
});

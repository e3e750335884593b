import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { makePlan } from "@/lib/craft/plan/make_plan.ts";
import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import { formatPlanJson } from "@/lib/outputs/plan/plan_json.ts";
import { readPlanJson } from "@/lib/outputs/plan/read_plan_json.ts";
import { patches } from "@/tests/crafts/plans.ts";
import { settingsOfPlan } from "./settings_of_plan.ts";

/** What a plan that was saved opens with. */
async function opened(palette: string, craft: Record<string, unknown>) {
  const plan = await makePlan(await patches(palette, 12, 10, 8), parseCraftSettings(craft));
  return readPlanJson(JSON.parse(formatPlanJson(plan)));
}

describe("settingsOfPlan", () => {
  it("names the palette that a plan is made of", async () => {
    const ids = [["mard", "beads"], ["cosmo", "stitches"], ["lego-plates", "bricks"]] as const;
    for (const [id, craft] of ids) {
      const { palette, rows } = await settingsOfPlan(await opened(id, { craft }));
      assertEquals(palette, { kind: "preset", id, colors: null });
      assertEquals(rows, 10);
    }
    assertEquals(await settingsOfPlan(await opened("pico-8", { craft: "print" })), { rows: 10 });
  });

  it("has the rows of square cells where the plan's are flat", async () => {
    const side = { craft: "bricks", cell: { width: 8, height: 3.2 } };
    assertEquals((await settingsOfPlan(await opened("lego-plates", side))).rows, 4);
  });

  it("comes with the spare pieces of the plan", async () => {
    assertEquals((await opened("mard", { craft: "beads", spare: 7 })).spare, 7);
  });
});

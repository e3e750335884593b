import { assert, assertEquals, assertNotStrictEquals, assertStrictEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { knownPlan } from "./known_plan.ts";
import { parseCraftSettings } from "./parse_craft_settings.ts";

const GRID: PixelGrid = {
  columns: 3,
  rows: 2,
  palette: Uint8ClampedArray.of(255, 0, 0, 255, 0, 0, 255, 255),
  cells: Uint32Array.of(0, 0, 1, 1, 0, 1),
};

describe("knownPlan", () => {
  it("gives the plan of equal values again, and of two in turn", async () => {
    const [beads, bricks] = [parseCraftSettings({ craft: "beads" }), parseCraftSettings({})];
    const first = await knownPlan(GRID, beads);
    const second = await knownPlan(GRID, bricks);
    assertStrictEquals(await knownPlan(structuredClone(GRID), { ...beads }), first);
    assertStrictEquals(await knownPlan(structuredClone(GRID), bricks), second);
  });

  it("plans anew what differs in a cell, a setting, or what is kept", async () => {
    const settings = parseCraftSettings({ craft: "beads" });
    const first = await knownPlan(GRID, settings);
    const other = { ...GRID, cells: Uint32Array.of(0, 0, 1, 1, 0, 0) };
    assertEquals((await knownPlan(other, settings)).colors.map(({ cells }) => cells), [4, 2]);
    assertNotStrictEquals(await knownPlan(GRID, { ...settings, board: 2 }), first);
    const kept = await knownPlan(GRID, settings, { kept: new Uint8Array(6) });
    assertNotStrictEquals(kept, first);
    assert(kept.colors.length === 2);
  });
});

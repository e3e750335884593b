import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { makePlan } from "./make_plan.ts";
import { parseCraftSettings } from "./parse_craft_settings.ts";
import { planEffort } from "./plan_effort.ts";
import { cellsOf } from "./plan.ts";

const [COLUMNS, ROWS] = [20, 20];
const gray = (value: number) => [value, value, value, 255];
/** Two grays with specks of each other. */
const grid = {
  columns: COLUMNS,
  rows: ROWS,
  palette: Uint8ClampedArray.from([gray(120), gray(132)].flat()),
  cells: Uint32Array.from(
    { length: COLUMNS * ROWS },
    (_, i) => Number(i % COLUMNS < 10) ^ Number(i % 37 === 5),
  ),
};
/** The picture that it is of: the same without specks. */
const picture = {
  ...grid,
  cells: Uint32Array.from({ length: COLUMNS * ROWS }, (_, i) => Number(i % COLUMNS < 10)),
};
const plan = (smoothing: number, context = {}) =>
  makePlan(grid, parseCraftSettings({ craft: "beads", smoothing }), context);

describe("planEffort", () => {
  it("tells lone cells and the error against the picture", async () => {
    const [rough, smooth] = [await plan(0), await plan(0.002, { picture })];
    // One of the eleven specks lies at the border, beside its own gray.
    assertAlmostEquals(planEffort(grid, rough).lone, 10 / 400, 1e-9);
    assertEquals(planEffort(grid, rough).error, 0);
    assert(planEffort(grid, rough, { picture }).error > 0);
    assertEquals(planEffort(grid, smooth, { picture }), { lone: 0, error: 0 });
  });

  it("spares cells that are kept", async () => {
    const kept = new Uint8Array(400);
    kept[5] = 1;
    const cells = cellsOf(await plan(0.002, { picture, kept }));
    assert(cells[5] !== cells[6]);
    assertEquals(cells[42], cells[43]);
  });
});

import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { makePlan } from "@/lib/craft/plan/make_plan.ts";
import { packPlan } from "@/lib/craft/plan/packed_plan.ts";
import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import { areDone, colorLines, doneCount, rowLines, withDone } from "./progress.ts";

/** Six by two: AAABBA over BBBBBB, on boards of four. */
const grid = (last = 1) => ({
  columns: 6,
  rows: 2,
  palette: Uint8ClampedArray.of(210, 180, 140, 255, 0, 0, 0, 255),
  cells: Uint32Array.of(0, 0, 0, 1, 1, 0, 1, 1, 1, 1, 1, last),
});
const planOf = async (settings: object, last?: number) =>
  packPlan(await makePlan(grid(last), parseCraftSettings({ board: 4, ...settings })));
const NOTHING = new Uint32Array(0);

describe("lines of a board", () => {
  it("are rows of runs, and colors with their counts", async () => {
    const plan = await planOf({ craft: "beads" });
    const name = (color: number) => plan.colors[color]!.hex;
    const told = (lines: ReturnType<typeof rowLines>) =>
      lines.map(({ runs }) => runs.map(({ count, color }) => `${count} ${name(color)}`).join());
    assertEquals(told(rowLines(plan, plan.boards[0]!)), ["3 #d2b48c,1 #000000", "4 #000000"]);
    assertEquals(told(rowLines(plan, plan.boards[1]!)), ["1 #000000,1 #d2b48c", "2 #000000"]);
    assertEquals(told(colorLines(plan, plan.boards[0]!)), ["5 #000000", "3 #d2b48c"]);
  });

  it("hold larger parts once, in the row of their top", async () => {
    const plan = await planOf({ craft: "bricks", largest: "2x4" });
    const lines = rowLines(plan, plan.boards[0]!);
    const all = lines.flatMap(({ pieces }) => pieces);
    assertEquals(all.reduce((sum, { width, height }) => sum + width * height, 0), 8);
    assert(all.length < 8);
  });
});

describe("what is done", () => {
  it("is ticked off by line, and taken back", async () => {
    const plan = await planOf({ craft: "beads" });
    const [first, second] = rowLines(plan, plan.boards[0]!);
    const done = withDone(plan, NOTHING, first!.pieces, true);
    assert(areDone(plan, done, first!.pieces) && !areDone(plan, done, second!.pieces));
    const colors = colorLines(plan, plan.boards[0]!);
    assertEquals(colors.map(({ pieces }) => doneCount(plan, done, pieces)), [1, 3]);
    assertEquals(withDone(plan, done, first!.pieces, false), new Uint32Array(12));
  });

  it("stays where colors stay", async () => {
    const before = await planOf({ craft: "beads" });
    const pieces = before.boards.flatMap((board) =>
      rowLines(before, board).flatMap(({ pieces }) => pieces)
    );
    const done = withDone(before, NOTHING, pieces, true);
    const after = await planOf({ craft: "beads" }, 0);
    const lines = rowLines(after, after.boards[1]!);
    assertEquals(lines.map(({ pieces }) => doneCount(after, done, pieces)), [2, 1]);
  });
});

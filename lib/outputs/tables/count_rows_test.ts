import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { cellsOf, signOf } from "@/lib/craft/plan/plan.ts";
import { planOf } from "@/tests/crafts/plans.ts";
import { chartRows } from "./count_rows.ts";

describe("chartRows", () => {
  it("tells cells by code, by number where they are painted by those, and else by value", async () => {
    const { plan, rows } = await chartOf("perler", { craft: "beads", marks: "numbers" });
    assertEquals(rows, told(plan, ({ material }) => material.code!));
    const numbered = await chartOf("pico-8", { craft: "print", marks: "numbers" });
    assertEquals(
      numbered.rows,
      told(numbered.plan, (color) => signOf(numbered.plan, color)),
    );
    const plain = await chartOf("pico-8", { craft: "print" });
    assertEquals(plain.rows, told(plain.plan, ({ hex }) => hex));
  });
});

async function chartOf(palette: string, settings: object) {
  const plan = await planOf(palette, 14, 9, settings);
  return { plan, rows: chartRows(plan, cellsOf(plan)) };
}

type Plan = Awaited<ReturnType<typeof planOf>>;

/** What stands for each cell, from piece to piece rather than from cell to cell. */
function told(plan: Plan, say: (color: Plan["colors"][number]) => string) {
  const rows = Array.from({ length: plan.rows }, () => new Array<string>(plan.columns).fill(""));
  for (const { x, y, color } of plan.pieces) rows[y]![x] = say(plan.colors[color]!);
  return rows;
}

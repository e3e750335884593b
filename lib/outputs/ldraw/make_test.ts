import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { planOf } from "@/tests/crafts/plans.ts";
import { make } from "./make.ts";

describe("LDraw of plates that are seen from the side", () => {
  it("is a wall that is built from below, each plate upon the one of the row under it", async () => {
    const plan = await planOf("lego-plates", 20, 24, { cell: { width: 8, height: 3.2 } });
    const text = new TextDecoder().decode(await make({ plan, name: "wall" } as never, {}) as never);
    const [model, ...boards] = text.split(/^0 FILE /m).slice(1);
    const places = [...model!.matchAll(/^1 16 (\S+) (\S+) 0 .* board-(\w+)\.ldr$/gm)];
    assertEquals(places.map(([, , down, name]) => [name, Number(down)]), [
      ["B2", 128],
      ["A2", 128],
      ["B1", 0],
      ["A1", 0],
    ]);
    const rows = boards.map((board) =>
      [...board.matchAll(/^1 \S+ \S+ (\S+) 0 1 0 0 0 1 0 0 0 1 3024\.dat$/gm)]
        .map(([, down]) => Number(down))
    );
    assertEquals(rows.flat().length, plan.pieces.length);
    for (const row of rows) assertEquals(row, row.toSorted((a, b) => b - a));
    assertEquals(new Set(rows.at(-1)).size, 16);
    assertEquals(text.includes("3867"), false);
  });
});

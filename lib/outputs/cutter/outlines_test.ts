import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { outlinesOf } from "./outlines.ts";

function outlines(...rows: string[]) {
  const cells = [...rows.join("")].flatMap((sign, cell) => sign === "#" ? [cell] : []);
  return outlinesOf(rows[0]!.length, rows.length, cells);
}

describe("outlinesOf", () => {
  it("gives corners only, around an area and its holes", () => {
    assertEquals(outlines("##", "##"), [[[0, 0], [2, 0], [2, 2], [0, 2]]]);
    const [outer, hole] = outlines("###", "#.#", "###");
    assertEquals(outer, [[0, 0], [3, 0], [3, 3], [0, 3]]);
    assertEquals(hole?.length, 4);
  });

  it("keeps areas apart that touch at a corner only, and is none of nothing", () => {
    assertEquals(outlines("#.", ".#").map((outline) => outline.length), [4, 4]);
    assertEquals(outlines(".#", "#.").map((outline) => outline.length), [4, 4]);
    assertEquals(outlines(".."), []);
  });
});

import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { MAX_SUBJECTS } from "@/lib/document/parse_subjects.ts";
import { markAt, markBetween, withMark } from "./marks.ts";

describe("marks", () => {
  it("are as drawn, in whatever direction", () => {
    const drawn = { x: 0.2, y: 0.3, width: 0.3, height: 0.2 };
    for (const [from, to] of [[[0.2, 0.3], [0.5, 0.5]], [[0.5, 0.5], [0.2, 0.3]]] as const) {
      const mark = markBetween({ x: from[0], y: from[1] }, { x: to[0], y: to[1] }, 1.5);
      for (const key of ["x", "y", "width", "height"] as const) {
        assertAlmostEquals(mark[key], drawn[key]);
      }
    }
  });

  it("are round around a tap, and within the picture", () => {
    const tapped = markBetween({ x: 0.5, y: 0.5 }, { x: 0.505, y: 0.5 }, 2);
    assertAlmostEquals(tapped.width * 2, tapped.height);
    assertAlmostEquals(tapped.x + tapped.width / 2, 0.5);
    const corner = markBetween({ x: 1, y: 0 }, { x: 1, y: 0 }, 2);
    assert(corner.y === 0 && corner.x + corner.width <= 1 && corner.width > 0);
  });

  it("are found by what lies within their ellipse, the last first", () => {
    const large = { x: 0, y: 0, width: 1, height: 1 };
    const small = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };
    assertEquals(markAt([large, small], { x: 0.5, y: 0.5 }), 1);
    assertEquals(markAt([large, small], { x: 0.41, y: 0.41 }), 0);
    assertEquals(markAt([small], { x: 0.41, y: 0.41 }), -1);
  });

  it("come to an end", () => {
    const mark = { x: 0, y: 0, width: 0.1, height: 0.1 };
    const marks = Array.from({ length: MAX_SUBJECTS }, () => mark);
    assertEquals(withMark(marks, mark), marks);
    assertEquals(withMark([], mark), [mark]);
  });
});

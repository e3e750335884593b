import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { findBoxes } from "./find_boxes.ts";

/** Answers of 4 x 4 places, one face each, all unsure but those that are named: place, logit, then dx, dy, width, height. */
function answers(sure: readonly (readonly [number, number, readonly number[]])[]) {
  const scores = new Float32Array(16).fill(-9), boxes = new Float32Array(16 * 16);
  for (const [place, logit, box] of sure) {
    scores[place] = logit;
    boxes.set(box, place * 16);
  }
  return [{ side: 4, perPlace: 1, scores, boxes }];
}

describe("findBoxes", () => {
  it("puts a box around its place, in pixels", () => {
    const [face, ...others] = findBoxes(answers([[5, 3, [2, -4, 20, 30]]]));
    assertEquals(others, []);
    const { x, y, width, height, score } = face!;
    assertEquals([x, y, width, height], [96 + 2 - 10, 96 - 4 - 15, 20, 30]);
    assertAlmostEquals(score, 1 / (1 + Math.exp(-3)));
  });

  it("takes boxes over one another for one face, and leaves out the unsure and the empty", () => {
    const found = findBoxes(answers([
      [5, 2, [0, 0, 60, 60]],
      [6, 4, [-60, 2, 60, 60]],
      [15, 2, [0, 0, 20, 20]],
      [0, 0.5, [0, 0, 20, 20]],
      [3, 5, [0, 0, -20, 20]],
    ]));
    assertEquals(found.map(({ width }) => width), [60, 20]);
    assertEquals(found[0]!.x, 160 - 60 - 30);
  });
});

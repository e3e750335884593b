import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Rect } from "@/lib/document/rect.ts";
import {
  type CropLimits,
  dragHandle,
  HANDLES,
  moveBox,
  ratioInFractions,
  scaleBox,
  toBox,
  toCrop,
  withRatio,
} from "./crop_box.ts";

const LEAST = { width: 0.01, height: 0.02 };
const FREE: CropLimits = { ratio: null, least: LEAST };

/** The same numbers in every run (Park & Miller 1988). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = state * 48271 % 2147483647) / 2147483647;
}

function randomBox(random: () => number, ratio: number | null): Rect {
  const width = 0.05 + random() * 0.6;
  const height = 0.05 + random() * 0.6;
  const box = { x: random() * (1 - width), y: random() * (1 - height), width, height };
  return ratio === null ? box : withRatio(box, ratio);
}

function assertInside({ x, y, width, height }: Rect): void {
  const slack = 1e-9;
  assert(x >= -slack && y >= -slack, `${x}, ${y}`);
  assert(x + width <= 1 + slack && y + height <= 1 + slack, `${x + width}, ${y + height}`);
  assert(width > 0 && height > 0, `${width}, ${height}`);
}

describe("crop box", () => {
  it("stays inside the picture and keeps its ratio, whatever is dragged how far", () => {
    const random = randomNumbers(7);
    for (let round = 0; round < 2000; round++) {
      const ratio = round % 2 === 0 ? null : 0.4 + random() * 2;
      const box = randomBox(random, ratio);
      const handle = HANDLES[round % HANDLES.length]!;
      const dragged = dragHandle(box, handle, random() * 4 - 2, random() * 4 - 2, {
        ratio,
        least: LEAST,
      });
      assertInside(dragged);
      if (ratio !== null) assertAlmostEquals(dragged.width / dragged.height, ratio, 1e-6);
    }
  });

  it("leaves the opposite corner where it was", () => {
    const box = { x: 0.2, y: 0.3, width: 0.4, height: 0.5 };
    const dragged = dragHandle(box, "nw", -0.1, 0.1, FREE);
    assertAlmostEquals(dragged.x + dragged.width, 0.6);
    assertAlmostEquals(dragged.y + dragged.height, 0.8);
    assertAlmostEquals(dragged.x, 0.1);
    assertAlmostEquals(dragged.y, 0.4);
  });

  it("moves one side only at an edge", () => {
    const box = { x: 0.2, y: 0.3, width: 0.4, height: 0.5 };
    const dragged = dragHandle(box, "e", 0.1, 0.3, FREE);
    assertAlmostEquals(dragged.width, 0.5);
    assertEquals([dragged.x, dragged.y, dragged.height], [0.2, 0.3, 0.5]);
  });

  it("moves and scales within the picture", () => {
    const random = randomNumbers(11);
    for (let round = 0; round < 500; round++) {
      const box = randomBox(random, null);
      const moved = moveBox(box, random() * 4 - 2, random() * 4 - 2);
      assertInside(moved);
      assertEquals([moved.width, moved.height], [box.width, box.height]);
      const scaled = scaleBox(box, random() * 5, FREE);
      assertInside(scaled);
      assertAlmostEquals(scaled.width / scaled.height, box.width / box.height, 1e-6);
    }
  });

  it("takes a ratio that is square in pixels for a wide picture", () => {
    const box = withRatio(toBox(null), ratioInFractions(1, 2));
    assertAlmostEquals(box.width, 0.5);
    assertAlmostEquals(box.height, 1);
    assertAlmostEquals(box.x, 0.25);
  });

  it("is no crop where it leaves nothing out", () => {
    assertEquals(toCrop({ x: 0, y: 0, width: 1, height: 1 }), null);
    const part = { x: 0.1, y: 0, width: 0.9, height: 1 };
    assertEquals(toCrop(part), part);
  });
});

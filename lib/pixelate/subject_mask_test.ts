import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { subjectMask, subjectWeights } from "./subject_mask.ts";

const GRID = { columns: 40, rows: 20, crop: null };

describe("subjectMask", () => {
  it("is nothing where no subject is to be seen", () => {
    assertEquals(subjectMask({ ...GRID, subjects: [] }), null);
    const right = { x: 0.8, y: 0.4, width: 0.1, height: 0.2 };
    const crop = { x: 0, y: 0, width: 0.5, height: 1 };
    assertEquals(subjectMask({ ...GRID, crop, subjects: [right] }), null);
  });

  it("covers the ellipse in the box, and not its corners", () => {
    const mask = subjectMask({ ...GRID, subjects: [{ x: 0.25, y: 0, width: 0.5, height: 1 }] })!;
    assertEquals(mask[10 * 40 + 20], 1);
    assertEquals([mask[10], mask[29], mask[19 * 40 + 10]], [0, 0, 0]);
    const area = mask.reduce((sum, part) => sum + part, 0);
    assertAlmostEquals(area, Math.PI * 10 * 10, 15);
  });

  it("follows the crop", () => {
    const subject = { x: 0.4, y: 0.4, width: 0.2, height: 0.2 };
    const mask = subjectMask({ ...GRID, crop: subject, subjects: [subject] })!;
    assertEquals(mask[10 * 40 + 20], 1);
    assert(mask.filter((part) => part > 0.5).length > 0.7 * mask.length);
  });

  it("never loses the smallest subject, wherever it lies", () => {
    for (let i = 0; i < 50; i++) {
      const place = { x: i / 60, y: i / 70, width: 0.001, height: 0.001 };
      const mask = subjectMask({ ...GRID, subjects: [place] })!;
      assert(mask.some((part) => part > 0.9), `${i}`);
    }
  });
});

describe("subjectWeights", () => {
  it("lets subjects of any size count for about a quarter, none of their cells for more than twelve", () => {
    for (const cells of [8, 40, 120]) {
      const mask = new Float32Array(800);
      mask.fill(1, 0, cells);
      const weights = subjectWeights(mask, () => true);
      const marked = weights.subarray(0, cells).reduce((sum, one) => sum + one, 0);
      const all = weights.reduce((sum, one) => sum + one, 0);
      assert(weights[0]! <= 12 && weights[799] === 1);
      if (cells >= 40) assertAlmostEquals(marked / all, 0.25, 0.01);
    }
  });

  it("leaves large subjects as they are, and does not count what is not seen", () => {
    const mask = new Float32Array(100).fill(1, 0, 60);
    assertEquals(subjectWeights(mask, () => true), new Float32Array(100).fill(1));
    const weights = subjectWeights(mask, (cell) => cell >= 50);
    assertAlmostEquals(weights[55]!, (1 / 3) * 0.8 / 0.2, 1e-6);
  });
});

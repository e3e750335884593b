import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { addError, blurErrors, OWN_SHARE } from "./far_error.ts";

function single(columns: number, rows: number, x: number, y: number): Float64Array {
  const errors = new Float64Array(columns * rows * 3);
  errors.set([1, 0, -2], (y * columns + x) * 3);
  return errors;
}

describe("blurErrors", () => {
  it("spreads an error evenly to all sides and loses nothing", () => {
    const blurred = blurErrors(single(11, 11, 5, 5), 11, 11);
    const red = blurred.filter((_, i) => i % 3 === 0);
    assertAlmostEquals(red.reduce((sum, value) => sum + value, 0), 1, 1e-12);
    assertEquals(red[5 * 11 + 5], OWN_SHARE);
    assertEquals(Math.max(...red), OWN_SHARE);
    for (const [dx, dy] of [[1, 0], [2, 1], [2, 2], [3, 3]] as const) {
      const at = (x: number, y: number) => red[(5 + y) * 11 + 5 + x];
      assertEquals([at(-dx, dy), at(dx, -dy), at(dy, dx)], [at(dx, dy), at(dx, dy), at(dx, dy)]);
    }
    assertEquals(blurred[(5 * 11 + 6) * 3 + 2], -2 * blurred[(5 * 11 + 6) * 3]!);
  });

  it("knows nothing beyond the border, nor of the other end of a row", () => {
    const blurred = blurErrors(single(9, 3, 0, 1), 9, 3);
    assertEquals([...blurred].filter((value, i) => value !== 0 && Math.floor(i / 3) % 9 > 2), []);
  });
});

describe("addError", () => {
  it("comes to what a new blur comes to, at borders, too", () => {
    const random = startRandom(3);
    for (const [columns, rows] of [[7, 5], [1, 4], [12, 12]] as const) {
      const errors = Float64Array.from({ length: columns * rows * 3 }, random);
      const blurred = blurErrors(errors, columns, rows);
      for (let round = 0; round < 20; round++) {
        const x = Math.floor(random() * columns), y = Math.floor(random() * rows);
        const [red, green, blue] = [random(), random() - 1, 0.5] as const;
        [red, green, blue].forEach((value, c) => errors[(y * columns + x) * 3 + c]! += value);
        addError(blurred, columns, rows, x, y, { red, green, blue });
      }
      blurErrors(errors, columns, rows).forEach((value, i) =>
        assertAlmostEquals(blurred[i]!, value, 1e-12)
      );
    }
  });
});

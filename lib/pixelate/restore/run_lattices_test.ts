import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { runLattices } from "./run_lattices.ts";

/** A profile with lines at some places. */
function profile(length: number, lines: readonly number[]): Float64Array {
  const values = new Float64Array(length);
  for (const line of lines) values[line] = 3;
  return values;
}

const every = (period: number, from: number, count: number) =>
  Array.from({ length: count }, (_, i) => from + i * period);

describe("runLattices", () => {
  it("finds the cells of clean enlargements, where some lines show, and cut ones", () => {
    const x = profile(64, [2, 4, 10, 16, 20, 30, 32, 44, 50]), y = profile(60, every(6, 3, 9));
    assertEquals(runLattices(x, profile(60, every(6, 2, 9))), {
      x: { period: 2, phase: 0 },
      y: { period: 2, phase: 0 },
    });
    assertEquals(runLattices(profile(60, every(12, 1, 5).concat(every(6, 7, 8))), y), {
      x: { period: 6, phase: 1 },
      y: { period: 6, phase: 3 },
    });
  });

  it("finds none where any line lies elsewhere, or few lines tell", () => {
    const clean = profile(90, every(4, 4, 12));
    assertEquals(runLattices(clean, profile(90, [...every(4, 4, 12), 51])), null);
    assertEquals(runLattices(clean, profile(90, every(4, 4, 7))), null);
  });
});

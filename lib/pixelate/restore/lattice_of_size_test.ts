import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { newComb } from "./comb.ts";
import { latticeLines } from "./lattice.ts";
import { latticeOfSize } from "./lattice_of_size.ts";

function combWith(length: number, period: number, phase: number) {
  const profile = new Float64Array(length).fill(1);
  profile[0] = 0;
  for (let at = phase; Math.round(at) < length; at += period) {
    if (at > 0) profile[Math.round(at)] = 10;
  }
  return newComb(profile);
}

describe("latticeOfSize", () => {
  it("divides a whole picture evenly", () => {
    assertEquals(latticeOfSize(combWith(240, 8, 0), 30), { period: 8, phase: 0 });
    assertEquals(latticeOfSize(combWith(100, 1000, 0), 7), { period: 100 / 7, phase: 0 });
  });

  it("finds where a picture was cut", () => {
    const lattice = latticeOfSize(combWith(236, 10, 6), 24);
    assertAlmostEquals(lattice.period, 10, 0.1);
    assertAlmostEquals(lattice.phase, 6, 1);
    assertEquals(latticeLines(lattice, 236).length - 1, 24);
  });
});

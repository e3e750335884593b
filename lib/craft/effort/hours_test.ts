import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { hoursFor } from "./hours.ts";

describe("hoursFor", () => {
  it("counts pieces, and those that stand alone twice", () => {
    const work = { craft: "stitches", pieces: 1200, lone: 0, area: 1 } as const;
    assertEquals(hoursFor(work), 10);
    assertAlmostEquals(hoursFor({ ...work, lone: 0.1 }), 11, 1e-9);
  });

  it("counts the sheets of a print, whole ones", () => {
    const work = { craft: "print", pieces: 9, lone: 1, area: 190 * 257 * 9.5 } as const;
    assertEquals(hoursFor(work), 1);
  });
});

import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { hoursFor } from "./hours.ts";

describe("hoursFor", () => {
  it("counts pieces, and those that stand alone twice", () => {
    const work = { craft: "stitches", marks: "symbols", pieces: 1200, lone: 0, area: 1 } as const;
    assertEquals(hoursFor(work), 10);
    assertAlmostEquals(hoursFor({ ...work, lone: 0.1 }), 11, 1e-9);
  });

  it("counts the sheets of a print, whole ones", () => {
    const area = 190 * 257 * 9.5;
    const work = { craft: "print", marks: "symbols", pieces: 9, lone: 1, area } as const;
    assertEquals(hoursFor(work), 1);
  });

  it("counts the cells of a print by number beside its sheets", () => {
    const work = { craft: "print", marks: "numbers", pieces: 720, lone: 0, area: 1 } as const;
    assertAlmostEquals(hoursFor(work), 2.1, 1e-9);
    assertAlmostEquals(hoursFor({ ...work, lone: 0.5 }), 3.1, 1e-9);
  });
});

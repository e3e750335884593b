import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DIAL_STEPS, smoothingAt, stepOf } from "./dial.ts";

describe("the dial", () => {
  it("begins with the piece as it is, and finds each of its steps again", () => {
    assertEquals(smoothingAt(0), 0);
    for (let step = 0; step <= DIAL_STEPS; step++) assertEquals(stepOf(smoothingAt(step)), step);
    assertEquals(stepOf(0.01), DIAL_STEPS);
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { stepNumber } from "./step_number.ts";

describe("stepNumber", () => {
  it("goes by one step or ten, and no further than the limits", () => {
    const cells = { least: 1, most: 512, step: 1 };
    assertEquals(stepNumber("ArrowUp", 40, cells), 41);
    assertEquals(stepNumber("ArrowDown", 40, cells), 39);
    assertEquals(stepNumber("PageUp", 40, cells), 50);
    assertEquals(stepNumber("PageDown", 4, cells), 1);
    assertEquals(stepNumber("ArrowUp", 512, cells), 512);
    assertEquals(stepNumber("Home", 40, cells), null);
    assertEquals(stepNumber("a", 40, cells), null);
  });

  it("lands on steps without the rounding of their sum", () => {
    const ratio = { least: 0.002, most: 512, step: 0.01 };
    assertEquals(stepNumber("ArrowUp", 1.33, ratio), 1.34);
    assertEquals(stepNumber("ArrowUp", 4 / 3, ratio), 1.34);
    assertEquals(stepNumber("PageDown", 0.05, ratio), 0.002);
    assertEquals(stepNumber("ArrowDown", 0.3, { least: 0.1, most: 100, step: 0.1 }), 0.2);
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { numberProblem } from "./number_problem.ts";

describe("numberProblem", () => {
  const check = (typed: string, isWhole = true) =>
    numberProblem(typed, { label: "Width", least: 1, most: 512, isWhole });
  const keyOf = (typed: string, isWhole?: boolean) => {
    return check(typed, isWhole)?.key ?? null;
  };

  it("takes numbers within the limits", () => {
    for (const typed of ["1", "512", " 40 ", "4e1"]) assertEquals(check(typed), null);
    assertEquals(check("1.33", false), null);
    assertEquals(check("1,33", false), null);
  });

  it("tells what is wrong with others", () => {
    for (const typed of ["", " ", "forty", "1,2,3", "Infinity"]) {
      assertEquals(keyOf(typed), "notANumber", typed);
    }
    for (const typed of ["0", "-3", "513", "1e9"]) assertEquals(keyOf(typed), "outOfRange", typed);
    assertEquals(keyOf("12.5"), "notWhole");
    assertEquals(keyOf("1,5"), "notWhole");
    assertEquals(keyOf("0.5", false), "outOfRange");
  });

  it("tells no more of a long text than can be read", () => {
    assertEquals(check("x".repeat(1e5))?.values.value, `${"x".repeat(20)}…`);
  });
});

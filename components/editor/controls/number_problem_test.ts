import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { numberProblem } from "./number_problem.ts";

describe("numberProblem", () => {
  const check = (typed: string, isWhole = true) => numberProblem("Width", typed, 1, 512, isWhole);
  const keyOf = (typed: string, isWhole?: boolean) => {
    const problem = check(typed, isWhole);
    return problem !== null && "key" in problem ? problem.key : problem;
  };

  it("takes numbers within the limits", () => {
    for (const typed of ["1", "512", " 40 ", "4e1"]) assertEquals(check(typed), null);
    assertEquals(check("1.33", false), null);
  });

  it("tells what is wrong with others", () => {
    for (const typed of ["", " ", "forty", "1,5", "Infinity"]) {
      assertEquals(keyOf(typed), "notANumber", typed);
    }
    for (const typed of ["0", "-3", "513", "1e9"]) assertEquals(keyOf(typed), "outOfRange", typed);
    assertEquals(keyOf("12.5"), "notWhole");
    assertEquals(keyOf("0.5", false), "outOfRange");
  });
});

import { assert } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { compileColors } from "./compile_colors.ts";

describe("compileColors", () => {
  it("comes to an end by itself and may be interrupted on the way", () => {
    const steps = [...compileColors()].length;
    assert(steps >= 10 && steps <= 100, `${steps} steps`);
  });
});

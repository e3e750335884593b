import { assert } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { practiceColors } from "./practice.ts";

describe("practiceColors", () => {
  it("comes to an end by itself and may be interrupted on the way", () => {
    const steps = [...practiceColors()].length;
    assert(steps >= 10 && steps <= 100, `${steps} steps`);
  });
});

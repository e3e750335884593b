import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { cubeRoot } from "./cube_root.ts";

describe("cubeRoot", () => {
  it("agrees with the host's to twelve digits over the range of light", () => {
    for (let value = 1e-9; value < 8; value *= 1.0037) {
      assert(Math.abs(cubeRoot(value) / Math.cbrt(value) - 1) < 1e-12, `at ${value}`);
    }
  });

  it("gives 0 for 0, and what is below turns its sign", () => {
    assertEquals(cubeRoot(0), 0);
    for (const value of [1e-9, 0.3, 8]) assertEquals(cubeRoot(-value), -cubeRoot(value));
  });

  it("rises with its argument", () => {
    for (let value = 0; value < 1; value += 1 / 4096) {
      assert(cubeRoot(value + 1 / 4096) > cubeRoot(value), `at ${value}`);
    }
  });
});

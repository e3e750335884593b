import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { appendRun, packStep, unpackStep } from "./patch.ts";

/** A patch of every cell for which `isChanged`, with the colors that are told. */
function patchOf(
  cells: number,
  isChanged: (cell: number) => boolean,
  before: (cell: number) => number,
  after: (cell: number) => number,
) {
  const runs: number[] = [];
  for (let cell = 0; cell < cells; cell++) {
    if (isChanged(cell)) appendRun(runs, cell, before(cell), after(cell));
  }
  return Uint32Array.from(runs);
}

describe("packStep", () => {
  it("gives every patch back as it was, whatever its colors and gaps", () => {
    const scattered = (cell: number) => cell > 37 && cell * 2654435761 % 7 < 3;
    for (const colors of [1, 2, 3, 17, 256, 300, 40_000]) {
      const patch = patchOf(
        200_000,
        scattered,
        (cell) => (cell * 7919 % colors) * 65_537 >>> 0,
        (cell) => 0xff000000 + cell % Math.min(colors, 5),
      );
      const step = packStep(patch);
      assert(step.byteLength <= patch.byteLength);
      assertEquals(unpackStep(step), patch);
    }
  });

  it("writes a scattered patch of two colors in a bit a cell, and leaves uniform ones as runs", () => {
    const side = 512 * 512;
    const scattered = patchOf(side, (cell) => cell % 2 === 0, () => 5, () => 9);
    assert(packStep(scattered).byteLength < side / 8 + 100);
    const whole = patchOf(side, () => true, () => 5, () => 9);
    assertEquals(packStep(whole), whole);
  });
});

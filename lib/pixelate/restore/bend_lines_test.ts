import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { bendLines } from "./bend_lines.ts";
import { newComb } from "./comb.ts";
import { latticeLines } from "./lattice.ts";

function combOf(lines: ArrayLike<number>, length: number) {
  const profile = new Float64Array(length).fill(0.5);
  for (const line of Array.from(lines)) if (line > 0 && line < length) profile[line] = 9;
  return newComb(profile);
}

describe("bendLines", () => {
  it("follows lines that are drawn unevenly, and cells that drift", () => {
    const random = startRandom(6);
    const drawn = Array.from({ length: 21 }, (_, i) => {
      const drift = 2.4 * Math.sin(i / 3);
      return i === 0 || i === 20 ? i * 16 : Math.round(i * 16 + drift + 4 * random() - 2);
    });
    const even = latticeLines({ period: 16, phase: 0 }, 320);
    const bent = bendLines(even, combOf(drawn, 320), 16);
    assertEquals([...bent].slice(1, -1), drawn.slice(1, -1));
  });

  it("leaves lines where they hold as much already", () => {
    const even = latticeLines({ period: 12.5, phase: 0 }, 250);
    assert(bendLines(even, combOf(even.map(Math.round), 250), 12.5) === even);
  });
});

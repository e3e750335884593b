import { assert, assertAlmostEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { newComb } from "./comb.ts";

/** A profile with lines at every `period` pixels from `phase` on, and a little noise between. */
function profile(length: number, period: number, phase: number): Float64Array {
  const random = startRandom(4);
  const values = Float64Array.from({ length }, (_, i) => i === 0 ? 0 : random());
  for (let at = phase; Math.round(at) < length; at += period) values[Math.round(at)]! += 8;
  return values;
}

describe("newComb", () => {
  it("finds the phase of a period", () => {
    const { phase, score } = newComb(profile(300, 9, 4)).fit(9);
    assertAlmostEquals(phase, 4, 0.3);
    assert(score > 0.45, `${score}`);
  });

  it("fits the true period best", () => {
    const comb = newComb(profile(400, 11.3, 2));
    const { score } = comb.fit(11.3);
    for (const other of [5.65, 8, 10.5, 12, 16.95, 22.6]) {
      assert(comb.fit(other).score < 0.95 * score, `${other}`);
    }
  });

  it("tells how much lies on the lines", () => {
    const comb = newComb(profile(300, 10, 5));
    assert(comb.share({ period: 10, phase: 5 }) > 0.8);
    assert(comb.share({ period: 10, phase: 0 }) < 0);
  });

  it("finds nothing where nothing changes", () => {
    const comb = newComb(new Float64Array(50));
    assert(comb.fit(5).score === 0 && comb.share({ period: 5, phase: 0 }) === 0);
  });
});

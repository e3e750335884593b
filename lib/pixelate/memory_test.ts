import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { giveBack, keep, takeFloats, takeInts } from "./memory.ts";

const LARGE = 100_000;

describe("memory", () => {
  it("gives as many as are asked for, which nobody else has", () => {
    const random = startRandom(51);
    const taken = new Map<Float32Array<ArrayBuffer> | Int32Array<ArrayBuffer>, number>();
    for (let turn = 1; turn <= 400; turn++) {
      const length = pick(random, 1, LARGE);
      const numbers = (turn % 3 === 0 ? takeInts : takeFloats)(length);
      assertEquals(numbers.length, length);
      numbers.fill(turn);
      taken.set(numbers, turn);
      if (taken.size <= 8) continue;
      const [oldest, mark] = [...taken][pick(random, 0, 7)]!;
      assert(oldest.every((value) => value === mark));
      taken.delete(oldest);
      giveBack(oldest);
    }
  });

  it("uses what was given back for results of nearly that size, and not for much smaller ones", () => {
    const floats = takeFloats(LARGE);
    giveBack(floats);
    assertNotEquals(takeFloats(LARGE / 8).buffer, floats.buffer);
    const again = takeFloats(LARGE - 100);
    assert(again.buffer === floats.buffer);
    giveBack(floats);
    assert(takeFloats(LARGE).buffer !== again.buffer, "what was given back twice is lent once");
  });

  it("leaves alone what is kept and what comes from elsewhere", () => {
    const kept = keep(takeFloats(LARGE));
    const foreign = new Float32Array(LARGE);
    for (const floats of [kept, foreign, null]) giveBack(floats);
    const buffers = Array.from({ length: 30 }, () => takeFloats(LARGE).buffer);
    assert(!buffers.includes(kept.buffer) && !buffers.includes(foreign.buffer));
  });
});

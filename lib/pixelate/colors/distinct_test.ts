import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { findDistinct } from "./distinct.ts";

describe("findDistinct", () => {
  it("finds what a map finds, in order of appearance, for any integers", () => {
    const random = startRandom(61);
    for (const range of [1, 20, 5_000, 0x7fffffff]) {
      const list = Int32Array.from({ length: 4_000 }, () => pick(random, -range, range));
      const truth = new Map<number, number>();
      for (const value of list) if (!truth.has(value)) truth.set(value, truth.size);
      const { values, indices } = findDistinct(list);
      assertEquals([...values], [...truth.keys()]);
      assertEquals([...indices], Array.from(list, (value) => truth.get(value)!));
    }
  });

  it("leaves one out if asked to", () => {
    const { values, indices } = findDistinct(Int32Array.of(-1, 7, -1, 0, 7), -1);
    assertEquals([...values], [7, 0]);
    assertEquals([...indices], [-1, 0, -1, 1, 0]);
  });

  it("finds as many as a grid can have, nothing but zeros among them", () => {
    const list = Int32Array.from({ length: 512 * 512 }, (_, i) => Math.imul(i, 0x01010101));
    const { values, indices } = findDistinct(list);
    assertEquals(values, list);
    assert(indices.every((index, i) => index === i));
    assertEquals([...findDistinct(Int32Array.of(-1, 0, 0)).values], [-1, 0]);
  });

  it("takes an empty list", () => {
    assertEquals(findDistinct(new Int32Array()).values.length, 0);
  });
});

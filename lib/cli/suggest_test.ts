import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { chooseName, editDistance, suggest } from "./suggest.ts";

describe("editDistance", () => {
  it("counts insertions, deletions, replacements and swaps", () => {
    const known: readonly [string, string, number][] = [
      ["", "", 0],
      ["", "abc", 3],
      ["kitten", "sitting", 3],
      ["widht", "width", 1],
      ["ca", "abc", 3],
    ];
    for (const [from, to, distance] of known) assertEquals(editDistance(from, to), distance);
  });

  it("is the same both ways and never above the longer length", () => {
    const random = startRandom(3);
    const word = () =>
      Array.from({ length: random() * 8 }, () => "abc"[Math.floor(random() * 3)]).join("");
    for (let i = 0; i < 500; i++) {
      const one = word(), other = word();
      const distance = editDistance(one, other);
      assertEquals(distance, editDistance(other, one));
      assert(distance <= Math.max(one.length, other.length));
      assertEquals(distance === 0, one === other);
    }
  });
});

describe("suggest", () => {
  const names = ["perceptual", "average", "dominant"];
  it("finds what was meant, and nothing where nothing is near", () => {
    assertEquals(suggest("perceptal", names), "perceptual");
    assertEquals(suggest("AVERAGE", names), "average");
    assertEquals(suggest("dom", names), "dominant");
    assertEquals(suggest("nearest", names), null);
    assertEquals(suggest("", names), null);
  });

  it("tells the nearest name and all there are", () => {
    assertEquals(chooseName("sampling", "average", names), "average");
    assertEquals(chooseName("sampling", "Average", names), "average");
    assertThrows(
      () => chooseName("sampling", "averag", names),
      RangeError,
      '--sampling "averag" is not known. Did you mean average? Choose one of perceptual, average, dominant.',
    );
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { bagsOf } from "./bags.ts";

function bags(count: number, { withSpare = count, owned = null as number | null } = {}): number {
  return bagsOf({ color: 0, part: null, count, withSpare, owned });
}

describe("bagsOf", () => {
  it("takes whole bags of 200, with a tenth to spare", () => {
    assertEquals([1, 181, 182, 1000, 1091].map((count) => bags(count)), [1, 1, 2, 6, 7]);
  });

  it("takes more to spare where that is wished, and never less", () => {
    assertEquals(bags(1000, { withSpare: 1250 }), 7);
    assertEquals(bags(1000, { withSpare: 1010 }), 6);
  });

  it("takes none of what is owned", () => {
    assertEquals(bags(1000, { owned: 900 }), 1);
    assertEquals(bags(1000, { owned: 1100 }), 0);
    assertEquals(bags(1000, { owned: 999 }), 1);
  });

  it("takes no bag where what is owned will do", () => {
    assertEquals([1000, 1099].map((owned) => bags(1000, { owned })), [0, 0]);
    assertEquals(bags(1000, { withSpare: 1250, owned: 1100 }), 1);
    assertEquals(bags(1000, { withSpare: 1250, owned: 1250 }), 0);
  });
});

import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseChoice } from "./choice.ts";

describe("parseChoice", () => {
  it("takes everything where nothing is said", () => {
    assertEquals(parseChoice([]), { paths: [], filter: null, kind: "all" });
  });
  it("takes paths, words of names, and a kind", () => {
    assertEquals(parseChoice(["lib/image", "--filter", "crop", "--unit", "a_test.ts"]), {
      paths: ["lib/image", "a_test.ts"],
      filter: "crop",
      kind: "unit",
    });
    assertEquals(parseChoice(["--filter=a b", "--site"]).filter, "a b");
  });
  it("refuses what it does not know", () => {
    assertThrows(() => parseChoice(["--fliter", "crop"]), TypeError, "--fliter");
  });
});

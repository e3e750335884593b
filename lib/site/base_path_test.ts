import { assertEquals, assertThrows } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { chosenBase, siteBase } from "./base_path.ts";

describe("chosenBase", () => {
  afterEach(() => Deno.env.delete("BASE_PATH"));

  const cases: [text: string, base: string | null][] = [
    ["", null],
    ["/", ""],
    ["/pixels/", "/pixels"],
    ["/pixels", "/pixels"],
    ["pixels", "/pixels"],
    ["/art/pixels.v2/", "/art/pixels.v2"],
  ];
  for (const [text, base] of cases) {
    it(`reads "${text}"`, () => {
      Deno.env.set("BASE_PATH", text);
      assertEquals(chosenBase(), base);
      assertEquals(siteBase(), base ?? "");
    });
  }

  for (const text of ["/a b/", "/a//b/", "/../", "https://a.example/", "/ä/", "/a?b"]) {
    it(`refuses "${text}"`, () => {
      Deno.env.set("BASE_PATH", text);
      assertThrows(chosenBase, RangeError, text);
    });
  }
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { baseOf, belowBase } from "./below_base.ts";

describe("baseOf", () => {
  const cases: [script: string, base: string][] = [
    ["https://a.example/_fresh/js/01ab/PixelEditor.js", ""],
    ["https://a.example/pixels/_fresh/js/01ab/chunk-A.js", "/pixels"],
    ["http://localhost:8000/a/b/_fresh/js/01ab/_fresh/js/x.js", "/a/b"],
    ["file:///home/a/_fresh/js/x.js", ""],
  ];
  for (const [script, base] of cases) {
    it(`finds ${base || "none"} in ${script}`, () => assertEquals(baseOf(script), base));
  }
});

describe("belowBase", () => {
  it("leaves a path as it is on the server", () => {
    assertEquals(belowBase("/samples/cat.jpg"), "/samples/cat.jpg");
  });
});

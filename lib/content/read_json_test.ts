import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseTexts, readJson } from "./read_json.ts";

describe("parseTexts", () => {
  it("takes what holds the same as the pattern, with or without a byte order mark", () => {
    for (const mark of ["", "\uFEFF"]) {
      assertEquals(parseTexts(`${mark}{ "a": "b" }`, "x.json", "de", { a: "c" }), { a: "b" });
    }
  });

  it("names file and key of everything that is wrong", () => {
    const error = assertThrows(
      () => parseTexts('{ "a": "b {x}" }', "content/de/site.json", "de", { a: "b", c: "d" }),
      SyntaxError,
    );
    assertEquals(
      error.message,
      'content/de/site.json: "a" has no {x}.\ncontent/de/site.json: "c" is missing.',
    );
  });

  it("names the file that is no JSON", () => {
    assertThrows(
      () => parseTexts("{", "content/de/x.json", "de", null),
      SyntaxError,
      "content/de/x.json: ",
    );
  });
});

describe("readJson", () => {
  it("says which file is missing", () => {
    assertThrows(() => readJson("en", "none.json"), SyntaxError, "content/en/none.json is missing");
  });
});

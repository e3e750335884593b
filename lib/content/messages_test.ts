import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { LANGUAGES } from "./language.ts";
import { fill, siteMessages } from "./messages.ts";

describe("siteMessages", () => {
  it("leaves no text empty", () => {
    const texts = (value: unknown): unknown[] =>
      typeof value === "object" && value !== null ? Object.values(value).flatMap(texts) : [value];
    for (const language of LANGUAGES) {
      for (const text of texts(siteMessages(language))) {
        assertEquals(typeof text === "string" && text.trim() !== "" && text === text.trim(), true);
      }
    }
  });
});

describe("fill", () => {
  it("replaces names, and shows those that are not given", () => {
    assertEquals(fill("{a} × {b}, {a}", { a: 4, b: "x" }), "4 × x, 4");
    assertEquals(fill("{c}", { a: 1 }), "{c}");
  });
});

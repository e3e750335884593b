import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Fields } from "./fields.ts";
import { parseFrontMatter } from "./front_matter.ts";

const fieldsOf = (yaml: string): Fields =>
  parseFrontMatter(`---\n${yaml}\n---\n`, "page.md").fields;

function assertRefused(yaml: string, read: (fields: Fields) => unknown, message: string): void {
  assertThrows(() => read(fieldsOf(yaml)), SyntaxError, message);
}

describe("fieldsOf", () => {
  it("reads texts", () => {
    assertEquals(fieldsOf("a: b c").text("a"), "b c");
    assertEquals(fieldsOf("a: b").optionalText("c"), null);
    assertRefused("a: b", (f) => f.text("c"), `page.md:2: The field "c" is missing.`);
    assertRefused("a: b\nc: ''", (f) => f.text("c"), "page.md:3:");
    assertRefused("a: b\nc: 7", (f) => f.text("c"), "page.md:3:");
    assertRefused("a: b\nc: [d]", (f) => f.text("c"), "page.md:3:");
  });

  it("reads whole numbers within bounds", () => {
    assertEquals(fieldsOf("a: 7").whole("a", 1, 9), 7);
    assertEquals(fieldsOf("a: 7").whole("b", 1, 9, 4), 4);
    for (const bad of ["0", "10", "1.5", "x", "true"]) {
      assertRefused(`z: 1\na: ${bad}`, (f) => f.whole("a", 1, 9), "page.md:3:");
    }
  });

  it("reads one of several words, the first by default", () => {
    assertEquals(fieldsOf("a: two").choice("a", ["one", "two"]), "two");
    assertEquals(fieldsOf("a: two").choice("b", ["one", "two"]), "one");
    assertRefused("a: three", (f) => f.choice("a", ["one", "two"]), "one of one, two");
  });

  it("reads lists of records, whose errors name their own lines", () => {
    const list = "pieces:\n  - id: a\n    work: A\n  - id: b\n    wrok: B";
    const [first, second] = fieldsOf(list).list("pieces");
    assertEquals(first!.text("work"), "A");
    assertThrows(() => second!.text("work"), SyntaxError, "page.md:5:");
    assertRefused("pieces: []", (f) => f.list("pieces"), "page.md:2:");
    assertRefused("pieces:\n  - a", (f) => f.list("pieces"), "page.md:2:");
  });

  it("reads a record", () => {
    assertEquals(fieldsOf("s: { a: 1, b: x }").record("s").values, { a: 1, b: "x" });
    assertEquals(fieldsOf("a: 1").record("s").values, {});
    assertRefused("s: 3", (f) => f.record("s"), "page.md:2:");
    assertRefused("s:\n  a: 1\n  b: x", (f) => f.record("s").refuse("b", "No."), "page.md:4: No.");
  });

  it("refuses fields that nobody asks for", () => {
    const fields = fieldsOf("title: A\ndescripton: B");
    fields.text("title");
    fields.optionalText("description");
    assertThrows(() => fields.finish(), SyntaxError, `page.md:3: The field "descripton"`);
  });
});

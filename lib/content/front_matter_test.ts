import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseFrontMatter } from "./front_matter.ts";

const read = (text: string) => parseFrontMatter(text, "about.md");

function assertRefused(run: () => unknown, message: string): void {
  assertThrows(run, SyntaxError, message);
}

describe("parseFrontMatter", () => {
  it("splits fields and body, and counts the lines before the body", () => {
    const { fields, body, bodyOffset } = read("---\ntitle: About us\norder: 3\n---\n\nText\n");
    assertEquals(fields.text("title"), "About us");
    assertEquals(fields.whole("order", 1, 9), 3);
    assertEquals(body, "\nText\n");
    assertEquals(bodyOffset, 4);
  });

  it("reads lines that end as on Windows", () => {
    const { fields, body } = read("---\r\ntitle: A\r\n---\r\nText\r\n");
    assertEquals(fields.text("title"), "A");
    assertEquals(body, "Text\r\n");
  });

  it("passes over a byte order mark", () => {
    const { fields, body, bodyOffset } = read("\uFEFF---\r\ntitle: A\r\n---\r\nText\r\n");
    assertEquals([fields.text("title"), body, bodyOffset], ["A", "Text\r\n", 3]);
    assertRefused(() => read("\uFEFF---\ntitle: A\ntitle: B\n---\n"), "about.md:3:");
  });

  it("takes a rule in the body for what it is", () => {
    assertEquals(read("---\ntitle: A\n---\nOne\n\n---\n\nTwo").body, "One\n\n---\n\nTwo");
  });

  it("names file and line where there is none", () => {
    assertRefused(() => read("# Title\n"), "about.md:1: The front matter is missing.");
    assertRefused(() => read("text\n---\ntitle: A\n---\n"), "about.md:1:");
    assertRefused(() => read("---\ntitle: never closed\n"), "about.md:1:");
    assertRefused(() => read("---\njust a text\n---\n"), "about.md:2:");
    assertRefused(() => read("---\n---\n"), "about.md:2:");
  });

  it("names the line of broken YAML", () => {
    assertRefused(() => read('---\ntitle: A\nlabel: "open\n---\n'), "about.md:");
    assertRefused(() => read("---\ntitle: A\ntitle: B\n---\n"), "about.md:3:");
    assertRefused(() => read("---\ntitle: A: B\n---\n"), "about.md:2:");
  });
});

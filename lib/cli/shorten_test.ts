import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { shorten } from "./shorten.ts";

describe("shorten", () => {
  it("lets a sentence be", () => {
    assertEquals(shorten("a.png: There is no such file."), "a.png: There is no such file.");
  });

  it("gives one line without what a terminal obeys", () => {
    assertEquals(shorten(" a\n\tb\x1b[2Jc\x00\x9bd "), "a b [2Jc d");
  });

  it("cuts what nobody reads", () => {
    assertEquals(shorten("x".repeat(100_000)), `${"x".repeat(299)}…`);
    assertEquals(shorten("x".repeat(300)).length, 300);
  });
});

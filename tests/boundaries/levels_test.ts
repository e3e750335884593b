import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { brokenLevels, readLevels } from "./levels.ts";

const PICTURE = "# Map\n\n```\nnot this\n```\n\n## The levels\n\nDown.\n\n```\n" +
  "main.ts\nlib/b   lib/c\nlib/a\n```\n\n```\nnor this\n```\n";

describe("readLevels", () => {
  it("reads the first fenced block below its heading, a level a line", () => {
    assertEquals(readLevels(PICTURE), [["main.ts"], ["lib/b", "lib/c"], ["lib/a"]]);
  });

  it("refuses a page without the picture, and one with a place twice", () => {
    assertThrows(() => readLevels("# Map\n"), SyntaxError, "no picture");
    const double = PICTURE.replace("lib/c", "lib/a");
    assertThrows(() => readLevels(double), SyntaxError, "lib/a stands twice");
  });
});

describe("brokenLevels", () => {
  const files = ["main.ts", "lib/a/a.ts", "lib/a/deep/a.ts", "lib/b/b.ts", "lib/c/c.ts"];
  const check = (file: string, target: string) =>
    brokenLevels(files, [{ file, line: 7, target }], readLevels(PICTURE));

  it("says nothing of what goes down, stays in its place, or is not ours", () => {
    for (
      const [file, target] of [
        ["main.ts", "lib/a/a.ts"],
        ["lib/b/b.ts", "lib/a/deep/a.ts"],
        ["lib/a/a.ts", "lib/a/deep/a.ts"],
        ["lib/a/deep/a.ts", "lib/a/a.ts"],
        ["lib/a/a.ts", "preact"],
        ["lib/a/a.ts", "content/en/editor.json"],
      ] as const
    ) assertEquals(check(file, target), []);
  });

  it("has a sentence for what runs up, and for what runs sideways", () => {
    assertEquals(check("lib/a/a.ts", "lib/b/b.ts"), [
      "lib/a/a.ts:7 imports lib/b/b.ts. lib/a stands below lib/b, and imports go down.",
    ]);
    assertEquals(check("lib/b/b.ts", "lib/c/c.ts"), [
      "lib/b/b.ts:7 imports lib/c/c.ts. lib/b and lib/c stand on one level, where neither knows the other.",
    ]);
  });

  it("has a sentence for each file without a level", () => {
    assertEquals(brokenLevels(["lib/ab/x.ts"], [], readLevels(PICTURE)), [
      "lib/ab/x.ts has no level: name its folder in the picture in CONTRIBUTING.md.",
    ]);
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { findCircles } from "./circles.ts";
import { findImports } from "./imports.ts";

/** The imports of files that are told as `a: b c`, one import a line. */
function importsOf(...files: string[]) {
  return files.flatMap((text) => {
    const [name, targets = ""] = text.split(": ");
    const lines = targets.split(" ").map((target) => `import type { X } from "./${target}.ts";`);
    return findImports(`lib/${name}.ts`, lines.join("\n"));
  });
}

describe("findCircles", () => {
  it("says nothing where imports only lead on", () => {
    assertEquals(findCircles(importsOf("a: b c d", "b: d", "c: d", "d: e")), []);
  });

  it("tells the chain, of types, too", () => {
    assertEquals(findCircles(importsOf("a: d b", "b: c", "c: a")), [
      "lib/a.ts:2 imports lib/b.ts, lib/b.ts:1 imports lib/c.ts, lib/c.ts:1 imports lib/a.ts: " +
      "a circle. Move what they share into a file below them.",
    ]);
  });

  it("tells a file that imports itself", () => {
    assertEquals(findCircles(importsOf("a: a")).length, 1);
  });

  it("tells each of several, the shortest first that leads through a file", () => {
    const sentences = findCircles(importsOf("a: b", "b: c a", "c: a", "x: y", "y: x"));
    const steps = (sentence: string) =>
      [...sentence.matchAll(/(\w)\.ts:/g)].map(([, name]) => name);
    assertEquals(sentences.map(steps), [["a", "b", "a"], ["c", "a", "b", "c"], ["x", "y", "x"]]);
  });
});

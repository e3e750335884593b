import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { doubleMeanings, exportedTypes } from "./meanings.ts";

describe("exportedTypes", () => {
  it("finds what a file exports by declaring it, and nothing else", () => {
    const source = [
      "export interface Size {",
      'export type Kind = "a" | "b";',
      "export abstract class Shape {}",
      'export type { Rect } from "./rect.ts";',
      "interface Own {}",
      "export const type = 1;",
    ].join("\n");
    assertEquals(exportedTypes("a.ts", source).map(({ name }) => name), ["Size", "Kind", "Shape"]);
  });
});

describe("doubleMeanings", () => {
  it("has a sentence for each word that names several types", () => {
    const types = [
      { file: "a.ts", name: "Size" },
      { file: "b.ts", name: "Kind" },
      { file: "c.ts", name: "Size" },
    ];
    assertEquals(doubleMeanings(types), [
      "Size is a type in a.ts and in c.ts: one meaning a word. Name each after what it is.",
    ]);
  });
});

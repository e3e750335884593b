import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { findClassWords } from "./class_words.ts";

const certain = (source: string) => findClassWords(source).certain.map(({ word }) => word);

describe("findClassWords", () => {
  it("reads attributes, with the line", () => {
    const source = '<p\n  class="flex p-4"\n>\n  <b className="font-bold">x</b>\n</p>';
    assertEquals(findClassWords(source).certain, [
      { word: "flex", line: 2 },
      { word: "p-4", line: 2 },
      { word: "font-bold", line: 4 },
    ]);
  });

  it("reads every text of an expression", () => {
    assertEquals(certain('<p class={open ? "block" : `hidden ${wide} p-1`} />'), [
      "block",
      "hidden",
      "p-1",
    ]);
  });

  it("reads the texts that a template inserts, with the line", () => {
    const source = '<p\n  class={`flex ${\n    side === "left" ? "ml-1 p-2" : "mr-1"\n  }`}\n/>';
    assertEquals(findClassWords(source).certain, [
      { word: "flex", line: 2 },
      { word: "ml-1", line: 3 },
      { word: "p-2", line: 3 },
      { word: "mr-1", line: 3 },
    ]);
  });

  it("follows constants of the file, and the constants that they name", () => {
    const source = `
const BASE = "rounded border";
const BUTTON = \`\${BASE} px-4\`;
export const view = <button class={BUTTON} />;
`;
    assertEquals(certain(source).toSorted(), ["border", "px-4", "rounded"]);
  });

  it("leaves out what is compared with, and keys", () => {
    assertEquals(certain('<p class={kind === "big" ? "p-8" : "p-2"} />'), ["p-8", "p-2"]);
    assertEquals(certain('<p class={state["is-big"] ? "p-8" : "p-2"} />'), ["p-8", "p-2"]);
  });

  it("takes no other attribute, and counts other texts as possible", () => {
    const source =
      '<p data-class="no" title="yes">{VARIANTS[kind]}</p>\nconst VARIANTS = { a: "p-9" };';
    assertEquals(certain(source), []);
    const possible = findClassWords(source).possible.flat();
    assertEquals(possible.map(({ word }) => word), ["no", "yes", "p-9"]);
  });
});

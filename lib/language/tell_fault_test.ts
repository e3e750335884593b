import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { word } from "@/lib/document/fault.ts";
import { type FaultTexts, tellFault } from "./tell_fault.ts";

const GERMAN: FaultTexts = {
  sentences: {
    "range": "{what} geht von {least} bis {most}.",
    "colors": { one: "Es gibt {count} Farbe.", other: "Es gibt {count} Farben." },
    "link": "Der Link geht nicht: {reason}",
  },
  words: { width: "Die Breite" },
};

function told(code: string, values: Parameters<typeof tellFault>[0]["values"]): string | null {
  return tellFault({ code, values }, GERMAN, "de");
}

describe("tellFault", () => {
  it("fills a sentence with numbers and words of its language", () => {
    assertEquals(
      told("range", { what: word("width"), least: 0.5, most: 512 }),
      "Die Breite geht von 0,5 bis 512.",
    );
    assertEquals(told("colors", { count: 1 }), "Es gibt 1 Farbe.");
    assertEquals(told("colors", { count: 12_345 }), "Es gibt 12.345 Farben.");
  });

  it("tells the cause where a fault holds one", () => {
    const reason = { code: "range", values: { what: word("width"), least: 1, most: 2 } };
    assertEquals(
      told("link", { reason }),
      "Der Link geht nicht: Die Breite geht von 1 bis 2.",
    );
  });

  it("says nothing of what has no sentence, and shows a word without a translation by its name", () => {
    assertEquals(told("unheard", {}), null);
    assertEquals(told("toString", {}), null);
    assertEquals(
      told("range", { what: word("height"), least: 1, most: 2 }),
      "height geht von 1 bis 2.",
    );
  });
});

import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { formatPaletteChoice, parsePaletteChoice } from "./parse_palette_choice.ts";
import type { PaletteChoice } from "./settings.ts";

const PAIRS: readonly (readonly [string, PaletteChoice])[] = [
  ["full", { kind: "full" }],
  ["best:16", { kind: "best", colors: 16 }],
  ["pico-8", { kind: "preset", id: "pico-8", colors: null }],
  ["perler:24", { kind: "preset", id: "perler", colors: 24 }],
  ["#1d2b53,#ff004d", { kind: "custom", hex: ["#1d2b53", "#ff004d"], colors: null }],
  ["#1d2b53:2", { kind: "custom", hex: ["#1d2b53"], colors: 2 }],
];

describe("parsePaletteChoice", () => {
  it("reads each form, as text and as record, and writes it back", () => {
    for (const [text, choice] of PAIRS) {
      assertEquals(parsePaletteChoice(text), choice);
      assertEquals(parsePaletteChoice(choice), choice);
      assertEquals(formatPaletteChoice(choice), text);
    }
  });

  it("knows colors without their number sign by the comma, and in capitals", () => {
    assertEquals(parsePaletteChoice("1D2B53,ff004d"), {
      kind: "custom",
      hex: ["#1d2b53", "#ff004d"],
      colors: null,
    });
  });

  it("reads colors of three digits", () => {
    assertEquals(parsePaletteChoice("#fff,#0Af"), {
      kind: "custom",
      hex: ["#ffffff", "#00aaff"],
      colors: null,
    });
    assertThrows(() => parsePaletteChoice("fff,000"), TypeError, "six digits");
  });

  it("refuses the rest with what would work", () => {
    assertThrows(() => parsePaletteChoice("best"), RangeError, "best:16");
    assertThrows(() => parsePaletteChoice("best:257"), RangeError, "2 to 256");
    assertThrows(() => parsePaletteChoice("#12345"), TypeError, "six digits");
    assertThrows(() => parsePaletteChoice(""), TypeError, "pico-8");
    assertThrows(() => parsePaletteChoice("full:3"), TypeError);
    assertThrows(() => parsePaletteChoice({ kind: "octree" }), TypeError, "octree");
    assertThrows(() => parsePaletteChoice({ kind: "custom", hex: [] }), RangeError, "1 to 256");
    assertThrows(
      () => parsePaletteChoice({ kind: "custom", hex: Array(257).fill("#000000") }),
      RangeError,
    );
  });
});

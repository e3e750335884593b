import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { parsePaletteOption } from "./palette_option.ts";

const FILES: Readonly<Record<string, string>> = {
  "own.hex": "1d2b53\nff004d\n",
  "own.gpl": "GIMP Palette\nName: Own\n29 43 83 Night\n255 0 77 Rose\n",
  "own.pal": "JASC-PAL\n0100\n2\n29 43 83\n255 0 77\n",
  "own.json": '["#1d2b53", "#ff004d"]',
  "bad.gpl": "GIMP Palette\nred\n",
  "c64": "000000\nffffff\n",
};

const parse = (palette?: string, colors?: string) =>
  parsePaletteOption(palette, colors, (path) => FILES[path] ?? null);

describe("parsePaletteOption", () => {
  it("takes no limit, or the picture's best colors", () => {
    assertEquals(parse(), { kind: "full" });
    assertEquals(parse("full"), { kind: "full" });
    assertEquals(parse(undefined, "16"), { kind: "best", colors: 16 });
    assertEquals(parse("full", "16"), { kind: "best", colors: 16 });
    assertEquals(parse("best:9"), { kind: "best", colors: 9 });
  });

  it("knows palettes by name before files", () => {
    assertEquals(parse("c64"), { kind: "preset", id: "c64", colors: null });
    assertEquals(parse("pico-8", "4"), { kind: "preset", id: "pico-8", colors: 4 });
    assertEquals(parse("pico-8:4"), { kind: "preset", id: "pico-8", colors: 4 });
  });

  it("takes what people call a palette, in whatever case", () => {
    for (const { id, name } of PALETTE_LIST) {
      for (const text of [id, name, name.toUpperCase()]) {
        assertEquals(parse(text), { kind: "preset", id, colors: null });
      }
    }
  });

  it("reads every kind of palette file", () => {
    for (const file of ["own.hex", "own.gpl", "own.pal", "own.json"]) {
      const hex = ["#1d2b53", "#ff004d"];
      assertEquals(parse(file), { kind: "custom", hex, colors: null });
      assertEquals(parse(file, "2"), { kind: "custom", hex, colors: 2 });
    }
  });

  it("reads colors themselves", () => {
    const hex = ["#1d2b53", "#ff004d"];
    assertEquals(parse("#1d2b53,#FF004D"), { kind: "custom", hex, colors: null });
    assertEquals(parse("1d2b53,ff004d"), { kind: "custom", hex, colors: null });
    assertEquals(parse("#1d2b53"), { kind: "custom", hex: ["#1d2b53"], colors: null });
  });

  it("tells what is wrong", () => {
    assertThrows(() => parse("pico8"), RangeError, "Did you mean pico-8?");
    assertThrows(() => parse("pico8"), RangeError, "sweetie-16");
    assertThrows(() => parse("mine.hex"), RangeError, "no palette file mine.hex");
    assertThrows(() => parse("bad.gpl"), SyntaxError, "bad.gpl: Line 2");
    assertThrows(() => parse("c64", "300"), RangeError, "2 to 256");
    assertThrows(() => parse("#12"), TypeError, "#12");
  });
});

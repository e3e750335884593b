import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, type Random, startRandom } from "@/tests/support/random.ts";
import { formatGpl, formatHex } from "./format_palette.ts";
import { loadPalette } from "./load_palette.ts";
import type { PaletteColor } from "./palette.ts";
import { PALETTE_LIST } from "./palette_list.ts";
import { MOST_OWN_COLORS, parsePalette } from "./parse_palette.ts";

const hexOf = (text: string) => parsePalette(text).colors.map(({ hex }) => hex);

const DARK = "#1d2b53";
const RED = "#ff004d";

describe("parsePalette", () => {
  const forms: Record<string, string> = {
    "a .hex file": "1d2b53\nff004d\n",
    "a .hex file with the other line ends and a byte order mark": "\uFEFF1D2B53\r\nFF004D\r\n",
    "a .gpl file": "GIMP Palette\nName: Two\nColumns: 2\n#\n 29  43  83\tDark blue\n255   0  77\n",
    "a .gpl file with alpha, as Aseprite writes it":
      "GIMP Palette\nChannels: RGBA\n#\n 0 0 0 0 Transparent\n29 43 83 255 Dark\n255 0 77 255 Untitled\n",
    "a .pal file": "JASC-PAL\r\n0100\r\n2\r\n29 43 83\r\n255 0 77\r\n",
    "a .pal file with alpha": "JASC-PAL\n0100\n2\n29 43 83 255\n255 0 77 255\n",
    "a list in JSON": '["#1D2B53", "ff004d"]',
    "a record in JSON, as Lospec gives it":
      '{"name":"Two","author":"","colors":["1d2b53","ff004d"]}',
    "a grid in JSON":
      '{"columns":1,"rows":1,"palette":["#1d2b53","#ff004d","#00000000"],"cells":[0]}',
    "records in JSON": '[{"hex":"#1d2b53","name":"Dark"},{"color":"#ff004d"}]',
    "a .txt file of Paint.NET": ";paint.net Palette File\nFF1d2b53\nFFff004d\n",
    "colors between commas": "#1d2b53, #ff004d",
    "colors in CSS": "rgb(29, 43, 83); rgba(255 0 77 / 100%)",
    "colors with names": "#1d2b53 Dark blue\n#ff004d - red",
    "a style sheet": "--blue-2: #1d2b53;\n$red: rgb(255 0 77);",
    "a sentence": "We took #1d2b53 and #ff004d.",
    "colors of all kinds, twice": "  #1D2B53 rgb(255,0,77)\n// again\n0x1d2b53|'ff004d'",
  };
  for (const [form, text] of Object.entries(forms)) {
    it(`reads ${form}`, () => assertEquals(hexOf(text), [DARK, RED]));
  }

  it("reads short colors", () => assertEquals(hexOf("#f00 #0Af"), ["#ff0000", "#00aaff"]));

  it("keeps numbers in names", () => {
    const [color] =
      parsePalette(formatGpl("LEGO", [{ hex: "#b40000", name: "Red", code: "21" }])).colors;
    assertEquals(color, { hex: "#b40000", name: "21 Red" });
  });

  it("keeps names", () => {
    const { name, colors } = parsePalette("GIMP Palette\nName: Sea\n#\n0 0 255 Deep blue\n");
    assertEquals(name, "Sea");
    assertEquals(colors, [{ hex: "#0000ff", name: "Deep blue" }]);
  });

  const errors: Record<string, [text: string, says: string]> = {
    "a word": ["#1d2b53\nblue", 'Line 2 of the palette, "blue"'],
    "a broken row of .gpl": ["GIMP Palette\n#\n0 0 0\n12 red", "Line 4"],
    "a number above 255": ["JASC-PAL\n0100\n1\n0 256 0", "Line 4"],
    "a .pal file without its count": ["JASC-PAL\n0100\nred", "Line 3"],
    "JSON that ends early": ['["#1d2b53", ', "JSON cannot be read"],
    "JSON without colors": ['{"cells": []}', "no list of colors"],
    "an entry that is no color": ['["#1d2b53", 7]', "Color 2"],
    "an empty text": [" \n", "no color"],
    "nothing but a transparent color": ["#00000000", "no color"],
    "half a function": ["rgb(1, 2", "Line 1"],
    "a slip beside a color": ["#1d2b53 #ff004", 'Line 1 of the palette, "#ff004"'],
    "a slip without its mark": ["1d2b53 ff0o4d", 'Line 1 of the palette, "ff0o4d"'],
  };
  for (const [what, [text, says]] of Object.entries(errors)) {
    it(`refuses ${what} and says where`, () => {
      assertThrows(() => parsePalette(text), SyntaxError, says);
    });
  }

  it("takes 256 colors and refuses 257", () => {
    const lines = Array.from(
      { length: 257 },
      (_, i) => `#${(i * 257).toString(16).padStart(6, "0")}`,
    );
    assertEquals(hexOf(lines.slice(1).join("\n")).length, MOST_OWN_COLORS);
    assertThrows(() => parsePalette(lines.join("\n")), RangeError, "257");
  });

  it("refuses what is too long to be a palette", () => {
    assertThrows(() => parsePalette("#1d2b53 ".repeat(200_000)), RangeError);
  });

  it("reads what is written, for every palette that is small enough", async () => {
    for (const { id, size } of PALETTE_LIST) {
      if (size > MOST_OWN_COLORS) continue;
      const { name, colors } = await loadPalette(id);
      const hex = colors.map((color) => color.hex);
      assertEquals(hexOf(formatHex(colors)), hex);
      const read = parsePalette(formatGpl(name, colors));
      assertEquals(read.name, name);
      assertEquals(read.colors.map((color) => color.hex), hex);
    }
  });

  it("gives sound colors or a plain error for any text", () => {
    const random = startRandom(2026);
    for (let round = 0; round < 3000; round++) {
      const text = mangle(random, Object.values(forms)[pick(random, 0, 16)]!);
      let colors: readonly PaletteColor[];
      try {
        colors = parsePalette(text).colors;
      } catch (error) {
        assert(error instanceof SyntaxError || error instanceof RangeError, text);
        assert(error.message.length < 300, error.message);
        continue;
      }
      assert(colors.length > 0 && colors.length <= MOST_OWN_COLORS, text);
      for (const { hex } of colors) assert(/^#[0-9a-f]{6}$/.test(hex), text);
    }
  });
});

/** Cuts, doubles and replaces pieces. */
function mangle(random: Random, text: string): string {
  const alphabet = "0123456789abcdefg#()[]{},;:\"'\n\t rgb.%-\0\u00e9\ud800";
  let result = text;
  for (let i = pick(random, 0, 6); i > 0; i--) {
    const at = pick(random, 0, result.length);
    const to = pick(random, at, Math.min(result.length, at + 8));
    const piece = [
      "",
      alphabet[pick(random, 0, alphabet.length - 1)]!,
      result.slice(at, to).repeat(2),
    ][pick(random, 0, 2)]!;
    result = result.slice(0, at) + piece + result.slice(to);
  }
  return result;
}

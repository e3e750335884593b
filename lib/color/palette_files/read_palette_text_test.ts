import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, type Random, startRandom } from "@/tests/support/random.ts";
import { writeGpl, writeHex } from "./write_palette.ts";
import { loadPalette } from "../load_palette.ts";
import type { PaletteColor } from "../palette.ts";
import { PALETTE_LIST } from "../palette_list.ts";
import { MOST_OWN_COLORS } from "./own_palette.ts";
import { readPaletteText } from "./read_palette_text.ts";

const hexOf = (text: string) => readPaletteText(text).colors.map(({ hex }) => hex);

const DARK = "#1d2b53";
const RED = "#ff004d";

describe("readPaletteText", () => {
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
    "fractions in JSON": "[[0.1137, 0.1686, 0.3255], [1, 0, 0.302]]",
    "Paint Shop Pro's with a word on alpha":
      "JASC-PAL\n0100\n2\n$ALPHA\n29 43 83 255\n255 0 77 255\n",
    "records in JSON": '[{"hex":"#1d2b53","name":"Dark"},{"color":"#ff004d"}]',
    "a .txt file of Paint.NET": ";paint.net Palette File\nFF1d2b53\nFFff004d\n",
    "remarks behind colors": "1d2b53 # dark blue 2\n#ff004d # red\n",
    "fractions with commas, as Excel writes them in much of the world":
      "Name;R;G;B\nDark;0,1137;0,1686;0,3255\nRed;1,0;0;0,302\n",
    "fractions with commas, without titles": "0,1137;0,1686;0,3255\n1;0;0,302\n",
    "colors between commas": "#1d2b53, #ff004d",
    "colors between commas, on some lines several": "#1d2b53, #ff004d\n#1d2b53\n#1d2b53, #ff004d",
    "a color beside others on some lines only": "#1d2b53 rgb(255 0 77)\n#1d2b53 red",
    "colors in CSS": "rgb(29, 43, 83); rgba(255 0 77 / 100%)",
    "colors with names": "#1d2b53 Dark blue\n#ff004d - red",
    "a style sheet": "--blue-2: #1d2b53;\n$red: rgb(255 0 77);",
    "a sentence": "We took #1d2b53 and #ff004d.",
    "colors of all kinds, twice": "  #1D2B53 rgb(255,0,77)\n// again\n0x1d2b53|'ff004d'",
    "rules of a style sheet":
      "/* Two\n colors */\n:root {\n  --dark: #1d2b53; --gap: 4px;\n  --red: #ff004d !important;\n}\n",
    "an export of Coolors":
      "/* CSS HEX */\n--dark: #1d2b53ff;\n--red: #ff004dff;\n\n/* SCSS RGB */\n$dark: rgba(29, 43, 84, 1);\n$top: linear-gradient(0deg, #1d2b53ff, #00e436ff);\n",
    "names and colors in JSON": '{"name":"Two","Dark":"#1d2b53","Red":"#ff004d","count":2}',
    "names and numbers in JSON": '{"Dark":[29,43,83],"Red":{"r":255,"g":0,"b":77}}',
    "groups in JSON": '{"brand":{"50":{"value":"#1d2b53","type":"color"},"500":"#ff004d"}}',
    "records in records in JSON": '[{"rgb":{"r":29,"g":43,"b":83}},{"color":{"hex":"#ff004d"}}]',
    "keys in other case in JSON":
      '{"Colors":[{"Name":"Dark","Hex":"#1d2b53"},{"R":255,"G":0,"B":77}]}',
    "values in JSON": '[{"name":"Dark","value":"#1d2b53"},{"rgb":"255, 0, 77"}]',
  };
  for (const [form, text] of Object.entries(forms)) {
    it(`reads ${form}`, () => assertEquals(hexOf(text), [DARK, RED]));
  }

  it("reads short colors", () => assertEquals(hexOf("#f00 #0Af"), ["#ff0000", "#00aaff"]));

  it("reads short colors with their alpha, where all have one", () => {
    assertEquals(hexOf("#f00f #0Af8\n#1230"), ["#ff0000", "#00aaff"]);
    assertThrows(() => readPaletteText("#f00f\n#0af"), SyntaxError, "Line 1");
  });

  it("reads a list of short colors without a mark, where all of it is that", () => {
    assertEquals(hexOf("; three\nf00\n080, 00F\n# and\n123\n"), [
      "#ff0000",
      "#008800",
      "#0000ff",
      "#112233",
    ]);
    // Numbers stay numbers, and words stay words.
    assertEquals(hexOf("255 128 100\n100 128 255"), ["#ff8064", "#6480ff"]);
    for (const text of ["bad cab", "f00", "f00 red", "f00\n0800"]) {
      assertThrows(() => readPaletteText(text), SyntaxError, "Line ", text);
    }
  });

  it("keeps numbers in names", () => {
    const [color] =
      readPaletteText(writeGpl("LEGO", [{ hex: "#b40000", name: "Red", code: "21" }])).colors;
    assertEquals(color, { hex: "#b40000", name: "21 Red" });
  });

  it("keeps names", () => {
    const { name, colors } = readPaletteText("GIMP Palette\nName: Sea\n#\n0 0 255 Deep blue\n");
    assertEquals(name, "Sea");
    assertEquals(colors, [{ hex: "#0000ff", name: "Deep blue" }]);
  });

  const errors: Record<string, [text: string, says: string]> = {
    "a word": ["#1d2b53\nblue", 'Line 2 of the palette, "blue"'],
    "a .gpl file without any color": ["GIMP Palette\n#\nblack\n12 red", "Line 3"],
    "a number above 255": ["JASC-PAL\n0100\n1\n0 256 0", "Line 4"],
    "a .pal file without its count": ["JASC-PAL\n0100\nred", "Line 3"],
    "JSON that ends early": ['["#1d2b53", ', "JSON cannot be read"],
    "JSON without colors": ['{"cells": []}', "no list of colors"],
    "an entry that is no color": ['["#1d2b53", 7]', "Color 2"],
    "an empty text": [" \n", "no color"],
    "nothing but a transparent color": ["#00000000", "no color"],
    "half a function": ["rgb(1, 2", "Line 1"],
    "a slip beside a color": ["#1d2b53 #ff004", 'Line 1 of the palette, "#ff004"'],
    "a slip in a style sheet": [":root {\n --a: #1d2b53;\n --b: #ff004;\n}", "Line 3"],
    "a slip below variables": ["$a: #1d2b53;\n#ff004", 'Line 2 of the palette, "#ff004"'],
    "a record without colors": ['{"name":"facade","version":"1.2.3"}', "no list of colors"],
    "a title alone": ["hex\n", 'Line 1 of the palette, "hex"'],
    "words above a list": ["Color theme\n#1d2b53 #ff004d\n#00e436 #fff1e8", "Line 1"],
    "a column of words": ["hex\nred\nblue", "Line 1"],
    "a slip without its mark": ["1d2b53 ff0o4d", 'Line 1 of the palette, "ff0o4d"'],
  };
  for (const [what, [text, says]] of Object.entries(errors)) {
    it(`refuses ${what} and says where`, () => {
      assertThrows(() => readPaletteText(text), SyntaxError, says);
    });
  }

  it("leaves lines of a .gpl file out that are no colors, and says so", async () => {
    const file = new URL(
      "../../../tests/fixtures/palettes/two-line-description.gpl",
      import.meta.url,
    );
    const { name, colors, notes } = readPaletteText(await Deno.readTextFile(file));
    assertEquals(name, "Two lines");
    assertEquals(colors.map(({ hex }) => hex), ["#1a1c2c", "#5d275d", "#b13e53", "#ef7d57"]);
    assertEquals(notes, [{
      code: "palette-lines-left-out",
      values: { count: 1, line: 4, text: "Use few of them, 4 colors at most!" },
    }]);
    const broken = readPaletteText("GIMP Palette\n#\n0 0 0\n12 red");
    assertEquals([broken.colors.length, broken.notes[0]?.values["line"]], [1, 4]);
  });

  it("finds out by the whole file where bare digits have their alpha", async () => {
    const file = new URL("../../../tests/fixtures/palettes/alpha-behind.hex", import.meta.url);
    const { colors, notes } = readPaletteText(await Deno.readTextFile(file));
    assertEquals(colors.map(({ hex }) => hex), ["#1a1c2c", "#5d275d", "#b13e53", "#ef7d57"]);
    assertEquals(notes, []);
    assertEquals(hexOf("ff1a1c2c\nff5d275d\n"), ["#1a1c2c", "#5d275d"]);
    assertEquals(hexOf("801a1c2c\n805d275d\n"), ["#1a1c2c", "#5d275d"]);
    // A mark of its own tells for itself.
    assertEquals(hexOf("#1a1c2cff 0xff5d275d"), ["#1a1c2c", "#5d275d"]);
  });

  it("says what it took digits for that could be read both ways", () => {
    const { colors, notes } = readPaletteText("ff0080ff\nffc020ff\n");
    assertEquals(colors.map(({ hex }) => hex), ["#ff0080", "#ffc020"]);
    assertEquals(notes, [{ code: "palette-alpha-behind", values: { count: 2 } }]);
  });

  const guesses: Record<string, [text: string, hex: readonly string[], place: string]> = {
    "equal alpha behind pure colors": [
      "ff0000cc\n00ff00cc\n0000ffcc",
      ["#ff0000", "#00ff00", "#0000ff"],
      "palette-alpha-behind",
    ],
    "alpha behind pure colors": [
      "ff000080\n00ff0040",
      ["#ff0000", "#00ff00"],
      "palette-alpha-behind",
    ],
    "several alpha behind pure colors": [
      "ff000080\n00ff0040\n0000ff20\nffff00e0",
      ["#ff0000", "#00ff00", "#0000ff", "#ffff00"],
      "palette-alpha-behind",
    ],
    "pure colors, opaque in one way": [
      "ff0000ff\nff00ff00\nff000000",
      ["#0000ff", "#00ff00", "#000000"],
      "palette-alpha-before",
    ],
    "one color, opaque in one way": ["ff0000cc", ["#0000cc"], "palette-alpha-before"],
    "an end that would make all transparent": [
      "; Mine\nFF000000\n80FF0000\n40FFFF00",
      ["#000000", "#ff0000", "#ffff00"],
      "palette-alpha-before",
    ],
  };
  for (const [what, [text, hex, code]] of Object.entries(guesses)) {
    it(`guesses of ${what}, and says so`, () => {
      const { colors, notes } = readPaletteText(text);
      assertEquals(colors.map((color) => color.hex), hex);
      assertEquals(notes.map((note) => note.code), [code]);
    });
  }

  it("takes no guess for what can only be read in one way", () => {
    const sure = {
      "; Mine\nFF000000\nFFFF0000\nFFFFFF00": ["#000000", "#ff0000", "#ffff00"],
      "ff1d2b53\n00ff004d\nff00e436": ["#1d2b53", "#00e436"],
    };
    for (const [text, hex] of Object.entries(sure)) {
      const { colors, notes } = readPaletteText(text);
      assertEquals([colors.map((color) => color.hex), notes], [hex, []], text);
    }
  });

  const tables: Record<string, string> = {
    "numbers of rows before red, green and blue": "1,29,43,83\n2,255,0,77\n",
    "numbers of rows, names and alpha": "0;Dark;29;43;83;255\n1;Red;255;0;77;255",
    "alpha, of which 0 is transparent": "29,43,83,255\n255,0,77,128\n0,228,54,0",
    "titles and alpha": "r,g,b,a\n29,43,83,1\n255,0,77,0.5\n0,228,54,0.0",
    "red, green and blue": "29,43,83\n255,0,77\n",
    "red, green and blue between blanks": "29 43 83\n255 0 77",
    "titles and red, green and blue": "Name;Red;Green;Blue\nDark;29;43;83\nRed;255;0;77\n",
    "a column of colors": "Name,Hex,Id\nDark,#1d2b53,310\nRed,#ff004d,666\n",
    "bare digits beside names and numbers": "310\tDark\t1d2b53\n666\tRed\tff004d",
    "quotes": '"name","hex"\n"Dark, very","1D2B53"\n'.replace(", very", "") + '"Red","FF004D"\n',
    "commas and quotes in quotes":
      '"Name","Hex"\r\n"Dark, ""very""","#1d2b53"\r\n"Red","#ff004d"\r\n',
    "titles of several words": "Color Name,Hex Code\nDark,1d2b53\nRed,ff004d",
    "titles in German": "Name;Rot;Grün;Blau\nDunkel;29;43;83\nRot;255;0;77",
    "titles with digits, in another order":
      "Blue (0-255),Green (0-255),Red (0-255)\n83,43,29\n77,0,255",
    "one titled column": "Hex\n1d2b53\nff004d\n",
    "a line for Excel": "sep=;\r\nname;hex\r\n;#1d2b53\r\nRed;#ff004d\r\n",
    "numbers in one field": 'name,rgb\nDark,"29, 43, 83"\nRed,"255, 0, 77"',
    "functions": "name,rgb\nDark,rgb(29, 43, 83)\nRed,rgb(255 0 77)",
    "titles and fractions": "r,g,b\n0.1137,0.1686,0.3255\n1,0,.302",
    "fractions with powers of ten": "1.137e-01 1.686e-01 3.255e-01\n1.0 0.0 3.02e-01",
    "rows that leave empty fields out": "name,hex,note\nDark,#1d2b53\nRed,#ff004d,x,\n",
  };
  for (const [what, text] of Object.entries(tables)) {
    it(`reads a table with ${what}`, () => assertEquals(hexOf(text), [DARK, RED]));
  }

  it("leaves rows of a table out that are no colors, and says so", () => {
    const told = {
      "name,r,g,b\nDark,29,43,83\nOver,255,0,300\nNone,,,\nRed,255,0,77": [3, "Over,255,0,300"],
      "Dark,29,43,83\nRed,255,0,77\nOver,1,2,256\nOver,1,1000,2\nDark,29,43,83": [
        3,
        "Over,1,2,256",
      ],
      "name;hex\nDark;#1d2b53\nNone;\nSlip;#ff00\nRed;#ff004d": [3, "None;"],
    };
    for (const [text, [line, row]] of Object.entries(told)) {
      const { colors, notes } = readPaletteText(text);
      assertEquals(colors.map(({ hex }) => hex), [DARK, RED]);
      const values = { count: 2, line: line!, text: row! };
      assertEquals(notes, [{ code: "palette-lines-left-out", values }]);
    }
  });

  it("takes a column of colors before numbers that look like fractions or are too large", () => {
    assertEquals(hexOf("12,40,300,#1d2b53\n1,2,3,#ff004d\n4,5,6,#1d2b53"), [DARK, RED]);
    assertEquals(hexOf("0.1,0.2,0.3,#1d2b53\n0.3,0.2,0.1,#ff004d"), [DARK, RED]);
  });

  it("takes dark grays with an alpha for no numbered rows", () => {
    assertEquals(hexOf("0,0,0,255\n1,1,1,255\n2,2,2,255"), ["#000000", "#010101", "#020202"]);
  });

  it("keeps names with commas, of variables and of JSON", () => {
    const named = {
      'Name,Hex\n"Dark, very",#1d2b53': "Dark, very",
      ":root {\n  --dark-blue: #1d2b53;\n}": "dark-blue",
      '{"Dark":"#1d2b53"}': "Dark",
      '[{"NAME":"Dark","HEX":"#1d2b53"}]': "Dark",
    };
    for (const [text, name] of Object.entries(named)) {
      assertEquals(readPaletteText(text).colors, [{ hex: DARK, name }]);
    }
  });

  it("keeps names in tables", () => {
    assertEquals(readPaletteText("Name;Red;Green;Blue\nDark;29;43;83\nRed;255;0;77\n").colors, [
      { hex: DARK, name: "Dark" },
      { hex: RED, name: "Red" },
    ]);
  });

  it("reads numbers in JSON", () => {
    for (
      const json of [
        "[[29,43,83],[255,0,77,255],[1,2,3,0]]",
        '{"colors":[{"r":29,"g":43,"b":83},{"red":255,"green":0,"blue":77}]}',
        '[{"rgb":[29,43,83],"name":"Dark"},{"rgb":[255,0,77]}]',
      ]
    ) assertEquals(hexOf(json), [DARK, RED], json);
    assertEquals(hexOf("[[0,0,0],[1,1,1],[1,0,0,0.5]]"), ["#000000", "#ffffff", "#ff0000"]);
    assertEquals(hexOf("[[0,0,0,255],[1,1,1,255]]"), ["#000000", "#010101"]);
  });

  it("takes no longer for a text that is made to be hard", () => {
    const hard = (size: number) => [
      `rgba(1,2,3,${"1".repeat(size)}x)`,
      "rgb(".repeat(size / 4),
      `${"a".repeat(size / 2)} : ${" ".repeat(size / 2)}`,
      `GIMP Palette\n${"1 ".repeat(size / 2)}`,
      `GIMP Palette\n${"\t".repeat(size)}x`,
      `"${'"'.repeat(size)},`,
      "1,".repeat(size / 2),
      "1,2,3\n".repeat(size / 6),
      "1 1 1 ".repeat(size / 6),
      "ff".repeat(size / 2),
      "x\n".repeat(size / 2),
      `[${"[".repeat(size)}`,
      JSON.stringify(Array(size / 8).fill([1, 2, 3])),
      JSON.stringify(Array(size / 20).fill({ R: 1, g: 2, Blue: 3 })),
      `${'{"a":'.repeat(size / 8)}1${"}".repeat(size / 8)}`,
      `"${'","'.repeat(size / 3)}`,
      `name,rgb\n${"rgb(,".repeat(size / 5)}`,
      `sep=;\n${"hex;a\n".repeat(size / 6)}`,
      `hex\n${"x\n".repeat(size / 2)}`,
      `:root{${"/*".repeat(size / 2)}`,
      `:root{--a:${" ".repeat(size)}`,
      `:root{${"--".repeat(size / 2)}:x`,
    ];
    // Were an expression to try all ways, this would not end while anybody waits.
    for (const text of [...hard(1_000_000), ...hard(120_000)]) {
      try {
        readPaletteText(text);
      } catch (error) {
        assert(error instanceof SyntaxError || error instanceof RangeError);
        assert(error.message.length < 300, error.message.slice(0, 400));
      }
    }
  });

  it("takes 256 colors and refuses 257", () => {
    const lines = Array.from(
      { length: 257 },
      (_, i) => `#${(i * 257).toString(16).padStart(6, "0")}`,
    );
    assertEquals(hexOf(lines.slice(1).join("\n")).length, MOST_OWN_COLORS);
    assertThrows(() => readPaletteText(lines.join("\n")), RangeError, "257");
  });

  it("refuses what is too long to be a palette", () => {
    assertThrows(() => readPaletteText("#1d2b53 ".repeat(200_000)), RangeError);
  });

  it("reads what is written, for every palette that is small enough", async () => {
    for (const { id, size } of PALETTE_LIST) {
      if (size > MOST_OWN_COLORS) continue;
      const { name, colors } = await loadPalette(id);
      const hex = colors.map((color) => color.hex);
      assertEquals(hexOf(writeHex(colors)), hex);
      const read = readPaletteText(writeGpl(name, colors));
      assertEquals(read.name, name);
      assertEquals(read.colors.map((color) => color.hex), hex);
    }
  });

  it("gives sound colors or a plain error for any text", () => {
    const random = startRandom(2026);
    const kinds = [...Object.values(forms), ...Object.values(tables)];
    for (let round = 0; round < 3000; round++) {
      const text = mangle(random, kinds[pick(random, 0, kinds.length - 1)]!);
      let colors: readonly PaletteColor[];
      try {
        colors = readPaletteText(text).colors;
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

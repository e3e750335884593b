import { assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { PALETTE_LIST } from "@/lib/color/palette_list.ts";
import { big, png, pngChunk } from "@/tests/support/picture_files.ts";
import { parsePaletteOption } from "./palette_option.ts";

const FILES: Readonly<Record<string, string>> = {
  "own.hex": "1d2b53\nff004d\n",
  "own.gpl": "GIMP Palette\nName: Own\n29 43 83 Night\n255 0 77 Rose\n",
  "own.pal": "JASC-PAL\n0100\n2\n29 43 83\n255 0 77\n",
  "own.json": '["#1d2b53", "#ff004d"]',
  "bad.gpl": "GIMP Palette\nred\n",
  "c64": "000000\nffffff\n",
};

const read = (path: string) => {
  const text = FILES[path];
  return text === undefined ? null : new TextEncoder().encode(text);
};
const parse = async (palette?: string, colors?: string) =>
  (await parsePaletteOption(palette, colors, read)).palette;

function rgba(hex: string): number[] {
  const color = parseInt(hex.slice(1), 16);
  return [color >> 16, color >> 8 & 255, color & 255, 255];
}

describe("parsePaletteOption", () => {
  it("takes no limit, or the picture's best colors", async () => {
    assertEquals(await parse(), { kind: "full" });
    assertEquals(await parse("full"), { kind: "full" });
    assertEquals(await parse(undefined, "16"), { kind: "best", colors: 16 });
    assertEquals(await parse("full", "16"), { kind: "best", colors: 16 });
    assertEquals(await parse("best:9"), { kind: "best", colors: 9 });
  });

  it("knows palettes by name before files", async () => {
    assertEquals(await parse("c64"), { kind: "preset", id: "c64", colors: null });
    assertEquals(await parse("pico-8", "4"), { kind: "preset", id: "pico-8", colors: 4 });
    assertEquals(await parse("pico-8:4"), { kind: "preset", id: "pico-8", colors: 4 });
  });

  it("takes what people call a palette, in whatever case", async () => {
    for (const { id, name } of PALETTE_LIST) {
      for (const text of [id, name, name.toUpperCase()]) {
        assertEquals(await parse(text), { kind: "preset", id, colors: null });
      }
    }
  });

  it("reads every kind of palette file", async () => {
    for (const file of ["own.hex", "own.gpl", "own.pal", "own.json"]) {
      const hex = ["#1d2b53", "#ff004d"];
      assertEquals(await parse(file), { kind: "custom", hex, colors: null });
      assertEquals(await parse(file, "2"), { kind: "custom", hex, colors: 2 });
    }
  });

  it("reads palettes that are no texts, down to a picture of one", async () => {
    const folder = new URL("../../tests/fixtures/palettes/", import.meta.url);
    const fromFolder = (path: string) => Deno.readFileSync(new URL(path, folder));
    const hex = ["#1a1c2c", "#5d275d", "#b13e53", "#ef7d57"];
    for (const path of ["riff.pal", "four.ase"]) {
      const { palette } = await parsePaletteOption(path, undefined, fromFolder);
      assertEquals(palette, { kind: "custom", hex, colors: null });
    }
    const raster = { width: 4, height: 1, data: Uint8ClampedArray.from(hex.flatMap(rgba)) };
    // What it says of its colors changes none of them.
    const strip = png(raster, { before: [pngChunk("gAMA", big(4, 100_000))] });
    const { palette } = await parsePaletteOption("strip.png", undefined, () => strip);
    assertEquals(palette, { kind: "custom", hex, colors: null });
  });

  it("hands on what is to be said of a file", async () => {
    const folder = new URL("../../tests/fixtures/palettes/", import.meta.url);
    const path = "two-line-description.gpl";
    const { notes } = await parsePaletteOption(
      path,
      undefined,
      (path) => Deno.readFileSync(new URL(path, folder)),
    );
    assertEquals(notes.map(({ code }) => code), ["palette-lines-left-out"]);
  });

  it("reads colors themselves", async () => {
    const hex = ["#1d2b53", "#ff004d"];
    assertEquals(await parse("#1d2b53,#FF004D"), { kind: "custom", hex, colors: null });
    assertEquals(await parse("1d2b53,ff004d"), { kind: "custom", hex, colors: null });
    assertEquals(await parse("#1d2b53"), { kind: "custom", hex: ["#1d2b53"], colors: null });
  });

  it("tells what is wrong", async () => {
    await assertRejects(() => parse("pico8"), RangeError, "Did you mean pico-8?");
    await assertRejects(() => parse("pico8"), RangeError, "palettes that --help lists");
    await assertRejects(() => parse("mine.hex"), RangeError, "no palette file mine.hex");
    await assertRejects(() => parse("bad.gpl"), SyntaxError, "bad.gpl: Line 2");
    await assertRejects(() => parse("c64", "300"), RangeError, "2 to 256");
    await assertRejects(() => parse("#12"), TypeError, "#12");
  });
});

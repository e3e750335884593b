import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Buffer } from "node:buffer";
import { PNG } from "pngjs";
import { pick, startRandom } from "@/tests/support/random.ts";
import { loadPalette } from "../load_palette.ts";
import type { PaletteColor } from "../palette.ts";
import { PALETTE_LIST } from "../palette_list.ts";
import { MOST_OWN_COLORS } from "./own_palette.ts";
import { type DecodeStrip, readPalette } from "./read_palette.ts";
import { writeAct, writeAse, writeGpl, writeHex, writeJasc } from "./write_palette.ts";

const FOUR = ["#1a1c2c", "#5d275d", "#b13e53", "#ef7d57"];
const FOLDER = new URL("../../../tests/fixtures/palettes/", import.meta.url);

const decode: DecodeStrip = async (file) => PNG.sync.read(Buffer.from(await file.arrayBuffer()));
const hexOf = async (bytes: Uint8Array<ArrayBuffer>) =>
  (await readPalette(bytes, decode)).colors.map(({ hex }) => hex);
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Big-endian 16-bit words. */
function words(...list: number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(list.flatMap((word) => [word >> 8 & 255, word & 255]));
}

/** A swatch of Adobe's exchange files, without a name. */
function block(model: string, parts: readonly number[]): number[] {
  const float = (value: number) => [...new Uint8Array(Float32Array.of(value).buffer)].reverse();
  const data = [0, 0, ...bytesOf(model), ...parts.flatMap(float), 0, 0];
  return [0, 1, 0, 0, 0, data.length, ...data];
}

function ase(...blocks: number[][]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([
    ...bytesOf("ASEF"),
    ...[0, 1, 0, 0, 0, 0, 0, blocks.length],
    ...blocks.flat(),
  ]);
}

/** A PNG whose columns are the colors, each `wide` pixels. */
function strip(colors: readonly string[], wide: number, high: number): Uint8Array<ArrayBuffer> {
  const png = new PNG({ width: colors.length * wide, height: high });
  for (let i = 0; i < png.width * high; i++) {
    const color = parseInt(colors[Math.floor(i % png.width / wide)]!.slice(1), 16);
    png.data.set([color >> 16, color >> 8 & 255, color & 255, 255], i * 4);
  }
  return new Uint8Array(PNG.sync.write(png));
}

describe("readPalette", () => {
  for (const name of ["riff.pal", "four.ase", "alpha-behind.hex", "two-line-description.gpl"]) {
    it(`reads ${name} by its bytes`, async () => {
      assertEquals(await hexOf(await Deno.readFile(new URL(name, FOLDER))), FOUR);
    });
  }

  it("reads all colors of an .ase file whose count leaves out groups, and nothing behind them", async () => {
    const group = [0xc0, 1, 0, 0, 0, 4, 0, 1, 0, 0], end = [0xc0, 2, 0, 0, 0, 0];
    const grays = [0.2, 0.4, 0.6].map((light) => block("GRAY", [light]));
    const bytes = ase(group, ...grays, end, [0, 0, 9, 9, 9, 9, 9, 9]);
    bytes[11] = grays.length;
    assertEquals(await hexOf(bytes), ["#333333", "#666666", "#999999"]);
  });

  it("reads names as old programs write them, and quotes no bytes that are no text", async () => {
    const text = "GIMP Palette\n255 0 0 Caf\xe9\n";
    const latin1 = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    assertEquals((await readPalette(latin1, decode)).colors[0]!.name, "Caf\xe9");
    for (const text of ["bplist00\0\x01", "PK\x03\x04", "\0".repeat(500)]) {
      await assertRejects(() => readPalette(bytesOf(text), decode), SyntaxError, "no palette that");
    }
  });

  it("keeps the names of swatches", async () => {
    const { colors } = await readPalette(await Deno.readFile(new URL("four.ase", FOLDER)), decode);
    assertEquals(colors.map(({ name }) => name), ["c0", "c1", "c2", "c3"]);
  });

  it("reads Photoshop's colors in all their spaces, and tells what it leaves out", async () => {
    const entries = [
      [0, 0xffff, 0x8080, 0, 0],
      [1, 0, 0xffff, 0xffff, 0],
      [2, 0, 0xffff, 0xffff, 0xffff],
      [7, 10000, 0, 0, 0],
      [8, 5020, 0, 0, 0],
      [3, 1, 2, 3, 4],
    ];
    const bytes = words(1, entries.length, ...entries.flat());
    const { colors, notes } = await readPalette(bytes, decode);
    assertEquals(colors.map(({ hex }) => hex), [
      "#ff8000",
      "#ff0000",
      "#00ffff",
      "#ffffff",
      "#808080",
    ]);
    assertEquals(notes, [{ code: "palette-left-out", values: { count: 1 } }]);
  });

  it("takes the names of Photoshop's colors from their second part", async () => {
    const red = [0, 0xffff, 0, 0, 0];
    const bytes = words(1, 1, ...red, 2, 1, ...red, 0, 4, 0x52, 0x65, 0x64, 0);
    assertEquals((await readPalette(bytes, decode)).colors, [{ hex: "#ff0000", name: "Red" }]);
  });

  it("reads color tables with and without a number of colors", async () => {
    const table = new Uint8Array(768);
    table.set([1, 2, 3, 250, 0, 0]);
    assertEquals(await hexOf(table), ["#010203", "#fa0000"]);
    const counted = new Uint8Array([...table, 0, 3, 0, 1]);
    assertEquals(await hexOf(counted), ["#010203", "#000000"], "the transparent one is left out");
    const untold = new Uint8Array([...table, 0, 0, 0, 0]);
    assertEquals(
      await hexOf(untold),
      ["#010203", "#fa0000"],
      "nothing is told of a transparent one",
    );
  });

  it("leaves swatches of other models out, and says so", async () => {
    const bytes = ase(block("HSB ", [0.5, 1, 1]), block("GRAY", [0.2]), block("Lab ", [1, 0, 0]));
    const { colors, notes } = await readPalette(bytes, decode);
    assertEquals(colors.map(({ hex }) => hex), ["#333333", "#ffffff"]);
    assertEquals(notes, [{ code: "palette-left-out", values: { count: 1 } }]);
  });

  it("reads inks and CIELAB as screens show them", async () => {
    const bytes = ase(
      block("CMYK", [0, 1, 1, 0]),
      block("LAB ", [0.5, 0, 0]),
      block("Gray", [0.2]),
      // The red of sRGB in CIELAB of D50.
      block("LAB ", [0.5429, 80.81, 69.89]),
    );
    assertEquals(await hexOf(bytes), ["#ff0000", "#777777", "#333333"]);
  });

  for (const [wide, high] of [[1, 1], [16, 16], [7, 3]] as const) {
    it(`reads a picture with ${wide} x ${high} pixels a color`, async () => {
      assertEquals(await hexOf(strip(FOUR, wide, high)), FOUR);
    });
  }

  it("refuses a picture that is too large to be a palette before it is decoded", async () => {
    const bytes = strip(FOUR, 1, 1);
    new DataView(bytes.buffer).setUint32(16, 2_000_000);
    await assertRejects(() => readPalette(bytes, () => Promise.reject("decoded")), RangeError);
  });

  it("reads texts in whatever encoding they were saved", async () => {
    const text = FOUR.join("\r\n");
    const units = Array.from(text, (letter) => letter.charCodeAt(0));
    assertEquals(await hexOf(words(0xfeff, ...units)), FOUR);
    const little = Uint8Array.from([0xff, 0xfe, ...units.flatMap((unit) => [unit, 0])]);
    assertEquals(await hexOf(little), FOUR);
    assertEquals(await hexOf(bytesOf(text)), FOUR);
  });

  it("reads UTF-16 without a mark, in both orders", async () => {
    const text = "name\thex\r\nCaf\xe9\t#1a1c2c\r\n\u65e5\t#5d275d\r\n";
    const units = Array.from(text, (letter) => letter.charCodeAt(0));
    const little = Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]));
    for (const bytes of [words(...units), little]) {
      const { colors } = await readPalette(bytes, decode);
      assertEquals(colors, [
        { hex: "#1a1c2c", name: "Caf\xe9" },
        { hex: "#5d275d", name: "\u65e5" },
      ]);
    }
  });

  it("reads texts behind which old programs write zeros or the sign of an end", async () => {
    const text = "JASC-PAL\r\n0100\r\n1\r\n26 28 44\r\n";
    for (const end of ["\0", "\x1a", "\x1a\0\0", "\0".repeat(768 - text.length)]) {
      assertEquals(await hexOf(bytesOf(text + end)), [FOUR[0]!], JSON.stringify(end));
    }
  });

  it("reads what is written, for every palette that is small enough", async () => {
    const writers: ((colors: readonly PaletteColor[]) => string | Uint8Array<ArrayBuffer>)[] = [
      writeHex,
      writeJasc,
      writeAct,
      writeAse,
      (colors) => writeGpl("Name", colors),
    ];
    for (const { id, size } of PALETTE_LIST) {
      if (size > MOST_OWN_COLORS) continue;
      const { colors } = await loadPalette(id);
      const hex = colors.map((color) => color.hex);
      for (const write of writers) {
        const written = write(colors);
        const bytes = typeof written === "string" ? bytesOf(written) : written;
        assertEquals(await hexOf(bytes), hex, `${id} ${write.name}`);
      }
    }
  });

  it("refuses files that are cut or broken with an error of its own, whatever they hold", async () => {
    const random = startRandom(77);
    const files = [
      await Deno.readFile(new URL("riff.pal", FOLDER)),
      await Deno.readFile(new URL("four.ase", FOLDER)),
      words(1, 2, 0, 1, 2, 3, 4, 0, 5, 6, 7, 8),
      writeAct([{ hex: "#102030" }]),
    ];
    let refused = 0;
    for (let round = 0; round < 2000; round++) {
      const file = files[pick(random, 0, files.length - 1)]!;
      const bytes = file.slice(0, pick(random, 1, file.length));
      bytes[pick(random, 0, bytes.length - 1)] = pick(random, 0, 255);
      try {
        const { colors } = await readPalette(bytes, decode);
        for (const { hex } of colors) assert(/^#[0-9a-f]{6}$/.test(hex));
      } catch (error) {
        assert(error instanceof SyntaxError || error instanceof RangeError, String(error));
        assert("code" in error, error.message);
        refused++;
      }
    }
    assert(refused > 100);
  });

  it("says of a cut file what it is", async () => {
    const file = await Deno.readFile(new URL("four.ase", FOLDER));
    await assertRejects(() => readPalette(file.slice(0, 60), decode), SyntaxError, "ASE palette");
  });
});

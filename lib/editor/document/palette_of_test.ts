import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { writeGpl, writeHex } from "@/lib/color/palette_files/write_palette.ts";
import { readPaletteText } from "@/lib/color/palette_files/read_palette_text.ts";
import { paletteOf } from "./palette_of.ts";

const PIECE = {
  columns: 2,
  rows: 2,
  palette: Uint8ClampedArray.of(1, 2, 3, 255, 9, 9, 9, 255, 0, 0, 0, 0, 255, 128, 0, 255),
  cells: Uint32Array.of(3, 0, 2, 3),
};

describe("paletteOf", () => {
  it("lists the colors in use, in order, without what is transparent", () => {
    assertEquals(paletteOf(PIECE).map(({ hex }) => hex), ["#010203", "#ff8000"]);
  });

  it("comes back from both files as it was", () => {
    const colors = paletteOf(PIECE);
    for (const text of [writeHex(colors), writeGpl("piece", colors)]) {
      const hexes = readPaletteText(text).colors.map((color) =>
        typeof color === "string" ? color : color.hex
      );
      assertEquals(hexes, colors.map(({ hex }) => hex));
    }
  });
});

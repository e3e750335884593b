import { assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { writeGpl, writeHex } from "@/lib/color/palette_files/write_palette.ts";
import { readPaletteText } from "@/lib/color/palette_files/read_palette_text.ts";
import { usedColors } from "./used_colors.ts";

const PIECE = {
  columns: 2,
  rows: 2,
  palette: Uint8ClampedArray.of(1, 2, 3, 255, 9, 9, 9, 255, 0, 0, 0, 0, 255, 128, 0, 255),
  cells: Uint32Array.of(3, 0, 2, 3),
};

describe("usedColors", () => {
  it("lists the colors in use, in order, without what is transparent", () => {
    assertEquals(usedColors(PIECE).map(({ hex }) => hex), ["#010203", "#ff8000"]);
  });

  it("tells what colors are bought as, in the file, too", () => {
    const materials = { "#ff8000": { name: "Orange", code: "106" } };
    const colors = usedColors({ ...PIECE, materials });
    assertEquals(colors, [{ hex: "#010203" }, { hex: "#ff8000", name: "Orange", code: "106" }]);
    assertStringIncludes(writeGpl("piece", colors), "\t106 Orange\n");
  });

  it("comes back from both files as it was", () => {
    const colors = usedColors(PIECE);
    for (const text of [writeHex(colors), writeGpl("piece", colors)]) {
      const hexes = readPaletteText(text).colors.map((color) =>
        typeof color === "string" ? color : color.hex
      );
      assertEquals(hexes, colors.map(({ hex }) => hex));
    }
  });
});

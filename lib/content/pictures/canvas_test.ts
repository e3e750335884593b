import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { toHex } from "@/lib/document/hex_color.ts";
import { paletteColor } from "@/lib/document/pixel_grid.ts";
import { createCanvas } from "./canvas.ts";

describe("createCanvas", () => {
  it("draws one over the other and leaves out what lies outside", () => {
    const canvas = createCanvas(4, 3, "#000000");
    canvas.rect(2, -5, 9, 6, "#ff0000");
    canvas.drawing(0, 1, ["a.", ".a"], { a: "#00ff00" });
    const grid = canvas.finish();
    const rows = [0, 1, 2].map((row) =>
      [0, 1, 2, 3].map((column) => toHex(paletteColor(grid, grid.cells[row * 4 + column]!)))
    );
    const [k, r, g] = ["#000000", "#ff0000", "#00ff00"];
    assertEquals(rows, [[k, k, r, r], [g, k, k, k], [k, g, k, k]]);
  });

  it("gives a grid with each color once, drawn again as it is", () => {
    const canvas = createCanvas(9, 9, "#123456");
    canvas.text(0, 0, "ox", "#ffffff");
    const grid = canvas.finish();
    assertEquals(grid.palette.length, 8);
    const again = createCanvas(9, 9, "#ffffff");
    again.grid(0, 0, grid);
    const colors = ({ cells, palette }: typeof grid) =>
      Array.from(cells, (cell) => palette.subarray(cell * 4, cell * 4 + 4).join());
    assertEquals(colors(again.finish()), colors(grid));
  });
});

import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { toHexAlpha } from "@/lib/document/hex_color.ts";
import { paletteColor } from "@/lib/document/pixel_grid.ts";
import { ERASED, packColor, UNTOUCHED } from "../touch_up/edit_layer.ts";
import { snapTouchUps, touchedCells } from "./snap_touch_ups.ts";

describe("snapTouchUps", () => {
  it("paints in the nearest of the colors that there are, and erases", () => {
    const grid = {
      columns: 4,
      rows: 1,
      palette: Uint8ClampedArray.of(200, 30, 30, 255, 20, 40, 160, 255),
      cells: Uint32Array.of(0, 0, 1, 1),
    };
    const colors = Uint32Array.of(packColor(40, 40, 220), UNTOUCHED, packColor(255, 0, 0), ERASED);
    const layer = { columns: 4, rows: 1, colors };
    const snapped = snapTouchUps(grid, layer);
    const shown = Array.from(snapped.cells, (i) => toHexAlpha(paletteColor(snapped, i)));
    assertEquals(shown, ["#1428a0", "#c81e1e", "#c81e1e", "#00000000"]);
    assertEquals([...touchedCells(layer)], [1, 0, 1, 1]);
  });
});

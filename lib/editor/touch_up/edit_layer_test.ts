import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import {
  applyLayer,
  emptyLayer,
  ERASED,
  packColor,
  shownColors,
  touchedCount,
  unpackColor,
} from "./edit_layer.ts";
import { trackChanges } from "./live_changes.ts";

function checkered(columns: number, rows: number, colors: number): PixelGrid {
  const palette = new Uint8ClampedArray(colors * 4);
  for (let i = 0; i < colors; i++) palette.set([i, 255 - i, (i * 7) % 256, 255], i * 4);
  const cells = Uint32Array.from({ length: columns * rows }, (_, i) => (i * 5 + (i >> 2)) % colors);
  return { columns, rows, palette, cells };
}

describe("edit layer", () => {
  it("packs and unpacks every channel", () => {
    for (const color of [[0, 0, 0, 255], [255, 255, 255, 255], [1, 2, 3, 4]] as const) {
      const [red, green, blue, alpha] = color;
      assertEquals(unpackColor(packColor(red, green, blue, alpha)), color);
    }
    assertEquals(unpackColor(ERASED), [0, 0, 0, 0]);
  });

  it("shows the grid where untouched and the painting elsewhere", () => {
    const grid = checkered(7, 5, 9);
    const layer = emptyLayer(7, 5);
    const pink = packColor(250, 10, 200);
    trackChanges(layer).paint([3, 8], pink);
    trackChanges(layer).paint([9], ERASED);
    const out = applyLayer(grid, layer);
    const shown = shownColors(out, null);
    const expected = shownColors(grid, layer);
    assertEquals(shown, expected);
    assertEquals(shown[3], pink);
    assertEquals(shown[9], ERASED);
    assertEquals(touchedCount(layer), 3);
  });

  it("keeps no color twice and none unused", () => {
    const grid = checkered(6, 6, 4);
    const layer = emptyLayer(6, 6);
    trackChanges(layer).paint(
      Array.from({ length: 36 }, (_, i) => i).slice(0, 30),
      packColor(0, 255, 0),
    );
    const out = applyLayer(grid, layer);
    const packed = new Set(shownColors(out, null));
    assertEquals(out.palette.length / 4, packed.size);
  });

  it("refuses a layer of another size", () => {
    const error = assertThrows(
      () => applyLayer(checkered(3, 3, 2), emptyLayer(4, 3)),
      RangeError,
    );
    assert(error.message.includes("4 x 3"));
  });
});

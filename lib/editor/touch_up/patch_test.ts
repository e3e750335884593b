import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type EditLayer, emptyLayer } from "./edit_layer.ts";
import { createPatch, exchange } from "./patch.ts";

const SIDE = 512;
const CELLS = new Uint32Array(SIDE * SIDE).map((_, cell) => cell);

/** A patch of every cell of a large layer for which `isChanged`, with the colors that are told. */
function patchOf(isChanged: (cell: number) => boolean, colorOf: (cell: number) => number) {
  const cells = CELLS.filter(isChanged);
  return createPatch(cells, cells.map(colorOf));
}

function layerOf(colorOf: (cell: number) => number): EditLayer {
  return { columns: SIDE, rows: SIDE, colors: CELLS.map(colorOf) };
}

describe("patch", () => {
  it("gives every cell its color and takes it back as it was, whatever the colors and gaps", () => {
    const scattered = (cell: number) => cell > 37 && cell * 2654435761 % 7 < 3;
    for (const colors of [1, 2, 3, 17, 256, 300, 40_000]) {
      const before = (cell: number) => (cell * 7919 % colors) * 65_537 >>> 0;
      const after = (cell: number) => 0xff000000 + cell % Math.min(colors, 5);
      const layer = layerOf(before);
      const back = exchange(layer, patchOf(scattered, after));
      assertEquals(layer, layerOf((cell) => (scattered(cell) ? after : before)(cell)));
      const forth = exchange(layer, back);
      assertEquals(layer, layerOf(before));
      exchange(layer, forth);
      assertEquals(layer, layerOf((cell) => (scattered(cell) ? after : before)(cell)));
    }
  });

  it("takes a bit a cell where there is one color", () => {
    const scattered = patchOf((cell) => cell % 2 === 0, () => 5);
    assert(scattered.bytes < SIDE * SIDE / 8 + 1000, `${scattered.bytes}`);
    const few = patchOf((cell) => cell > 1000 && cell < 1020, () => 5);
    assert(few.bytes < 1000, `${few.bytes}`);
  });

  it("reaches from the first cell to the last and no further", () => {
    const layer = emptyLayer(3, 3);
    exchange(layer, createPatch(Uint32Array.of(0, 8), Uint32Array.of(4, 6)));
    assertEquals([...layer.colors], [4, 0, 0, 0, 0, 0, 0, 0, 6]);
  });
});

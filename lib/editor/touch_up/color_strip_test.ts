import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { colorStrip, countShown, fromHex, hexOf, MAX_STRIP } from "./color_strip.ts";
import { emptyLayer, ERASED, packColor, unpackColor } from "./edit_layer.ts";
import { nearestOther } from "./nearest_other.ts";

const [RED, PINK, GREEN, BLACK] = ["#ff0000", "#ff8080", "#00c000", "#000000"].map(fromHex) as [
  number,
  number,
  number,
  number,
];

/** A grid of one row whose cells show these packed colors; the palette begins with `first`. */
function gridOf(shown: readonly number[] | Uint32Array, first: readonly number[] = []): PixelGrid {
  const places = new Map(first.map((color, index) => [color, index]));
  const cells = Uint32Array.from(shown, (color) => {
    const place = places.get(color) ?? places.size;
    places.set(color, place);
    return place;
  });
  const palette = Uint8ClampedArray.from([...places.keys()].flatMap(unpackColor));
  return { columns: shown.length, rows: 1, palette, cells };
}

describe("countShown", () => {
  it("keeps the order of the palette, counts cells, and leaves out what is not shown", () => {
    const grid = gridOf([GREEN, RED, RED, ERASED], [RED, PINK, GREEN]);
    assertEquals(countShown(grid, null), {
      colors: Uint32Array.of(RED, GREEN),
      counts: Uint32Array.of(2, 1),
    });
  });

  it("counts what the visitor painted and erased over it", () => {
    const grid = gridOf([GREEN, RED, RED, RED, BLACK], [RED, GREEN, BLACK]);
    const layer = emptyLayer(5, 1);
    layer.colors.set([PINK, GREEN, ERASED], 0);
    layer.colors[4] = PINK;
    assertEquals(countShown(grid, layer), {
      colors: Uint32Array.of(RED, GREEN, PINK),
      counts: Uint32Array.of(1, 1, 2),
    });
  });

  it("counts as many colors as there are cells", () => {
    const shown = Uint32Array.from(
      { length: 512 * 512 },
      (_, i) => packColor(i & 255, i >> 8 & 255, i >> 16),
    );
    const counted = countShown(gridOf(shown), null);
    assertEquals(counted.colors, shown);
    const strip = colorStrip(counted, [shown[7]!]);
    assert(strip.cut);
    assertEquals(strip.colors.at(-1), { color: shown[7]!, count: 1 });
    assert(strip.colors.every(({ count }) => count === 1));
  });
});

describe("colorStrip", () => {
  const stripOf = (
    shown: readonly number[] | Uint32Array,
    added: readonly number[] = [],
    inHand?: number,
  ) => colorStrip(countShown(gridOf(shown), null), added, inHand);

  it("shows all colors where there are few", () => {
    const strip = stripOf([GREEN, RED, RED]);
    assertEquals(strip.colors, [{ color: GREEN, count: 1 }, { color: RED, count: 2 }]);
    assertEquals(strip.cut, false);
  });

  it("shows added colors last, used or not, and never twice", () => {
    const strip = stripOf([GREEN, RED], [PINK, RED]);
    assertEquals(strip.colors.map((entry) => entry.color), [GREEN, PINK, RED]);
  });

  it("shows the color in hand even where no cell has it any more", () => {
    const colors = (inHand: number) => stripOf([RED], [], inHand).colors;
    assertEquals(colors(GREEN), [{ color: GREEN, count: 0 }, { color: RED, count: 1 }]);
    assertEquals(colors(RED), [{ color: RED, count: 1 }]);
  });

  it("cuts to colors that stand for the others where a piece has very many", () => {
    // Many shades of a shadow, a few of a sky, and one red cell.
    const dark = Array.from({ length: 3000 }, (_, i) => packColor(i % 30, i % 25, i % 20));
    const sky = Array.from({ length: 200 }, (_, i) => packColor(90, 150, 200 + i % 50));
    const shown = Uint32Array.from([...dark, ...sky, ...sky, RED]);
    shown.fill(BLACK, 0, 50);
    const strip = stripOf(shown);
    assert(strip.cut);
    const colors = strip.colors.map(({ color }) => color);
    assert(colors.length <= MAX_STRIP && colors.length > 5, `${colors.length}`);
    assertEquals(strip.colors[0], { color: BLACK, count: shown.filter((c) => c === BLACK).length });
    assert(colors.includes(RED));
    assert(colors.some((color) => color >>> 16 >= 0xff00 + 190), "The sky is missing.");
  });

  it("turns packed colors into hex and back", () => {
    for (const hex of ["#000000", "#ffffff", "#0a0b0c", "#fe8001"]) {
      assertEquals(hexOf(fromHex(hex)), hex);
    }
  });
});

describe("nearestOther", () => {
  it("finds what looks most alike", () => {
    assertEquals(nearestOther(RED, [GREEN, PINK, BLACK]), PINK);
    assertEquals(nearestOther(fromHex("#0a0a0a"), [GREEN, PINK, BLACK]), BLACK);
    assertEquals(nearestOther(RED, []), null);
  });
});

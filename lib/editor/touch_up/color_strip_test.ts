import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { colorStrip, fromHex, hexOf, MAX_STRIP } from "./color_strip.ts";
import { ERASED, packColor } from "./edit_layer.ts";
import { nearestOther } from "./nearest_other.ts";

const [RED, PINK, GREEN, BLACK] = ["#ff0000", "#ff8080", "#00c000", "#000000"].map(fromHex) as [
  number,
  number,
  number,
  number,
];

describe("colorStrip", () => {
  it("keeps the order of the palette, counts cells, and leaves out what is not shown", () => {
    const strip = colorStrip(Uint32Array.of(GREEN, RED, RED, ERASED), [RED, PINK, GREEN], []);
    assertEquals(strip.colors, [{ color: RED, count: 2 }, { color: GREEN, count: 1 }]);
    assertEquals(strip.cut, false);
  });

  it("shows added colours last, used or not, and never twice", () => {
    const strip = colorStrip(Uint32Array.of(GREEN, RED), [RED, GREEN], [PINK, RED]);
    assertEquals(strip.colors.map((entry) => entry.color), [GREEN, PINK, RED]);
  });

  it("shows the colour in hand even where no cell has it any more", () => {
    const colors = (inHand: number) => colorStrip(Uint32Array.of(RED), [RED], [], inHand).colors;
    assertEquals(colors(GREEN), [{ color: GREEN, count: 0 }, { color: RED, count: 1 }]);
    assertEquals(colors(RED), [{ color: RED, count: 1 }]);
  });

  it("cuts to colours that stand for the others where a piece has very many", () => {
    // Many shades of a shadow, a few of a sky, and one red cell.
    const dark = Array.from({ length: 3000 }, (_, i) => packColor(i % 30, i % 25, i % 20));
    const sky = Array.from({ length: 200 }, (_, i) => packColor(90, 150, 200 + i % 50));
    const shown = Uint32Array.from([...dark, ...sky, ...sky, RED]);
    shown.fill(BLACK, 0, 50);
    const strip = colorStrip(shown, shown, []);
    assert(strip.cut);
    const colors = strip.colors.map(({ color }) => color);
    assert(colors.length <= MAX_STRIP && colors.length > 5, `${colors.length}`);
    assertEquals(strip.colors[0], { color: BLACK, count: shown.filter((c) => c === BLACK).length });
    assert(colors.includes(RED));
    assert(colors.some((color) => color >>> 16 >= 0xff00 + 190), "The sky is missing.");
  });

  it("counts as many colours as there are cells", () => {
    const shown = Uint32Array.from(
      { length: 512 * 512 },
      (_, i) => packColor(i & 255, i >> 8 & 255, i >> 16),
    );
    const strip = colorStrip(shown, [], [shown[7]!]);
    assert(strip.cut);
    assertEquals(strip.colors.at(-1), { color: shown[7]!, count: 1 });
    assert(strip.colors.every(({ count }) => count === 1));
  });

  it("turns packed colours into hex and back", () => {
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

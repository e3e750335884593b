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

  it("cuts to the most used colours of a piece with very many", () => {
    const shown = Uint32Array.from({ length: 1000 }, (_, i) => packColor(i % 200, 7, 9));
    shown.fill(BLACK, 0, 50);
    const strip = colorStrip(shown, shown, []);
    assert(strip.cut);
    assertEquals(strip.colors.length, MAX_STRIP);
    assertEquals(strip.colors[0], { color: BLACK, count: 50 });
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

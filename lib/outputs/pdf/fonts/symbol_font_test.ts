import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { GLYPHS } from "@/lib/craft/symbols/glyphs.ts";
import { contoursOf, symbolFont, symbolGlyph } from "./symbol_font.ts";

type Point = readonly [x: number, y: number];

/** How often outlines wind about a point, and how many edges lie to its right. */
function around(contours: readonly (readonly Point[])[], [x, y]: Point) {
  let winding = 0, edges = 0;
  for (const contour of contours) {
    contour.forEach(([fromX, fromY], i) => {
      const [toX, toY] = contour[(i + 1) % contour.length]!;
      if (fromY > y === toY > y) return;
      if (x >= (toX - fromX) * (y - fromY) / (toY - fromY) + fromX) return;
      winding += toY > fromY ? 1 : -1;
      edges++;
    });
  }
  return { winding, edges };
}

describe("symbolFont", () => {
  for (const { name, path } of GLYPHS) {
    it(`fills by winding what ${name} fills by the even-odd rule`, () => {
      const contours = contoursOf(path);
      for (let x = 7.5; x < 960; x += 30) {
        for (let y = 11.5; y < 960; y += 30) {
          const { winding, edges } = around(contours, [x, y]);
          assertEquals(winding !== 0, edges % 2 === 1, `${x} ${y}`);
        }
      }
    });
  }

  it("tells the character of each glyph that is used, in the private area", () => {
    const { glyphs } = symbolFont(new Set([0, 47]));
    assertEquals([...glyphs], [
      [symbolGlyph(0), { width: 1000, character: 0xe000 }],
      [symbolGlyph(47), { width: 1000, character: 0xe02f }],
    ]);
  });

  it("is small, and smaller with few glyphs", () => {
    const whole = symbolFont(new Set(GLYPHS.keys())).file.length;
    assert(whole < 12_000, `${whole}`);
    assert(symbolFont(new Set([0])).file.length < whole / 4);
  });
});

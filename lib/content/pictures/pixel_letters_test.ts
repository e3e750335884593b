import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { LINE_ROWS, pixelPath, setInPixels } from "./pixel_letters.ts";

const ALPHABET = "abcdefghijklmnopqrstuvwxyz";

describe("setInPixels", () => {
  it("sets every letter differently, with a gap between", () => {
    const shapes = Array.from(ALPHABET, (letter) => JSON.stringify(setInPixels(letter)));
    assertEquals(new Set(shapes).size, ALPHABET.length);
    const rows = setInPixels("ab");
    assertEquals(rows.length, LINE_ROWS);
    assertEquals(new Set(rows.map((row) => row.length)), new Set([9]));
    assert(rows.every((row) => row[4] === false));
  });

  it("names a letter that is not drawn", () => {
    assertThrows(() => setInPixels("a€"), RangeError, "€");
  });
});

describe("pixelPath", () => {
  it("covers as many cells as there is ink", () => {
    const { d, columns, rows } = pixelPath(ALPHABET);
    const covered = [...d.matchAll(/m(-?\d+) (-?\d+)h1v(\d+)h-1z/g)];
    assertEquals(covered.map(([whole]) => whole).join(""), d);
    const ink = setInPixels(ALPHABET).flat().filter(Boolean).length;
    assertEquals(covered.reduce((sum, [, , , height]) => sum + Number(height), 0), ink);
    let x = 0, y = 0;
    for (const [, right, down, height] of covered) {
      x += Number(right);
      y += Number(down);
      assert(x >= 0 && x < columns && y >= 0 && y + Number(height) <= rows);
    }
  });
});

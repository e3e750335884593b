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
    const covered = [...d.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g)];
    assertEquals(covered.map(([whole]) => whole).join(""), d);
    const ink = setInPixels(ALPHABET).flat().filter(Boolean).length;
    assertEquals(covered.reduce((sum, [, , , width]) => sum + Number(width), 0), ink);
    assert(covered.every(([, x, y, width]) => +x! + +width! <= columns && +y! < rows));
  });
});

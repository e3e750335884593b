import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "../random.ts";
import { assignSymbols, confusion, swapSymbols } from "./assign_symbols.ts";
import { glyphDistance } from "./glyph_distance.ts";
import { GLYPHS } from "./glyphs.ts";

const COLORS = Array.from({ length: 40 }, (_, i) => `#0000${i.toString(16).padStart(2, "0")}`);

/** Contacts as pictures have them: a color touches the few that are like it often, others hardly. */
function someContacts(count: number, seed: number): Float64Array {
  const random = startRandom(seed);
  const lightness = Array.from({ length: count }, random);
  const contacts = new Float64Array(count * count);
  for (let a = 0; a < count; a++) {
    for (let b = 0; b < a; b++) {
      const unlike = Math.abs(lightness[a]! - lightness[b]!);
      contacts[a * count + b] = contacts[b * count + a] = Math.floor(
        400 * random() * Math.exp(-unlike * 30),
      );
    }
  }
  return contacts;
}

describe("GLYPHS", () => {
  it("are 48, drawn within 24 x 24, each with a name and a sign of its own", () => {
    assertEquals(GLYPHS.length, 48);
    for (const field of ["name", "sign", "path"] as const) {
      assertEquals(new Set(GLYPHS.map((glyph) => glyph[field])).size, 48, field);
    }
    for (const { name, sign, path } of GLYPHS) {
      assert(/^(M\d+(\.\d)? \d+(\.\d)?(L\d+(\.\d)? \d+(\.\d)?){2,}Z)+$/.test(path), name);
      assert(path.match(/[\d.]+/g)!.map(Number).every((value) => value <= 24), name);
      assertEquals([...sign].length, 1);
    }
  });

  it("come farthest first, none like another", () => {
    let before = Infinity;
    for (let i = 1; i < GLYPHS.length; i++) {
      const least = (glyph: number) =>
        Math.min(...GLYPHS.slice(0, i).map((_, other) => glyphDistance(glyph, other)));
      const distance = least(i);
      for (let later = i + 1; later < GLYPHS.length; later++) {
        assert(least(later) <= distance + 1e-9, `${GLYPHS[later]!.name} before ${GLYPHS[i]!.name}`);
      }
      assert(distance <= before + 1e-9);
      before = distance;
    }
    assert(before > 0.18, `${before}`);
  });
});

describe("assignSymbols", () => {
  it("makes neighbors look a third less alike at least, and gives each color a sign of its own", () => {
    const contacts = someContacts(40, 3);
    const plain = confusion(COLORS.map((_, i) => i), contacts);
    const symbols = assignSymbols(COLORS, contacts);
    const chosen = COLORS.map((color) => symbols[color]!);
    assertEquals(new Set(chosen).size, 40);
    assert(confusion(chosen, contacts) < plain * 2 / 3);
    assertEquals(assignSymbols(COLORS, contacts), symbols);
  });

  it("keeps what was given before, even of colors that are gone, and gives no sign twice", () => {
    const first = assignSymbols(COLORS.slice(0, 20), someContacts(20, 1));
    const second = assignSymbols(COLORS.slice(10, 40), someContacts(30, 2), first);
    for (const [color, sign] of Object.entries(first)) assertEquals(second[color], sign);
    assertEquals(new Set(Object.values(second)).size, 40);
  });

  it("goes on with numbers where there are more colors than glyphs", () => {
    const colors = Array.from({ length: 300 }, (_, i) => `#${i.toString(16).padStart(6, "0")}`);
    const symbols = assignSymbols(colors, someContacts(300, 5));
    assertEquals(Object.values(symbols).toSorted((a, b) => a - b), colors.map((_, i) => i));
    assertEquals(assignSymbols([], new Float64Array(0)), {});
  });

  it("lets two be exchanged", () => {
    assertEquals(swapSymbols({ a: 0, b: 7 }, "a", "b"), { a: 7, b: 0 });
    assertEquals(swapSymbols({ a: 0 }, "a", "b"), { a: 0 });
  });
});

import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { styleById, STYLES } from "../styles.ts";
import { tileOf } from "./tile.ts";

const coverOf = (id: string, scale: number) => {
  const { shades, pixels } = tileOf(styleById(id), scale);
  return Array.from(pixels, (index) => shades[index]!.cover);
};

describe("tileOf", () => {
  it("fills plain pixels with one shade", () => {
    for (const scale of [1, 2, 7, 50]) {
      assertEquals(tileOf(styleById("pixels"), scale).shades, [{ cover: 1, keep: 1, white: 0 }]);
    }
  });

  it("covers as much as a circle does", () => {
    for (const scale of [6, 16, 51]) {
      const area = coverOf("circles", scale).reduce((sum, cover) => sum + cover, 0);
      assert(Math.abs(area / scale ** 2 - Math.PI / 4) < 0.2 / scale, `${scale}: ${area}`);
    }
  });

  it("is as wide on the left as on the right, and above as below", () => {
    for (const id of ["circles", "squares"]) {
      for (let scale = 1; scale <= 40; scale++) {
        const cover = coverOf(id, scale);
        cover.forEach((value, i) => {
          const x = i % scale, y = Math.floor(i / scale);
          assertEquals(value, cover[y * scale + (scale - 1 - x)], `${id} ${scale}`);
          assertEquals(value, cover[(scale - 1 - y) * scale + x], `${id} ${scale}`);
        });
      }
    }
  });

  it("keeps the edges of squares crisp", () => {
    for (let scale = 1; scale <= 40; scale++) {
      for (const cover of coverOf("squares", scale)) assert(cover === 0 || cover === 1);
    }
  });

  it("leaves gaps between squares from their least scale on", () => {
    for (let scale = styleById("squares").minScale; scale <= 40; scale++) {
      assert(coverOf("squares", scale).includes(0), `${scale}`);
    }
  });

  it("shows light and shade on bricks from their least scale on", () => {
    const bricks = styleById("bricks");
    for (let scale = bricks.minScale; scale <= 60; scale++) {
      const { shades } = tileOf(bricks, scale);
      assert(shades.some(({ white }) => white > 0.1) && shades.some(({ keep }) => keep < 0.85));
      assert(shades.every(({ cover, keep, white }) => cover === 1 && keep + white <= 1));
    }
  });

  it("tells styles apart from the least scale of each on", () => {
    for (let scale = 1; scale <= 40; scale++) {
      const seen = new Map<string, string>();
      for (const { id } of STYLES.filter(({ minScale }) => minScale <= scale)) {
        const { shades, pixels } = tileOf(styleById(id), scale);
        const look = Array.from(pixels, (at) => Object.values(shades[at]!).join(" ")).join();
        const says =
          `${id} looks as this one at ${scale} pixels a cell: the minScale of one is too small`;
        assertEquals(seen.get(look), undefined, says);
        seen.set(look, id);
      }
    }
  });

  it("gives the same tile for the same question", () => {
    for (const style of STYLES) assert(tileOf(style, 9) === tileOf(style, 9));
  });
});

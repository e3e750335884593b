import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import { type BuildingPart, placingsOf, type Tile } from "./part.ts";
import { tileField } from "./tile_field.ts";

const PLATES: readonly BuildingPart[] = [[1, 1], [2, 1], [3, 1], [4, 1], [2, 2], [3, 2], [4, 2]]
  .map(([length, width]) => ({
    id: `${length}x${width}`,
    length: length!,
    width: width!,
    cost: 1,
  }));
const ALL = placingsOf(PLATES);
const SINGLE = placingsOf(PLATES.slice(0, 1));

/** Blobs of a few colors, some cells free. */
function randomField(seed: number, columns: number, rows: number) {
  const random = startRandom(seed);
  const colors = new Int32Array(columns * rows);
  for (let at = 0; at < colors.length; at++) {
    const [left, above] = [at % columns > 0 ? colors[at - 1]! : 0, colors[at - columns] ?? 0];
    const draw = pick(random, 0, 9);
    colors[at] = draw < 4 ? left : draw < 8 ? above : pick(random, -1, 3);
  }
  return colors;
}

/** Every colored cell is covered once, by a tile of one color, and nothing else is. */
function check(tiles: readonly Tile[], columns: number, rows: number, colors: Int32Array): void {
  const covered = new Int32Array(columns * rows).fill(-1);
  for (const { x, y, width, height } of tiles) {
    assert(x + width <= columns && y + height <= rows);
    for (let row = y; row < y + height; row++) {
      for (let column = x; column < x + width; column++) {
        assertEquals(covered[row * columns + column], -1, "twice");
        covered[row * columns + column] = colors[y * columns + x]!;
      }
    }
  }
  assertEquals(covered, colors.map((color) => Math.max(-1, color)));
}

describe("tileField", () => {
  it("covers every cell once, with tiles of one color", () => {
    for (let seed = 1; seed <= 8; seed++) {
      const [columns, rows] = [5 + seed * 2, 19 - seed];
      const colors = randomField(seed, columns, rows);
      check(tileField(columns, rows, colors, () => ALL, 300), columns, rows, colors);
    }
  });

  it("takes only parts that exist in a color", () => {
    const colors = randomField(3, 16, 16);
    const tiles = tileField(16, 16, colors, (color) => color === 1 ? SINGLE : ALL, 300);
    for (const { x, y, part } of tiles) {
      if (colors[y * 16 + x] === 1) assertEquals(PLATES[part]!.id, "1x1");
    }
  });

  it("covers a wall with as few as can be", () => {
    assertEquals(tileField(16, 16, new Int32Array(256), () => ALL).length, 32);
    assertEquals(tileField(7, 1, new Int32Array(7), () => ALL).length, 2);
  });

  it("saves what it is told to save", () => {
    // Two cells of a pair cost more than two single ones here.
    const dear = PLATES.map((part) => part.length > 1 ? { ...part, cost: 20 } : part);
    const tiles = tileField(4, 4, new Int32Array(16), () => placingsOf(dear));
    assertEquals(tiles.length, 16);
  });

  it("is never worse for a longer search, and gives the same each time", () => {
    for (let seed = 20; seed < 26; seed++) {
      const colors = randomField(seed, 16, 16);
      const count = (steps: number) => tileField(16, 16, colors, () => ALL, steps).length;
      assert(count(3000) <= count(0));
      assertEquals(
        tileField(16, 16, colors, () => ALL, 500),
        tileField(16, 16, colors, () => ALL, 500),
      );
    }
  });

  it("leaves fewer crossings of seams than rows of equal parts have", () => {
    const tiles = tileField(16, 16, new Int32Array(256), () => ALL);
    const owners = new Int32Array(256);
    tiles.forEach(({ x, y, width, height }, i) => {
      for (let row = y; row < y + height; row++) {
        owners.fill(i, row * 16 + x, row * 16 + x + width);
      }
    });
    let crossings = 0;
    for (let y = 1; y < 16; y++) {
      for (let x = 1; x < 16; x++) {
        const at = y * 16 + x;
        if (new Set([owners[at], owners[at - 1], owners[at - 16], owners[at - 17]]).size === 4) {
          crossings++;
        }
      }
    }
    // In a grid of 4 x 2 there are 21.
    assert(crossings < 12, `${crossings}`);
  });
});

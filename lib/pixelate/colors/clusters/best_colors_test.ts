import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { packedToMatching } from "@/lib/color/matching_space.ts";
import { pick, type Random, startRandom } from "@/tests/support/random.ts";
import { bestColors } from "./best_colors.ts";

/** Colors of a narrow range, such as fog has: all different, none flat. */
function narrow(random: Random, count: number): number[] {
  const colors = new Set<number>();
  while (colors.size < count) {
    const light = pick(random, 120, 180);
    const [red, green, blue] = [0, 0, 0].map(() => light + pick(random, 0, 6));
    colors.add(red! << 16 | green! << 8 | blue!);
  }
  return [...colors];
}

/** Colors of all kinds. */
function wide(random: Random, count: number): number[] {
  return [...new Set(Array.from({ length: count }, () => pick(random, 0, 0xffffff)))];
}

function blend(one: number, other: number, part: number): number {
  return [16, 8, 0].reduce((color, shift) => {
    const [from, to] = [one >> shift & 255, other >> shift & 255];
    return color | Math.round(from + (to - from) * part) << shift;
  }, 0);
}

function best(colors: readonly number[], cells: readonly number[], count: number): number[] {
  return [...bestColors({ points: packedToMatching(colors), weights: cells }, count)];
}

describe("bestColors", () => {
  it("gives as many as are asked for, be they ever so near to each other", () => {
    const random = startRandom(1);
    for (const colors of [narrow(random, 300), narrow(random, 3000), wide(random, 3000)]) {
      const cells = colors.map(() => pick(random, 1, 3));
      for (const count of [1, 2, 3, 16, 64, 128, 256]) {
        assertEquals(best(colors, cells, count).length, count);
      }
    }
  });

  it("keeps what is drawn flat where there are as many colors, whatever lies between", () => {
    const random = startRandom(2);
    for (let round = 0; round < 20; round++) {
      const flats = [0xffffff, 0x1d2b53, 0xff004d, 0x00e436, 0xffa300].slice(0, 2 + round % 4);
      const edges = wide(random, 40).filter((color) => !flats.includes(color));
      const cells = [...flats.map(() => pick(random, 60, 600)), ...edges.map(() => 1)];
      for (const more of [0, 1, 3]) {
        const found = best([...flats, ...edges], cells, flats.length + more);
        assertEquals(flats.filter((flat) => !found.includes(flat)), []);
      }
    }
  });

  it("keeps the ink of thin letters where there are just as many colors, though most of it is soft edges", () => {
    for (const [ground, ink] of [[0xffffff, 0x0057b8], [0, 0xffffff], [0xffcd00, 0]] as const) {
      const edges = Array.from({ length: 58 }, (_, i) => blend(ground, ink, (i + 0.5) / 58));
      const colors = [...new Set([ground, ink, ...edges])];
      const cells = colors.map((_, i) => [870, 14][i] ?? 2);
      assertEquals(best(colors, cells, 2).toSorted(), [ground, ink].toSorted());
    }
  });

  it("keeps a photograph's frame", () => {
    const random = startRandom(3);
    for (const frame of [0, 0xffffff, 0x203040]) {
      const photograph = wide(random, 4000).filter((color) => color !== frame);
      const cells = [photograph.length * 0.15, ...photograph.map(() => 1)];
      assert(best([frame, ...photograph], cells, 16).includes(frame));
    }
  });
});

import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { linearToMatching } from "@/lib/color/matching_space.ts";
import { BYTE_TO_LINEAR } from "@/lib/color/srgb.ts";
import { startRandom } from "@/tests/support/random.ts";
import { calmGrain } from "./calm_grain.ts";
import { type DitherCells, ditherPalette } from "./colors.ts";

const COLUMNS = 24, ROWS = 20;
const GRAYS = Uint32Array.of(0x000000, 0x404040, 0x808080, 0xc0c0c0, 0xffffff);
const COSTS = { grain: 0.004, away: 0.25, hue: 0.2, change: 0.0003 };

function flat(color: readonly number[]): DitherCells {
  const pixel = Float64Array.from(color);
  linearToMatching(pixel);
  const fill = (values: ArrayLike<number>) =>
    Float64Array.from({ length: COLUMNS * ROWS * 3 }, (_, i) => values[i % 3]!);
  const shows = new Uint8Array(COLUMNS * ROWS).fill(1);
  return {
    columns: COLUMNS,
    rows: ROWS,
    linear: fill(color),
    points: fill(pixel),
    shows,
    subjects: null,
  };
}

function noise(count: number): Int32Array {
  const random = startRandom(5);
  return Int32Array.from({ length: COLUMNS * ROWS }, () => Math.floor(random() * count));
}

describe("calmGrain", () => {
  it("takes the noise out of a flat color that the palette has", () => {
    const cells = flat([BYTE_TO_LINEAR[0x80]!, BYTE_TO_LINEAR[0x80]!, BYTE_TO_LINEAR[0x80]!]);
    // Every fourth cell is of some other gray.
    const chosen = noise(5).map((index, cell) => cell % 4 === 1 ? index : 2);
    const wrong = () => chosen.filter((index) => index !== 2).length;
    const before = wrong();
    calmGrain(chosen, cells, ditherPalette(GRAYS), cells.shows, COSTS);
    assert(before > 80 && wrong() < before / 2, `${wrong()} of ${before}`);
  });

  it("mixes a color that the palette has not, and nearer to it where grain is cheap", () => {
    const cells = flat([0.12, 0.12, 0.12]);
    const lightOf = (index: number) => BYTE_TO_LINEAR[GRAYS[index]! & 255]!;
    const [cheap, dear] = [0.0005, 0.02].map((grain) => {
      const chosen = noise(2).map((index) => index + 1);
      calmGrain(chosen, cells, ditherPalette(GRAYS), cells.shows, {
        ...COSTS,
        grain,
        away: 0.01,
      });
      const mean = chosen.reduce((sum, index) => sum + lightOf(index), 0) / chosen.length;
      let edges = 0;
      chosen.forEach((index, cell) => {
        if (cell % COLUMNS > 0 && chosen[cell - 1] !== index) edges++;
      });
      return { off: Math.abs(mean - 0.12), edges };
    });
    assert(cheap!.off < 0.005, `${cheap!.off}`);
    assert(dear!.edges < 0.7 * cheap!.edges, `${dear!.edges} and ${cheap!.edges}`);
    assert(dear!.off > cheap!.off, `${dear!.off} and ${cheap!.off}`);
  });

  it("keeps to the hue where that is dear, and to the light all the same", () => {
    // A beige that a brown and green would even out, or grays and peach.
    const colors = Uint32Array.of(0x5f574f, 0xc2c3c7, 0xffccaa, 0xab5236, 0x008751);
    const cells = flat([0.3, 0.25, 0.18]);
    const [free, strict] = [0, 1].map((hue) => {
      const chosen = noise(5);
      calmGrain(chosen, cells, ditherPalette(colors), cells.shows, {
        ...COSTS,
        grain: 0.001,
        away: 0.01,
        hue,
      });
      const light = chosen.reduce(
        (sum, index) => sum + BYTE_TO_LINEAR[colors[index]! >> 8 & 255]!,
        0,
      );
      return {
        greens: chosen.filter((index) => index === 4).length,
        off: Math.abs(light / chosen.length - 0.25),
      };
    });
    assert(
      free!.greens > 20 && strict!.greens < free!.greens / 4,
      `${free!.greens}, ${strict!.greens}`,
    );
    assert(strict!.off < 0.03, `${strict!.off}`);
  });

  it("changes fewer cells where a change is dear, and none where it is dearer than anything", () => {
    const cells = flat([0.2, 0.2, 0.2]);
    const [many, few, none] = [0, 0.01, 10].map((change) => {
      const chosen = noise(5);
      calmGrain(chosen, cells, ditherPalette(GRAYS), cells.shows, { ...COSTS, change });
      return chosen.filter((index, cell) => index !== noise(5)[cell]).length;
    });
    assert(many! > few! && few! > 0 && none === 0, `${many}, ${few}, ${none}`);
  });

  it("leaves cells that may not change, and knows no color where nothing shows", () => {
    const cells = flat([0.2, 0.2, 0.2]);
    const before = noise(5).map((index, cell) => cell % 7 === 0 ? -1 : index);
    const takes = cells.shows.map((_, cell) => cell % 7 === 0 || cell % 5 === 0 ? 0 : 1);
    const chosen = before.slice();
    calmGrain(chosen, cells, ditherPalette(GRAYS), takes, COSTS);
    chosen.forEach((index, cell) => {
      if (takes[cell] === 0) assertEquals(index, before[cell]);
      else assert(index >= 0);
    });
    assert(chosen.some((index, cell) => index !== before[cell]));
  });

  it("gives the same whatever was asked before, and manages with one color and one cell", () => {
    const cells = flat([0.3, 0.1, 0.2]);
    const [one, other] = [0, 1].map(() => {
      const chosen = noise(5);
      calmGrain(chosen, cells, ditherPalette(GRAYS), cells.shows, COSTS);
      return chosen;
    });
    assertEquals(one, other);
    const chosen = noise(1);
    calmGrain(chosen, cells, ditherPalette(Uint32Array.of(0x123456)), cells.shows, COSTS);
    assertEquals(new Set(chosen), new Set([0]));
    const small = {
      ...cells,
      columns: 1,
      rows: 1,
      points: cells.points.slice(0, 3),
      shows: Uint8Array.of(1),
    };
    const only = Int32Array.of(4);
    calmGrain(only, small, ditherPalette(GRAYS), small.shows, COSTS);
    assertEquals(only.length, 1);
  });
});

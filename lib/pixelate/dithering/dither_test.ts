import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { linearToMatching } from "@/lib/color/matching_space.ts";
import { linearToOklab } from "@/lib/color/oklab.ts";
import { BYTE_TO_LINEAR } from "@/lib/color/srgb.ts";
import { startRandom } from "@/tests/support/random.ts";
import { type Dither, DITHERS } from "@/lib/document/settings.ts";
import type { DitherCells } from "./colors.ts";
import { ditherCells } from "./dither.ts";

type Mixing = Exclude<Dither, "none">;
const MIXINGS = DITHERS.filter((dither): dither is Mixing => dither !== "none");
/** How far from the color that is meant the mean of many cells may lie, and that of a ramp. */
interface Tolerance {
  readonly look: number;
  readonly ramp: number;
}

const USUAL: Tolerance = { look: 0.1, ramp: 0.03 };
/** Two by two thresholds mix no finer than in quarters, and Atkinson's lets a part of the error go on purpose; others do better. */
const OWN: Readonly<Partial<Record<Mixing, Tolerance>>> = {
  "floyd-steinberg": { look: 0.03, ramp: 0.01 },
  "atkinson": { look: 0.2, ramp: 0.1 },
  "bayer-2": { look: 0.15, ramp: 0.1 },
  "bayer-4": { look: 0.07, ramp: 0.03 },
  "bayer-8": { look: 0.05, ramp: 0.03 },
};
const CORNERS = Uint32Array.of(
  0x000000,
  0xff0000,
  0x00ff00,
  0x0000ff,
  0xffff00,
  0xff00ff,
  0x00ffff,
  0xffffff,
);

function cellsOf(
  columns: number,
  rows: number,
  color: (x: number, y: number) => number[],
): DitherCells {
  const cells = Array.from(
    { length: columns * rows },
    (_, i) => color(i % columns, Math.floor(i / columns)),
  );
  const shows = new Uint8Array(columns * rows).fill(1);
  const points = cells.flatMap((cell) => {
    const pixel = Float64Array.from(cell);
    linearToMatching(pixel);
    return [...pixel];
  });
  const linear = Float64Array.from(cells.flat());
  return { columns, rows, linear, points: Float64Array.from(points), shows, subjects: null };
}

function meanOf(chosen: Int32Array, colors: Uint32Array): number[] {
  return [16, 8, 0].map((shift) =>
    chosen.reduce((sum, index) => sum + BYTE_TO_LINEAR[colors[index]! >> shift & 255]!, 0) /
    chosen.length
  );
}

describe("ditherCells", () => {
  for (const dither of MIXINGS) {
    const { look, ramp } = OWN[dither] ?? USUAL;

    it(`looks like flat colors from afar: ${dither}`, () => {
      const random = startRandom(dither.length);
      for (let round = 0; round < 12; round++) {
        const color = Float64Array.from({ length: 3 }, random);
        const chosen = ditherCells(cellsOf(48, 48, () => [...color]), CORNERS, dither, 1);
        const mean = Float64Array.from(meanOf(chosen, CORNERS));
        [color, mean].forEach(linearToOklab);
        const distance = Math.hypot(...color.map((value, d) => value - mean[d]!));
        assert(distance < look, `${distance} away`);
      }
    });

    it(`keeps the mean of a ramp: ${dither}`, () => {
      const cells = cellsOf(64, 32, (x) => [x / 63, x / 63, x / 63]);
      const colors = Uint32Array.of(0x000000, 0xffffff);
      const chosen = ditherCells(cells, colors, dither, 1);
      assertAlmostEquals(meanOf(chosen, colors)[0]!, 0.5, ramp);
    });

    it(`leaves palette colors as they are: ${dither}`, () => {
      const cells = cellsOf(40, 8, (x) => {
        const color = CORNERS[Math.floor(x / 5)]!;
        return [color >> 16 & 1, color >> 8 & 1, color & 1];
      });
      const chosen = ditherCells(cells, CORNERS, dither, 1);
      chosen.forEach((index, cell) => assertEquals(index, Math.floor(cell % 40 / 5)));
    });

    it(`passes by what is transparent: ${dither}`, () => {
      const cells = cellsOf(20, 20, (x) => [x / 20, 0.5, 0.2]);
      const shows = cells.shows.map((_, cell) => cell % 3 === 0 ? 0 : 1);
      const chosen = ditherCells({ ...cells, shows }, CORNERS, dither, 0.8);
      chosen.forEach((index, cell) => assertEquals(index < 0, shows[cell] === 0));
    });

    it(`does not smear what the palette cannot reach: ${dither}`, () => {
      // A bright blue field beside a gray one, with grays only: the gray side must keep its mean.
      const grays = Uint32Array.of(0x000000, 0x808080, 0xffffff);
      const cells = cellsOf(40, 40, (x) => x < 20 ? [0, 0, 1] : [0.3, 0.3, 0.3]);
      const chosen = ditherCells(cells, grays, dither, 1);
      const right = chosen.filter((_, cell) => cell % 40 >= 24);
      assert(Math.abs(meanOf(right, grays)[0]! - 0.3) < 0.1);
    });
  }

  it("keeps to the hue that is wanted where error is passed on, and mixes freely at strength 1", () => {
    // A beige beside grays, peach, and a brown that green would even out.
    const colors = Uint32Array.of(0x000000, 0x5f574f, 0xc2c3c7, 0xffccaa, 0xab5236, 0x008751);
    const cells = cellsOf(40, 40, () => [0.3, 0.25, 0.18]);
    const greens = (strength: number) =>
      ditherCells(cells, colors, "floyd-steinberg", strength).filter((index) => index === 5).length;
    assert(greens(1) > 200 && greens(0.8) < 40, `${greens(0.8)} instead of ${greens(1)}`);
  });

  it("passes no error on at strength 0", () => {
    const cells = cellsOf(16, 16, (x, y) => [x / 15, y / 15, 0.3]);
    const plain = ditherCells(cells, CORNERS, "floyd-steinberg", 0);
    for (const dither of MIXINGS.filter((name) => !/bayer|blue/.test(name))) {
      assertEquals(ditherCells(cells, CORNERS, dither, 0), plain);
    }
  });
});

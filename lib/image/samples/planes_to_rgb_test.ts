import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { isKnownMatrix, type PlaneLayout, planesToRgb } from "./planes_to_rgb.ts";

const LAYOUT: PlaneLayout = {
  width: 1,
  height: 1,
  matrix: 6,
  isFullRange: true,
  depth: 8,
  isGray: false,
  shared: [1, 1],
};

/** Red, green and blue of one pixel, of its samples of red, light and blue. */
function colorOf(samples: readonly number[], layout: Partial<PlaneLayout> = {}) {
  const { data } = planesToRgb(Uint16Array.from(samples), samples.length, { ...LAYOUT, ...layout });
  return [...data.subarray(0, samples.length)];
}

/** Samples of a color as BT.601, BT.709 and BT.2020 define them. */
function samplesOf(color: readonly number[], matrix: number, isFullRange: boolean, depth: number) {
  const [r, g, b] = color.map((level) => level / 255) as [number, number, number];
  const [kr, kb] = { 1: [0.2126, 0.0722], 6: [0.299, 0.114], 9: [0.2627, 0.0593] }[matrix]!;
  const light = kr! * r + (1 - kr! - kb!) * g + kb! * b;
  const [red, blue] = [(r - light) / (2 - 2 * kr!), (b - light) / (2 - 2 * kb!)];
  const unit = 2 ** (depth - 8);
  const top = 2 ** depth - 1;
  return isFullRange
    ? [red * top + 128 * unit, light * top, blue * top + 128 * unit].map(Math.round)
    : [(red * 224 + 128) * unit, (light * 219 + 16) * unit, (blue * 224 + 128) * unit]
      .map(Math.round);
}

describe("planesToRgb", () => {
  it("gives the color back that was stored, but for what rounding takes", () => {
    const colors = [[0, 0, 0], [255, 255, 255], [200, 100, 50], [20, 90, 130], [128, 128, 128]];
    for (const matrix of [1, 6, 9]) {
      for (const isFullRange of [true, false]) {
        for (const depth of [8, 10, 12] as const) {
          for (const color of colors) {
            const samples = samplesOf(color, matrix, isFullRange, depth);
            const found = colorOf(samples, { matrix, isFullRange, depth });
            const farthest = Math.max(...found.map((level, i) => Math.abs(level - color[i]!)));
            // Blue of television has a coefficient that ends at 128.
            assert(farthest <= 6, `${matrix} ${isFullRange} ${depth} ${color}: ${found}`);
            if (isFullRange) assert(farthest <= 2, `${matrix} ${depth} ${color}: ${found}`);
          }
        }
      }
    }
  });

  it("takes of gray the light alone, of all levels or those of television", () => {
    assertEquals(colorOf([9, 77, 200], { isGray: true }), [77, 77, 77]);
    const television = { isGray: true, isFullRange: false };
    assertEquals(colorOf([0, 16, 0], television), [0, 0, 0]);
    assertEquals(colorOf([0, 235, 0], television), [255, 255, 255]);
    assertEquals(colorOf([0, 126, 0], television), [128, 128, 128]);
  });

  it("keeps alpha, whatever the depth", () => {
    assertEquals(colorOf([128, 50, 128, 77]), [50, 50, 50, 77]);
    assertEquals(colorOf([512, 200, 512, 1023], { depth: 10 }), [50, 50, 50, 255]);
    assertEquals(colorOf([2048, 800, 2048, 0], { depth: 12 }), [50, 50, 50, 0]);
  });

  it("lays color that four pixels share between those that stand for it", () => {
    const reds = [
      [100, 100, 140, 140],
      [100, 100, 140, 140],
      [180, 180, 20, 20],
      [180, 180, 20, 20],
    ];
    const samples = Uint8Array.from(reds.flatMap((row) => row.flatMap((red) => [red, 0, 128])));
    const { data } = planesToRgb(samples, 3, { ...LAYOUT, width: 4, height: 4, shared: [2, 2] });
    // With no light, what is seen is the red that is more than 128.
    const red = (sample: number) => Math.max(0, (32 + (sample - 128) * 90) >> 6);
    const rows = Array.from(
      { length: 4 },
      (_, y) => Array.from({ length: 4 }, (_, x) => data[(y * 4 + x) * 4]),
    );
    assertEquals(rows, [
      [red(100), red(110), red(130), red(140)],
      [red(120), red(118), red(112), red(110)],
      [red(160), red(133), red(78), red(50)],
      [red(180), red(140), red(60), red(20)],
    ]);
    const { data: wide } = planesToRgb(samples, 3, {
      ...LAYOUT,
      width: 4,
      height: 4,
      shared: [2, 1],
    });
    assertEquals([wide[0], wide[4], wide[8], wide[12]], [red(100), red(110), red(130), red(140)]);
    assertEquals(wide[2 * 16 + 4], red(140));
  });

  it("ends at edges, of odd sizes, too", () => {
    const samples = Uint8Array.from({ length: 27 }, (_, i) => i % 3 === 1 ? 0 : 200);
    const { data } = planesToRgb(samples, 3, { ...LAYOUT, width: 3, height: 3, shared: [2, 2] });
    assertEquals(new Set(data.filter((_, i) => i % 4 === 0)), new Set([101]));
  });
});

describe("isKnownMatrix", () => {
  it("knows those of television", () => {
    assertEquals([0, 1, 2, 5, 6, 8, 9, 10].filter(isKnownMatrix), [1, 5, 6, 9]);
  });
});

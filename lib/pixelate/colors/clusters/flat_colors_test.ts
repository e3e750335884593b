import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { findFlatColors, type FlatColors, keepFlatColors, weighFlatColors } from "./flat_colors.ts";

const NONE: FlatColors = { indices: [], isDrawing: false };
const DRAWING: FlatColors = { indices: [], isDrawing: true };

/** Points on the axis of lightness. */
function pointsAt(lights: readonly number[]): Float64Array {
  return Float64Array.from(lights.flatMap((light) => [light, 0, 0]));
}

/** Where one cluster's center goes from the weighted mean of its points. */
function keep(lights: readonly number[], weights: readonly number[], flats = NONE): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = lights.reduce((sum, light, i) => sum + light * weights[i]!, 0) / total;
  const members = new Int32Array(lights.length);
  const partition = { centers: Float64Array.of(mean, 0, 0), members };
  return keepFlatColors({ points: pointsAt(lights), weights }, partition, flats)[0]!;
}

describe("findFlatColors", () => {
  const shades = Array.from({ length: 60 }, (_, i) => 0.2 + i / 100);
  const find = (lights: readonly number[], cells: readonly number[]) =>
    findFlatColors(pointsAt([...lights, ...shades]), [...cells, ...shades.map(() => 10)], 9);

  it("finds what holds much of a drawing, and in photographs only what holds more", () => {
    assertEquals(find([0, 1, 0.9], [300, 40, 15]), { indices: [0, 1, 2], isDrawing: true });
    assertEquals(find([0, 1], [60, 15]), { indices: [0], isDrawing: false });
    assertEquals(find([0], [12]), NONE);
  });

  it("takes colors of fewer cells in a drawing, as far as there is room and soft edges end there", () => {
    const ground = [0, 0, 0], ink = [1, 0, 0], gray = [0.5, 0, 0], red = [0.5, 0.4, 0];
    const points = Float64Array.from([ground, ink, gray, red].flat());
    const found = (count: number) => findFlatColors(points, [900, 40, 8, 9], count).indices;
    assertEquals([1, 2, 3, 4].map(found), [[0, 1], [0, 1], [0, 1, 3], [0, 1, 3]]);
    assertEquals(find([0, 0.9], [100, 8]).indices, [0]);
  });

  it("takes no color of straight edges for flat, which lies between those that meet there", () => {
    const [navy, red, green, edge] = [[0.25, 0, -0.2], [0.45, 0.4, 0.1], [0.55, -0.4, 0.2], [
      0.35,
      0.2,
      0,
    ]];
    const points = Float64Array.from([navy, red, green, edge].flat());
    assertEquals(findFlatColors(points, [900, 800, 700, 40], 9).indices, [0, 1, 2]);
    // As many cells have no edges.
    assertEquals(findFlatColors(points, [900, 800, 700, 400], 9).indices, [0, 1, 2, 3]);
  });

  it("takes two grounds for flat that are alike, if they can be told apart", () => {
    assertEquals(find([0.9, 0.93], [500, 600]), { indices: [0, 1], isDrawing: true });
    assertEquals(find([0.9, 0.91, 0], [500, 600, 600]).indices, [2]);
  });

  it("takes no color for flat beside which others look alike and are nearly as frequent", () => {
    assertEquals(find([0, 0.01], [60, 40]), NONE);
    assertEquals(find([0, 0.01], [60, 20]), { indices: [0], isDrawing: false });
    assertEquals(find([0, 0.1], [60, 60]).indices, [0, 1]);
  });
});

describe("weighFlatColors", () => {
  it("gives them more weight, and changes nothing else", () => {
    const data = { points: pointsAt([0, 0.5, 1]), weights: [3, 4, 5] };
    const heavier = weighFlatColors(data, { indices: [1], isDrawing: false });
    assertEquals([...heavier.points], [...data.points]);
    assertEquals([heavier.weights[0], heavier.weights[2]], [3, 5]);
    assertEquals(heavier.weights[1]! > 20, true);
  });
});

describe("keepFlatColors", () => {
  it("moves a center onto the color that holds most of its cluster", () => {
    assertEquals(keep([0.9, 0.85, 0.8], [50, 4, 4]), 0.9);
    assertEquals(keep([0.9, 0.88, 0.86, 0.84], [10, 6, 6, 6]), 0.9);
    assertEquals(keep([0.9, 0.6, 0.58, 0.56], [30, 9, 9, 9], DRAWING), 0.9);
  });

  it("leaves it where no color leads, where it holds little, and where it lies far", () => {
    for (
      const [lights, weights, mean] of [
        [[0.9, 0.8], [10, 8], (9 + 6.4) / 18],
        [[0.9, 0.8, 0.82, 0.84, 0.86, 0.88], [3, 2, 2, 2, 2, 2], (2.7 + 8.4) / 13],
        [[0.9, 0.6], [10, 6], 12.6 / 16],
        [[0.9, 0.3, 0.31, 0.32], [30, 9, 9, 9], (27 + 8.37) / 57],
      ] as const
    ) {
      assertEquals(keep(lights, weights, DRAWING).toFixed(9), mean.toFixed(9));
    }
  });

  it("moves a center onto a flat color that it has come near to, in photographs too", () => {
    const lights = [0.5, ...Array.from({ length: 40 }, (_, i) => 0.4 + i / 200)];
    const weights = lights.map((_, i) => i === 0 ? 5 : 1);
    const flats = { indices: [0], isDrawing: false };
    assertEquals(keep(lights, weights).toFixed(3), "0.498");
    assertEquals(keep(lights, weights, flats), 0.5);
    assertEquals(keep([0.5, ...lights.slice(21)], weights.slice(0, 21), flats).toFixed(3), "0.538");
  });
});

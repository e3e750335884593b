import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { absorbSatellites } from "./absorb_satellites.ts";
import { clusterPoints, DIMENSIONS, squared } from "./cluster_points.ts";

/** So many points around each of some places, at most half of `spread` away along each axis. */
function around(places: readonly (readonly number[])[], counts: readonly number[], spread: number) {
  const random = startRandom(11);
  return Float64Array.from(
    places.flatMap((place, i) =>
      Array.from(
        { length: counts[i]! },
        () => place.map((value) => value + spread * (random() - 0.5)),
      ).flat()
    ),
  );
}

const PLACES = [[0, 0, 0, 1], [10, 0, 0, 1], [10, 8, 0, 1]];

describe("clusterPoints", () => {
  it("finds as many groups as there are", () => {
    const points = around(PLACES, [50, 30, 20], 0.5);
    const { labels, centers } = clusterPoints(points, 1.2);
    assertEquals(centers.length, PLACES.length * DIMENSIONS);
    const of = (point: number) =>
      [...centers].slice(labels[point]! * DIMENSIONS, (labels[point]! + 1) * DIMENSIONS);
    [0, 50, 80].forEach((point, i) => {
      PLACES[i]!.forEach((value, d) => assertAlmostEquals(of(point)[d]!, value, 0.15));
    });
  });

  it("keeps middles apart however points lie", () => {
    const points = around([[0, 0, 0, 1]], [400], 12);
    const { centers } = clusterPoints(points, 2);
    for (let i = 0; i < centers.length; i += DIMENSIONS) {
      for (let k = 0; k < i; k += DIMENSIONS) assert(squared(centers, i, centers, k) >= 4 - 1e-9);
    }
  });
});

describe("absorbSatellites", () => {
  it("joins what noise makes of a large group, and leaves others", () => {
    const points = around([[0, 0, 0, 1], [4, 0, 0, 1], [40, 0, 0, 1]], [900, 5, 1], 0.1);
    const labels = absorbSatellites(clusterPoints(points, 1.2));
    assertEquals(labels[900], labels[0]);
    assert(labels[905] !== labels[0]);
  });

  it("leaves two groups of like size, as near as they may be", () => {
    const points = around([[0, 0, 0, 1], [4, 0, 0, 1]], [300, 200], 0.1);
    const labels = absorbSatellites(clusterPoints(points, 1.2));
    assert(labels[300] !== labels[0]);
  });
});

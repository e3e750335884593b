import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { CellPixels } from "./blur_samples.ts";
import { edgesKept, steepPlaces } from "./edges.ts";

/** Light with an upright edge at a column. */
function edgeAt(place: number, contrast = 1): CellPixels {
  const [columns, rows] = [20, 10];
  const values = Float32Array.from({ length: 200 }, (_, i) => i % columns < place ? 0 : contrast);
  return { columns, rows, channels: 1, detail: 1, values };
}

describe("edgesKept", () => {
  const truth = steepPlaces(edgeAt(8));

  it("is 1 where every edge is in its place, 0 where none is", () => {
    assertEquals(edgesKept(truth, steepPlaces(edgeAt(8), truth.least)), 1);
    assertEquals(edgesKept(truth, steepPlaces(edgeAt(15), truth.least)), 0);
  });

  it("falls where an edge has moved, and where it has gone", () => {
    const moved = edgesKept(truth, steepPlaces(edgeAt(9), truth.least));
    assert(moved > 0 && moved < 1, `${moved}`);
    assertEquals(edgesKept(truth, steepPlaces(edgeAt(8, 0.01), truth.least)), 0);
  });
});

import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { flat } from "@/tests/support/rasters.ts";
import { lineProfiles } from "./line_profiles.ts";

describe("lineProfiles", () => {
  it("shows steps between columns and rows, and no others", () => {
    const raster = flat(6, 5, [0, 0, 0, 255]);
    for (let y = 0; y < 5; y++) for (let x = 4; x < 6; x++) raster.data[(y * 6 + x) * 4 + 1] = 90;
    const { x, y } = lineProfiles(raster);
    assertEquals([...x.keys()].filter((i) => x[i]! > 0), [4]);
    assert(y.every((value) => value === 0));
  });

  it("counts a large step for more than two of half its size", () => {
    const step = (size: number) => {
      const raster = flat(3, 1, [10, 10, 10, 255]);
      raster.data.fill(10 + size, 4, 7);
      return lineProfiles(raster).x[1]! ** 2;
    };
    assert(step(80) > 2.5 * step(40));
  });

  it("does not see colors that do not show", () => {
    const raster = flat(4, 1, [0, 0, 0, 0]);
    raster.data[4] = 255;
    assert(lineProfiles(raster).x.every((value) => value === 0));
  });
});

import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import { flat } from "@/tests/support/rasters.ts";
import { findCells } from "./find_cells.ts";
import { latticeLines } from "./lattice.ts";

const lines = (count: number) => latticeLines({ period: 10, phase: 0 }, 10 * count);

/** Two cells, the left one dark, the right one light. */
function pair() {
  const raster = flat(20, 10, [40, 50, 60, 255]);
  for (let y = 0; y < 10; y++) raster.data.fill(200, (y * 20 + 10) * 4, (y * 20 + 20) * 4);
  return raster;
}

describe("findCells", () => {
  it("reads the color of each cell", () => {
    const { columns, rows, colors, flat: share } = findCells(pair(), lines(2), lines(1), false);
    assertEquals([columns, rows, share], [2, 1, 1]);
    assertEquals([...colors], [40, 50, 60, 255, 200, 200, 200, 200]);
  });

  it("is not led astray by noise, nor by what bleeds over the rim", () => {
    const raster = pair(), random = startRandom(2);
    for (let y = 0; y < 10; y++) {
      for (let x = 0; x < 10; x++) {
        const at = (y * 20 + x) * 4;
        const isRim = x === 0 || x === 9 || y === 0 || y === 9;
        raster.data[at] = isRim ? 255 : random() < 0.15 ? 250 : 40;
      }
    }
    assertAlmostEquals(findCells(raster, lines(2), lines(1), false).colors[0]!, 40, 1);
  });

  it("reads the very middle of smooth enlargements", () => {
    const raster = pair();
    for (let y = 0; y < 10; y++) {
      for (let x = 0; x < 10; x++) raster.data[(y * 20 + x) * 4] = 40 + 10 * Math.abs(2 * x - 9);
    }
    const smooth = findCells(raster, lines(2), lines(1), true).colors[0]!;
    assertAlmostEquals(smooth, 50, 1e-9);
  });

  it("takes no color from pixels that do not show", () => {
    const raster = flat(10, 10, [90, 80, 70, 0]);
    for (let y = 4; y < 7; y++) raster.data.fill(255, (y * 10 + 3) * 4, (y * 10 + 8) * 4);
    const [red, , , alpha] = findCells(raster, lines(1), lines(1), false).colors;
    assertEquals(red, 255);
    assertEquals(alpha! > 0, true);
  });
});

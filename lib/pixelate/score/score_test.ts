import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { cellsOfGrid } from "@/tests/bench/auto/likeness.ts";
import { fidelityTo, ZOOM } from "@/tests/bench/metrics.ts";
import { reduceRaster } from "@/tests/support/reduce_raster.ts";
import { startRandom } from "@/tests/support/random.ts";
import { pixelsOf, scenery } from "@/tests/support/rasters.ts";
import { openSource, pixelate } from "../pipeline_deno.ts";
import { judgeFor } from "./judge_for.ts";

const SIZE = { columns: 40, rows: 30 };
const RASTER = scenery(startRandom(21), 480, 360);

async function piece(colors: number, changes: Partial<typeof DEFAULT_SETTINGS> = {}) {
  const source = openSource(pixelsOf(RASTER));
  const settings = { ...DEFAULT_SETTINGS, ...SIZE, ...changes };
  const { grid } = await pixelate(source, { ...settings, palette: { kind: "best", colors } });
  return { grid, judge: await judgeFor(source, settings) };
}

describe("newJudge", () => {
  it("measures as the benchmarks do, from fewer pixels", async () => {
    const whole = { x: 0, y: 0, width: RASTER.width, height: RASTER.height };
    const truth = reduceRaster(RASTER, true, whole, SIZE.columns * ZOOM, SIZE.rows * ZOOM);
    const fidelity = fidelityTo(truth);
    for (const colors of [4, 16]) {
      const { grid, judge } = await piece(colors);
      const { far, near, edges, contrast } = judge.score(grid);
      const other = fidelity(cellsOfGrid(grid));
      assertAlmostEquals(far, other.toneFar, 0.03 * other.toneFar);
      assertAlmostEquals(near, other.toneNear, 0.03 * other.toneNear);
      assertAlmostEquals(edges, other.edges, 0.06);
      assertAlmostEquals(contrast, other.contrast, 0.02);
    }
  });

  it("finds a piece in more colors more like its picture", async () => {
    const [few, many] = [await piece(4), await piece(32)];
    const [one, other] = [few.judge.score(few.grid), many.judge.score(many.grid)];
    assert(other.far < 0.6 * one.far && other.near < 0.6 * one.near && other.edges > one.edges);
    assertEquals([one.colors, other.colors], [4, 32]);
  });

  it("maps where a piece is unlike its picture", async () => {
    const { grid, judge } = await piece(32);
    const before = judge.differences(grid);
    const spoilt = { ...grid, cells: grid.cells.slice() };
    // Colors stand from dark to light: the end that is farther away.
    spoilt.cells[15 * 40 + 20] = grid.cells[15 * 40 + 20]! < 16 ? 31 : 0;
    const after = judge.differences(spoilt);
    const rise = after.map((value, i) => value - before[i]!);
    const worst = rise.indexOf(Math.max(...rise));
    assertEquals([worst % 40, Math.floor(worst / 40)], [20, 15]);
    assertEquals(after[0], before[0]);
    const mean = before.reduce((sum, value) => sum + value, 0) / before.length;
    assertAlmostEquals(mean, judge.score(grid).near, 1e-3);
  });
});

describe("judgeFor", () => {
  it("prepares once what size and crop do not change", async () => {
    const source = openSource(pixelsOf(RASTER));
    const settings = { ...SIZE, crop: null };
    const judge = await judgeFor(source, settings);
    assert(await judgeFor(source, { ...settings }) === judge);
    assert(await judgeFor(source, { ...settings, columns: 39 }) !== judge);
  });
});

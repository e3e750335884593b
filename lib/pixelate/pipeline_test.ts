import { memory } from "@tensorflow/tfjs-core";
import { assert, assertEquals, assertNotEquals, assertRejects, fail } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { averageReference, linearToLevel } from "@/tests/support/average_reference.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { flat, noise, pixelsOf, remap, scenery } from "@/tests/support/rasters.ts";
import type { Rect } from "@/lib/document/rect.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { bandRows } from "@/lib/image/stored_raster.ts";
import { cropExtent } from "@/lib/image/crop.ts";
import { openSource, pixelate } from "./pipeline_deno.ts";
import type { DecodedPixels } from "./source.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { DEFAULT_SETTINGS, SAMPLINGS, type Settings } from "@/lib/document/settings.ts";

async function gridOf(raster: Raster, changes: Partial<Settings>): Promise<PixelGrid> {
  const source = openSource(pixelsOf(raster));
  return (await pixelate(source, { ...DEFAULT_SETTINGS, ...changes })).grid;
}

/** A source that knows how often it was asked for pixels. */
function openCounting(pixels: DecodedPixels) {
  let reads = 0;
  const { stored } = pixels;
  const read: typeof stored.read = (...rows) => {
    reads++;
    return stored.read(...rows);
  };
  const source = openSource({ ...pixels, stored: { ...stored, read } });
  return { source, countReads: () => reads };
}

/** Straight RGBA of every cell, row by row. */
function colorsOf({ palette, cells }: PixelGrid): readonly (readonly number[])[] {
  return Array.from(cells, (index) => [...palette.subarray(index * 4, index * 4 + 4)]);
}

/** Largest difference of any channel between two lists of colors. */
function distance(
  one: readonly (readonly number[])[],
  other: readonly (readonly number[])[],
): number {
  assertEquals(one.length, other.length);
  return Math.max(
    ...one.map((color, i) => Math.max(...color.map((v, c) => Math.abs(v - other[i]![c]!)))),
  );
}

/** Asserts that the averages of a picture are right to one level of sRGB. */
async function checkAverage(raster: Raster, crop: Rect | null, columns: number, rows: number) {
  const grid = await gridOf(raster, {
    columns,
    rows,
    crop,
    sampling: "average",
    alphaThreshold: 0,
  });
  const whole = { x: 0, y: 0, width: raster.width, height: raster.height };
  const area = crop ? cropExtent(whole, crop) : whole;
  const truth = averageReference(raster, area, columns, rows);
  const name = `${raster.width}x${raster.height} to ${columns}x${rows}`;
  for (let i = 0; i < columns * rows; i++) {
    const at = grid.cells[i]! * 4;
    const opacity = truth[i * 4 + 3]! * 255;
    if (Math.abs(grid.palette[at + 3]! - opacity) > 1) fail(`opacity of cell ${i}, ${name}`);
    if (opacity < 1) continue;
    for (let c = 0; c < 3; c++) {
      const level = linearToLevel(truth[i * 4 + c]!);
      if (Math.abs(grid.palette[at + c]! - level) <= 1) continue;
      fail(`cell ${i} is ${grid.palette[at + c]}, not ${level}, ${name}`);
    }
  }
}

describe("pixelate", () => {
  it("averages every cell to within one level, at any size, with any crop, transparent or not", async () => {
    const random = startRandom(51);
    for (let round = 0; round < 60; round++) {
      const raster = noise(random, pick(random, 1, 90), pick(random, 1, 90), round % 3 === 0);
      const [x, y] = [random() * 0.9, random() * 0.9];
      const crop = round % 2
        ? { x, y, width: (1 - x) * random(), height: (1 - y) * random() }
        : null;
      await checkAverage(raster, crop, pick(random, 1, 70), pick(random, 1, 70));
    }
  });

  it("reads a large picture once for all that is wanted of it, to the same cells", async () => {
    const pixels = pixelsOf(scenery(startRandom(53), 1600, 1000));
    const { source, countReads } = openCounting(pixels);
    const crop = { x: 0.2, y: 0, width: 0.6, height: 1 };
    const wanted = [{}, { columns: 53 }, { crop, columns: 31 }, { crop, rows: 22 }]
      .map((changes) => ({ ...DEFAULT_SETTINGS, ...changes }));
    const grids = [];
    const readsAfter = [];
    for (const settings of wanted) {
      grids.push((await pixelate(source, settings, { beside: wanted })).grid);
      readsAfter.push(countReads());
    }
    assertEquals(new Set(readsAfter).size, 1);
    const alone = [];
    for (const settings of wanted) {
      alone.push((await pixelate(openSource(pixels), settings)).grid);
    }
    assertEquals(grids, alone);
    assertEquals(source.parts.size, 0);
  });

  it("does so for who asks meanwhile, and again for who is left where the first gave up", async () => {
    const pixels = pixelsOf(scenery(startRandom(54), 2400, 2000));
    const wanted = [{ columns: 51 }, { columns: 52 }, { columns: 53 }]
      .map((changes) => ({ ...DEFAULT_SETTINGS, ...changes }));
    for (const givesUp of [false, true]) {
      const { source, countReads } = openCounting(pixels);
      const pause = () => new Promise<void>((resolve) => setTimeout(resolve));
      const giveUp = givesUp ? () => Promise.reject(new TypeError("given up")) : pause;
      const each = await Promise.allSettled(
        wanted.map((settings, i) =>
          pixelate(source, settings, { beside: wanted, pause: i === 0 ? giveUp : pause })
        ),
      );
      const once = Math.ceil(2000 / bandRows(2400));
      const reads = countReads();
      assert(givesUp ? reads < 2 * once : reads === once, `${reads} reads of ${once}`);
      for (const [i, settings] of wanted.entries()) {
        const alone = (await pixelate(openSource(pixels), settings)).grid;
        const result = each[i]!;
        if (i === 0 && givesUp) assertEquals(result.status, "rejected");
        else assertEquals(result.status === "fulfilled" && result.value.grid, alone);
      }
      // What was made for who gave up stays until the next pass.
      assertEquals(source.parts.size, givesUp ? 1 : 0);
    }
  });

  it("averages to within one level from 1x1 to 512x512", async () => {
    const random = startRandom(52);
    const raster = scenery(random, 333, 217);
    for (const [columns, rows] of [[1, 1], [512, 512], [512, 1], [1, 512], [333, 217]] as const) {
      await checkAverage(raster, null, columns, rows);
    }
    await checkAverage(noise(random, 1, 1), null, 512, 512);
    await checkAverage(noise(random, 2000, 10), null, 3, 2);
  });

  it("leaves a flat picture flat, with every sampling, to the level", async () => {
    const random = startRandom(53);
    for (const sampling of SAMPLINGS) {
      for (let round = 0; round < 8; round++) {
        const color = [pick(random, 0, 255), pick(random, 0, 255), pick(random, 0, 255), 255];
        const raster = flat(pick(random, 1, 50), pick(random, 1, 50), color);
        const grid = await gridOf(raster, {
          columns: pick(random, 1, 40),
          rows: pick(random, 1, 40),
          sampling,
        });
        assertEquals([...grid.palette], color, sampling);
      }
    }
  });

  it("keeps the mean of the picture when averaging", async () => {
    const random = startRandom(54);
    for (let round = 0; round < 10; round++) {
      const raster = scenery(random, 120, 90);
      const [columns, rows] = [pick(random, 2, 40), pick(random, 2, 30)];
      const grid = await gridOf(raster, { columns, rows, sampling: "average" });
      const cells = {
        width: columns,
        height: rows,
        data: Uint8ClampedArray.from(colorsOf(grid).flat()),
      };
      const mean = (r: Raster) =>
        averageReference(r, { x: 0, y: 0, width: r.width, height: r.height }, 1, 1);
      const [before, after] = [mean(raster), mean(cells)];
      // Rounded to bytes, cells are off by half a level at most, and that evens out.
      for (let c = 0; c < 3; c++) {
        assert(Math.abs(linearToLevel(before[c]!) - linearToLevel(after[c]!)) < 0.25);
      }
    }
  });

  it("commutes with mirroring and turning, with every sampling", async () => {
    const random = startRandom(55);
    for (const sampling of SAMPLINGS) {
      const [width, height, columns, rows] = [96, 60, 16, 12];
      const raster = scenery(random, width, height);
      const straight = colorsOf(await gridOf(raster, { columns, rows, sampling }));
      const cell = (x: number, y: number) => straight[y * columns + x]!;
      const mirrored = remap(raster, (x, y) => [width - 1 - x, y]);
      const turned = remap(raster, (x, y) => [y, height - 1 - x], [height, width]);
      const mirroredCells = colorsOf(await gridOf(mirrored, { columns, rows, sampling }));
      const turnedCells = colorsOf(
        await gridOf(turned, { columns: rows, rows: columns, sampling }),
      );
      const wantMirrored = straight.map((_, i) =>
        cell(columns - 1 - i % columns, Math.floor(i / columns))
      );
      const wantTurned = straight.map((_, i) => cell(Math.floor(i / rows), rows - 1 - i % rows));
      const says = `${sampling} gives other colors where the picture is`;
      assert(distance(mirroredCells, wantMirrored) <= 1, `${says} mirrored`);
      assert(distance(turnedCells, wantTurned) <= 1, `${says} turned`);
    }
  });

  it("takes the crop as if it were the picture", async () => {
    const random = startRandom(56);
    const raster = scenery(random, 100, 80);
    const crop = { x: 0.25, y: 0.5, width: 0.5, height: 0.375 };
    const cut = remap(raster, (x, y) => [x + 25, y + 40], [50, 30]);
    for (const sampling of SAMPLINGS) {
      const settings = { columns: 10, rows: 6, sampling };
      assertEquals(await gridOf(raster, { ...settings, crop }), await gridOf(cut, settings));
    }
  });

  it("keeps transparency: nothing of a hidden color shows", async () => {
    const hidden = flat(40, 40, [255, 0, 255, 0]);
    for (let i = 0; i < 40 * 20; i++) hidden.data.set([10, 200, 30, 255], i * 4);
    for (const sampling of SAMPLINGS) {
      const grid = await gridOf(hidden, { columns: 5, rows: 4, sampling });
      assertEquals(colorsOf(grid), [
        ...Array(10).fill([10, 200, 30, 255]),
        ...Array(10).fill([0, 0, 0, 0]),
      ]);
    }
  });

  it("answers quickly from the working picture once that is made, near the exact colors", async () => {
    const source = openSource(pixelsOf(scenery(startRandom(57), 2000, 1500)));
    const settings: Settings = { ...DEFAULT_SETTINGS, columns: 40, rows: 30, sampling: "average" };
    const before = await pixelate(source, settings, { quick: true });
    assert(before.exact, "without a working picture the answer is exact");
    await source.working.finish();
    assert((await pixelate(source, settings, { quick: true })).exact, "what is known is exact");
    const other = { ...settings, columns: 39 };
    const quick = await pixelate(source, other, { quick: true });
    const exact = await pixelate(source, other);
    assertEquals([quick.exact, exact.exact], [false, true]);
    assert(distance(colorsOf(quick.grid), colorsOf(exact.grid)) <= 2);
  });

  it("borrows colors for a quick answer only, and only those of the same choice", async () => {
    const pixels = pixelsOf(scenery(startRandom(57), 1600, 1200));
    const settings: Settings = { ...DEFAULT_SETTINGS, palette: { kind: "best", colors: 9 } };
    const other = { ...settings, columns: 31, crop: { x: 0.2, y: 0, width: 0.5, height: 1 } };
    const source = openSource(pixels);
    await source.working.finish();
    const all = new Set(
      colorsOf((await pixelate(source, settings, { quick: true })).grid).map(String),
    );
    const borrow = { quick: true, borrows: true };
    const borrowed = await pixelate(source, other, borrow);
    assert(!borrowed.exact);
    assert(colorsOf(borrowed.grid).every((color) => all.has(String(color))));
    const fewer = { ...other, palette: { kind: "best", colors: 4 } } as const;
    const own = openSource(pixels);
    await own.working.finish();
    assertEquals(
      await pixelate(source, fewer, borrow),
      await pixelate(own, fewer, { quick: true }),
    );
    assertEquals(await pixelate(source, other), await pixelate(openSource(pixels), other));
  });

  it("gives the same grid again, whatever was asked between", async () => {
    const source = openSource(pixelsOf(scenery(startRandom(58), 200, 150)));
    const first = (await pixelate(source, DEFAULT_SETTINGS)).grid;
    for (const sampling of SAMPLINGS) {
      const settings = { ...DEFAULT_SETTINGS, sampling, columns: 31, contrast: 20 };
      assertNotEquals((await pixelate(source, settings)).grid, first);
    }
    assertEquals((await pixelate(source, DEFAULT_SETTINGS)).grid, first);
    const anew = openSource(source.decoded);
    assertEquals((await pixelate(anew, DEFAULT_SETTINGS)).grid, first);
  });

  it("limits the colors and refuses palettes that are not known", async () => {
    const source = openSource(pixelsOf(scenery(startRandom(59), 200, 150)));
    for (const colors of [2, 5, 16]) {
      const settings: Settings = { ...DEFAULT_SETTINGS, palette: { kind: "best", colors } };
      const { grid } = await pixelate(source, settings);
      assert(grid.palette.length <= colors * 4);
    }
    const unknown: Settings = {
      ...DEFAULT_SETTINGS,
      palette: { kind: "preset", id: "no-such-palette", colors: null },
    };
    await assertRejects(() => pixelate(source, unknown), RangeError, "no-such-palette");
  });

  it("gives up between steps", async () => {
    const source = openSource(pixelsOf(noise(startRandom(60), 3000, 2500)));
    const controller = new AbortController();
    let pauses = 0;
    const pause = () => {
      pauses++;
      controller.abort(new RangeError("enough"));
      controller.signal.throwIfAborted();
      return Promise.resolve();
    };
    await assertRejects(
      () => pixelate(source, DEFAULT_SETTINGS, { signal: controller.signal, pause }),
      RangeError,
      "enough",
    );
    assertEquals(pauses, 1);
    assert((await pixelate(source, DEFAULT_SETTINGS)).exact);
  });

  it("leaves no tensor behind: 200 conversions end where one did", async () => {
    const raster = scenery(startRandom(61), 160, 120);
    const convert = async (round: number) => {
      const source = openSource(pixelsOf(raster));
      const sampling = SAMPLINGS[round % SAMPLINGS.length]!;
      await pixelate(source, { ...DEFAULT_SETTINGS, sampling, columns: 20 + round % 30 });
    };
    await convert(0);
    const { numTensors, numBytes, numDataBuffers } = memory();
    for (let round = 0; round < 200; round++) await convert(round);
    const after = memory();
    assertEquals(
      [after.numTensors, after.numBytes, after.numDataBuffers],
      [numTensors, numBytes, numDataBuffers],
    );
  });

  it("holds no more cells than it is meant to, however much is asked", async () => {
    const source = openSource(pixelsOf(scenery(startRandom(62), 64, 48)));
    let kept = 0;
    for (let columns = 480; columns < 500; columns++) {
      const settings = { ...DEFAULT_SETTINGS, columns, rows: 512, sampling: "average" } as const;
      await pixelate(source, settings);
    }
    for (let columns = 480; columns < 500; columns++) {
      if (source.samples.has(JSON.stringify([null, columns, 512, "average", false]))) kept++;
    }
    assert(kept >= 5 && kept <= 7, `${kept} of 20 are kept`);
  });
});

describe("working pictures", () => {
  it("are made once, however they are begun", async () => {
    const source = openSource(pixelsOf(noise(startRandom(63), 1700, 1300)));
    while (await source.working.step());
    const levels = await source.working.finish();
    assert(source.working.result() === levels);

    for (let i = 1; i < levels.length; i++) {
      assertEquals(levels[i]!.width, Math.ceil(levels[i - 1]!.width / 2));
    }
  });
});

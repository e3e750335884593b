import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseSettings } from "@/lib/document/parse_settings.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { asStored } from "@/lib/image/stored_raster.ts";
import { openSource, pixelate } from "./pipeline_deno.ts";

/** A picture of one color whose opacity (0-255) falls from left to right. */
function picture(most: number, least: number): Raster {
  const data = new Uint8ClampedArray(20 * 10 * 4);
  for (let i = 0; i < 200; i++) {
    data.set([200, 40, 90, Math.round(most - (most - least) * (i % 20) / 19)], i * 4);
  }
  return { width: 20, height: 10, data };
}

function open(raster: Raster) {
  const extent = { x: 0, y: 0, width: raster.width, height: raster.height };
  return openSource({ stored: asStored(raster), extent, hasAlpha: true, exact: true });
}

describe("what is too faint to be seen", () => {
  it("is told with a threshold that shows it, whatever the palette", async () => {
    for (const palette of ["full", "best:4", "pico-8"]) {
      const source = open(picture(115, 102));
      const size = { columns: 10, rows: 5, palette };
      const { grid, faint } = await pixelate(source, parseSettings(size));
      assertEquals([...grid.palette], [0, 0, 0, 0]);
      assert(faint !== null && faint > 0);
      const shown = await pixelate(source, parseSettings({ ...size, alphaThreshold: faint }));
      assertEquals(shown.faint, null);
      assert(shown.grid.palette[3]! > 0 && !shown.grid.palette.subarray(4).includes(0, 3));
    }
  });

  it("is nothing where something shows, and where there is nothing", async () => {
    for (const raster of [picture(200, 0), picture(0, 0)]) {
      assertEquals(
        (await pixelate(open(raster), parseSettings({ columns: 10, rows: 5 }))).faint,
        null,
      );
    }
  });

  it("has something to show at the least opacity that there is", async () => {
    const { faint } = await pixelate(open(picture(1, 1)), parseSettings({ columns: 4, rows: 2 }));
    assertEquals(faint, 1);
  });
});

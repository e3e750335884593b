import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { loadPalette } from "@/lib/color/load_palette.ts";
import { toHex } from "@/lib/document/hex_color.ts";
import { materialsOf } from "@/lib/document/materials.ts";
import { colorCount, paletteColor } from "@/lib/document/pixel_grid.ts";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { CRAFT_DEFAULTS } from "@/lib/craft/plan/craft_settings.ts";
import { type OutputJob, outputJob } from "./job.ts";
import { makeOutput } from "./make_output.ts";
import { ENGINE_OUTPUTS, type EngineOutputId } from "./outputs.ts";

const LEGO = (await loadPalette("lego-plates")).colors;

/** Beginnings of files and their media types, as other programs know them. */
const KNOWN: Readonly<Partial<Record<EngineOutputId, readonly [beginning: string, type: string]>>> =
  {
    png: ["\x89PNG", "image/png"],
    svg: ["<svg", "image/svg+xml"],
    json: ["{", "application/json"],
    zip: ["PK\x03\x04", "application/zip"],
    gpl: ["GIMP Palette\nName: holiday\n", "text/plain"],
  };

describe("makeOutput", () => {
  const plain = randomGrid(1, 6, 4);
  // Shops have numbers for colors of bricks only.
  const materials = materialsOf(
    Array.from({ length: colorCount(plain) }, (_, i) => ({
      ...LEGO[i % LEGO.length]!,
      hex: toHex(paletteColor(plain, i)),
    })),
  )!;
  const grid = { ...plain, materials };
  const wish = { style: "bricks", name: "holiday.jpg", options: { scale: 8 } };

  for (const { id, type } of ENGINE_OUTPUTS) {
    it(`makes ${id}, and the same again`, async () => {
      const file = await makeOutput(grid, outputJob(id, wish));
      assertEquals(file.type, type);
      assert(file.bytes.length > 0);
      assertEquals(await makeOutput(grid, outputJob(id, wish)), file);
    });
  }

  for (const { id } of ENGINE_OUTPUTS) {
    const known = KNOWN[id];
    if (known === undefined) continue;
    it(`makes a file that other programs take for ${id}`, async () => {
      const [beginning, type] = known;
      const file = await makeOutput(grid, outputJob(id, wish));
      assertEquals(file.type, type);
      assertEquals(String.fromCharCode(...file.bytes.subarray(0, beginning.length)), beginning);
    });
  }

  it("refuses a craft that a kind of file is not for, and orders without a shop's numbers", async () => {
    const beads = outputJob("bricklink", { ...wish, craft: CRAFT_DEFAULTS.beads });
    await assertRejects(() => makeOutput(grid, beads), RangeError, "not for beads");
    for (const id of ["bricklink", "rebrickable", "pick-a-brick"] as const) {
      await assertRejects(() => makeOutput(plain, outputJob(id, wish)), RangeError, "LEGO colors");
    }
  });

  it("refuses kinds and styles that there are not", async () => {
    const job = (part: object) => ({ output: "png", style: "pixels", ...part }) as OutputJob;
    await assertRejects(() => makeOutput(grid, job({ output: "bmp" })), RangeError, "not bmp");
    await assertRejects(() => makeOutput(grid, job({ style: "lego" })), RangeError, "lego");
  });
});

import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { randomGrid } from "@/tests/render/random_grid.ts";
import { type OutputJob, outputJob } from "./job.ts";
import { makeOutput } from "./make_output.ts";
import { ENGINE_OUTPUTS, type EngineOutputId } from "./outputs.ts";

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
  const grid = randomGrid(1, 6, 4);
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

  it("refuses kinds and styles that there are not", async () => {
    const job = (part: object) => ({ output: "png", style: "pixels", ...part }) as OutputJob;
    await assertRejects(() => makeOutput(grid, job({ output: "bmp" })), RangeError, "not bmp");
    await assertRejects(() => makeOutput(grid, job({ style: "lego" })), RangeError, "lego");
  });
});

import { assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseCraftSettings } from "@/lib/craft/plan/parse_craft_settings.ts";
import { outputJob } from "@/lib/outputs/job.ts";
import { makeOutput } from "../make_output.ts";

/** A piece in which every cell has a color of its own. */
function colorful(columns: number, rows: number) {
  const cells = Uint32Array.from({ length: columns * rows }, (_, i) => i);
  const palette = Uint8ClampedArray.from([...cells].flatMap((i) => [i >> 8, i & 255, 90, 255]));
  return { columns, rows, palette, cells };
}

describe("requireFewColors", () => {
  const craft = parseCraftSettings({ craft: "print" });
  const make = (format: "pdf" | "xlsx" | "counts", columns: number, rows: number) =>
    makeOutput(colorful(columns, rows), outputJob(format, { style: "", craft }));

  it("refuses charts that nobody can follow, and nothing else", async () => {
    for (const format of ["pdf", "xlsx"] as const) {
      await assertRejects(() => make(format, 27, 19), RangeError, "513 colors");
      await make(format, 32, 16);
    }
    await make("counts", 27, 19);
  });
});

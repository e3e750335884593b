import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { startRandom } from "@/tests/support/random.ts";
import { pixelsOf, scenery } from "@/tests/support/rasters.ts";
import { openSource, pixelate } from "@/lib/pixelate/pipeline_deno.ts";
import { chosenFor, chosenNote, parseAuto } from "./auto_option.ts";
import { parseJob } from "./job.ts";
import { parseArguments } from "./parse_arguments.ts";

const parse = (options: Record<string, string>) => parseAuto(new Map(Object.entries(options)));

describe("parseAuto", () => {
  it("reads a goal, or that there is none", () => {
    assertEquals(parse({ colors: "8" }), null);
    assertEquals(parse({ auto: "fewest", width: "60", palette: "pico-8" }), "fewest");
  });

  it("tells what does not go together, and goals that there are not", () => {
    assertThrows(
      () => parse({ auto: "easy", colors: "8", dither: "none" }),
      SyntaxError,
      "leave out --colors, --dither",
    );
    assertThrows(() => parse({ auto: "best" }), RangeError);
  });
});

describe("chosenNote", () => {
  it("names the options that make the same again", async () => {
    const source = openSource(pixelsOf(scenery(startRandom(14), 320, 240)));
    for (const goal of ["fewest", "easy"] as const) {
      const chosen = await chosenFor(source, { ...DEFAULT_SETTINGS, columns: 32, rows: 24 }, goal);
      const told = /^Chose ([^:]+):/.exec(chosenNote(chosen))![1]!.split(" ");
      const { settings } = await parseJob(parseArguments(told).options, () => null);
      const { grid } = await pixelate(source, { ...settings, columns: 32, rows: 24 });
      assertEquals(grid, chosen.grid);
    }
  });
});

import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { findLook, LOOKS } from "@/lib/document/looks.ts";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { parseJob } from "./job.ts";
import { parseLookOption } from "./look_option.ts";

const job = (options: Record<string, string>) =>
  parseJob(new Map(Object.entries(options)), () => null);

describe("--look", () => {
  it("takes every look by its id and its name", () => {
    for (const look of LOOKS) {
      assertEquals(parseLookOption(look.id), look);
      assertEquals(parseLookOption(look.name.toUpperCase()), look);
    }
    assertEquals(parseLookOption(undefined), null);
    assertThrows(() => parseLookOption("gameboy"), RangeError, "Did you mean game-boy?");
  });

  it("decides settings and style, and every other option wins over it", async () => {
    const look = findLook("bricks")!;
    const { settings, output } = await job({ look: "bricks" });
    assertEquals(settings, { ...DEFAULT_SETTINGS, ...look.settings });
    assertEquals(output.style, "bricks");

    const other = await job({
      look: "bricks",
      palette: "pico-8",
      sampling: "average",
      contrast: "-30",
      dither: "atkinson",
      style: "circles",
    });
    assertEquals(other.settings, {
      ...settings,
      palette: { kind: "preset", id: "pico-8", colors: null },
      sampling: "average",
      contrast: -30,
      dither: "atkinson",
    });
    assertEquals(other.output.style, "circles");
  });

  it("is limited by a number of colors", async () => {
    const { settings } = await job({ look: "pico-8", colors: "5" });
    assertEquals(settings.palette, { kind: "preset", id: "pico-8", colors: 5 });
  });

  it("leaves a craft its materials, unless it names some itself", async () => {
    const full = await job({ look: "full-color", craft: "beads" });
    const plain = await job({ craft: "beads" });
    assertEquals(full.settings.palette, plain.settings.palette);
    const { palette } = findLook("threads")!.settings;
    assertEquals((await job({ look: "threads", craft: "stitches" })).settings.palette, palette);
  });

  it("means nothing for a finished grid", async () => {
    assertEquals((await job({ look: "pico-8", out: "a.png" })).making, ["look"]);
    await assertRejects(() => job({ look: "nonsense" }), RangeError, "--look");
  });
});

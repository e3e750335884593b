import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { formatLook, hasLook, type Look, lookSettingsOf, parseLook, withLook } from "./look.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";

const MINIMAL = { id: "few", name: "Few colors" };

describe("parseLook", () => {
  it("takes what is left out from the defaults", () => {
    assertEquals(parseLook(MINIMAL), {
      ...MINIMAL,
      style: "pixels",
      settings: lookSettingsOf(DEFAULT_SETTINGS),
    });
    const { settings, style } = parseLook({
      ...MINIMAL,
      style: "bricks",
      palette: "dmc:20",
      contrast: "-5",
      cleanUp: true,
    });
    assertEquals(style, "bricks");
    assertEquals(settings, {
      ...lookSettingsOf(DEFAULT_SETTINGS),
      palette: { kind: "preset", id: "dmc", colors: 20 },
      contrast: -5,
      cleanUp: true,
    });
  });

  it("reads what formatLook writes", () => {
    const looks: readonly Look[] = [
      parseLook(MINIMAL),
      parseLook({ ...MINIMAL, palette: "#102030,#405060:2", dither: "bayer-4", strength: 0.35 }),
      parseLook({ ...MINIMAL, sampling: "dominant", brightness: -100, saturation: 7.5 }),
    ];
    for (const look of looks) assertEquals(parseLook(formatLook(look)), look);
  });

  it("refuses what no look has", () => {
    const broken: readonly (readonly [unknown, string])[] = [
      [null, "look"],
      [{ name: "No id" }, "id"],
      [{ id: "Big", name: "Big" }, "id"],
      [{ id: "few", name: "  " }, "name"],
      [{ id: "few", name: "n".repeat(61) }, "name"],
      [{ ...MINIMAL, columns: 40 }, "setting"],
      [{ ...MINIMAL, crop: null }, "setting"],
      [{ ...MINIMAL, style: "../x" }, "id"],
    ];
    for (const [input, word] of broken) assertThrows(() => parseLook(input), TypeError, word);
    assertThrows(() => parseLook({ ...MINIMAL, contrast: 101 }), RangeError, "contrast");
  });
});

describe("hasLook", () => {
  const look = parseLook({ ...MINIMAL, palette: "best:8", dither: "bayer-4", strength: 0.5 });

  it("is true of what the look was put on, whatever its size and crop", () => {
    const settings: Settings = {
      ...DEFAULT_SETTINGS,
      columns: 9,
      crop: { x: 0, y: 0, width: 0.5, height: 1 },
      alphaThreshold: 3,
    };
    assert(!hasLook(settings, look));
    const after = withLook(settings, look);
    assert(hasLook(after, look));
    assertEquals({ ...after, ...lookSettingsOf(settings) }, settings);
  });

  it("is false where anything that shows is different", () => {
    const after = withLook(DEFAULT_SETTINGS, look);
    const changes: readonly Partial<Settings>[] = [
      { palette: { kind: "best", colors: 9 } },
      { dither: "none" },
      { strength: 0.6 },
      { contrast: 1 },
      { sampling: "average" },
      { cleanUp: true },
    ];
    for (const change of changes) assert(!hasLook({ ...after, ...change }, look));
  });

  it("passes over what changes nothing", () => {
    const plain = parseLook(MINIMAL);
    assert(hasLook({ ...DEFAULT_SETTINGS, dither: "atkinson", cleanUp: true }, plain));
    const few = parseLook({ ...MINIMAL, palette: "best:8" });
    assert(hasLook({ ...withLook(DEFAULT_SETTINGS, few), strength: 0.1 }, few));
  });
});

import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { findPalette } from "@/lib/color/load_palette.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { hasLook, withLook } from "./look.ts";
import { findLook, LOOKS } from "./looks.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";

describe("LOOKS", () => {
  it("has an id and a name for each", () => {
    for (const part of ["id", "name"] as const) {
      assertEquals(new Set(LOOKS.map((look) => look[part])).size, LOOKS.length);
    }
    for (const look of LOOKS) assertEquals(findLook(look.id), look);
  });

  it("names palettes, with no more colors than they have, and styles that there are", () => {
    for (const { id, style, settings: { palette } } of LOOKS) {
      assert(STYLES.some((one) => one.id === style), `${id}: ${style}`);
      if (palette.kind !== "preset") continue;
      const info = findPalette(palette.id);
      assert(info !== undefined, `${id}: ${palette.id}`);
      assert((palette.colors ?? 2) < info.size, `${id}: all of ${palette.id} needs no number`);
    }
  });

  it("has no two that cannot be told apart", () => {
    for (const look of LOOKS) {
      const settings = withLook(DEFAULT_SETTINGS, look);
      assertEquals(LOOKS.filter((other) => hasLook(settings, other)), [look]);
    }
  });

  it("has full color as it is without any settings", () => {
    assert(hasLook(DEFAULT_SETTINGS, findLook("full-color")!));
  });
});

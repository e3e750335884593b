import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { findPalette } from "@/lib/color/load_palette.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { hasLook, withLook } from "./look.ts";
import { findLook, LOOKS, readLooks } from "./looks.ts";
import { DEFAULT_SETTINGS } from "./settings.ts";

describe("LOOKS", () => {
  it("has an id and a name for each", () => {
    for (const part of ["id", "name"] as const) {
      const values = LOOKS.map((look) => look[part]);
      assertEquals(
        values,
        [...new Set(values)],
        `two looks of content/looks.json have one ${part}`,
      );
    }
    for (const look of LOOKS) assertEquals(findLook(look.id), look);
  });

  it("names palettes, with no more colors than they have, and styles that there are", () => {
    for (const { id, style, settings: { palette } } of LOOKS) {
      assert(STYLES.some((one) => one.id === style), `${id}: there is no style ${style}`);
      if (palette.kind !== "preset") continue;
      const info = findPalette(palette.id);
      assert(info !== undefined, `${id}: there is no palette ${palette.id}`);
      assert((palette.colors ?? 2) < info.size, `${id}: all of ${palette.id} needs no number`);
    }
  });

  it("has no two that cannot be told apart", () => {
    for (const look of LOOKS) {
      const settings = withLook(DEFAULT_SETTINGS, look);
      const alike = LOOKS.filter((other) => hasLook(settings, other)).map(({ id }) => id);
      assertEquals(alike, [look.id], "looks of content/looks.json that make the same");
    }
  });

  it("has full color as it is without any settings", () => {
    assert(hasLook(DEFAULT_SETTINGS, findLook("full-color")!));
  });
});

describe("readLooks", () => {
  it("names the file and the record that is not in order", () => {
    const refused = (record: Readonly<Record<string, unknown>>, message: string) =>
      assertThrows(
        () => readLooks([record]),
        SyntaxError,
        `content/looks.json: The look ${message}`,
      );
    const dusk = { id: "dusk", name: "Dusk" };
    refused({ ...dusk, strength: 60 }, "dusk: The strength must be from 0 to 1, not 60.");
    refused({ ...dusk, dither: "bayer" }, "dusk: The dithering must be one of none,");
    refused({ ...dusk, brightnes: 5 }, 'dusk: A look cannot have the setting "brightnes".');
    refused({ id: "dusk" }, "dusk: A look cannot have the name undefined.");
    refused({ name: "Dusk" }, "number 1: A look cannot have the id undefined.");
    assertEquals(readLooks([dusk]).map(({ style }) => style), ["pixels"]);
  });
});

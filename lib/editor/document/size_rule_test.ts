import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import { expectedSize, inPictureShape, settingsFor, wantedAspect, withCrop } from "./size_rule.ts";

const PICTURE = { width: 1600, height: 900, format: "PNG", hasAlpha: false, bytes: 1 };
const LEFT_HALF = { x: 0, y: 0, width: 0.5, height: 1 };
const settings = { ...DEFAULT_SETTINGS, columns: 20, rows: 20 };

describe("wantedAspect", () => {
  it("is that of the part of the picture that is used, one that was asked for, or that of the cells", () => {
    const from = (rule: Parameters<typeof wantedAspect>[0], crop: typeof LEFT_HALF | null) =>
      wantedAspect(rule, { ...settings, crop }, PICTURE);
    assertEquals(from({ from: "picture", detail: 20 }, null), 16 / 9);
    assertEquals(from({ from: "picture", detail: 20 }, LEFT_HALF), 8 / 9);
    assertEquals(from({ from: "aspect", aspect: 3, detail: 20 }, LEFT_HALF), 3);
    assertEquals(from({ from: "size" }, LEFT_HALF), 1);
    assertEquals(wantedAspect({ from: "picture", detail: 20 }, settings, null), 1);
  });
});

describe("settingsFor", () => {
  it("keeps a size that was chosen, and a crop for the first picture alone", () => {
    const cropped = { ...settings, crop: LEFT_HALF };
    assertEquals(settingsFor(PICTURE, { from: "size" }, cropped, true), cropped);
    assertEquals(settingsFor(PICTURE, { from: "size" }, cropped, false), settings);
  });

  it("keeps the detail level in the new picture's shape", () => {
    const { columns, rows } = settingsFor(
      PICTURE,
      { from: "picture", detail: 20 },
      settings,
      false,
    );
    assertEquals([columns, rows], [36, 20]);
    const expected = expectedSize({ from: "picture", detail: 20 }, { ...settings, columns: 36 });
    assertEquals(expected.columns, 20);
  });

  it("keeps the detail level that a long picture had no room for", () => {
    const shape = { from: "picture", detail: 20 } as const;
    const long = settingsFor({ ...PICTURE, height: 10 }, shape, settings, true);
    assertEquals([long.columns, long.rows], [512, 3]);
    const { columns, rows } = settingsFor(PICTURE, shape, long, false);
    assertEquals([columns, rows], [36, 20]);
  });
});

describe("withCrop", () => {
  it("takes the shape of the part where the size follows the picture, else only the part", () => {
    const take = (rule: Parameters<typeof withCrop>[1]) => {
      const { columns, rows, crop } = withCrop(PICTURE, rule, settings, LEFT_HALF);
      assertEquals(crop, LEFT_HALF);
      return [columns, rows];
    };
    assertEquals(take({ from: "picture", detail: 20 }), [20, 23]);
    assertEquals(take({ from: "size" }), [20, 20]);
    assertEquals(withCrop(null, { from: "picture", detail: 20 }, settings, null), settings);
  });
});

describe("inPictureShape", () => {
  it("takes the shape of what is used, then of all of it, then changes nothing", () => {
    const first = inPictureShape(PICTURE, { ...settings, crop: LEFT_HALF }, 20);
    assertEquals([first.columns, first.rows, first.crop], [20, 23, LEFT_HALF]);
    const second = inPictureShape(PICTURE, first, 20);
    assertEquals([second.columns, second.rows, second.crop], [36, 20, null]);
    assertEquals(inPictureShape(PICTURE, second, 20), second);
  });
});

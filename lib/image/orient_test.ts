import { describe, it } from "@std/testing/bdd";
import { assertAlmostEquals, assertEquals, assertStrictEquals } from "@std/assert";
import { ORIENTATIONS } from "@/tests/support/picture_files.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import type { Orientation } from "./header.ts";
import { inverse, orient, orientExtent, uprightSize } from "./orient.ts";
import type { Raster } from "./raster.ts";

/** A raster whose pixels say which letter they are. */
function letters(...rows: readonly string[]): Raster {
  const data = rows.join("").split("").flatMap((letter) => [letter.charCodeAt(0), 0, 0, 255]);
  return { width: rows[0]!.length, height: rows.length, data: Uint8ClampedArray.from(data) };
}

function rows({ width, height, data }: Raster): string[] {
  return Array.from(
    { length: height },
    (_, y) =>
      Array.from({ length: width }, (_, x) => String.fromCharCode(data[(y * width + x) * 4]!))
        .join(""),
  );
}

function noise(width: number, height: number, seed: number): Raster {
  const random = startRandom(seed);
  const data = new Uint8ClampedArray(width * height * 4).map(() => pick(random, 0, 255));
  return { width, height, data };
}

/** Where the corner "a" and the row "abc" come to lie, as the table of EXIF 2.32 for tag 0x0112 has it. */
const UPRIGHT: Readonly<Record<Orientation, readonly string[]>> = {
  1: ["abc", "def"],
  2: ["cba", "fed"],
  3: ["fed", "cba"],
  4: ["def", "abc"],
  5: ["ad", "be", "cf"],
  6: ["da", "eb", "fc"],
  7: ["fc", "eb", "da"],
  8: ["cf", "be", "ad"],
};

describe("orient", () => {
  it("stands each of the eight upright", () => {
    const stored = letters("abc", "def");
    for (const orientation of ORIENTATIONS) {
      assertEquals(rows(orient(stored, orientation)), UPRIGHT[orientation], `${orientation}`);
    }
  });

  it("gives back the same picture when undone, for any shape", () => {
    for (const [width, height] of [[1, 1], [1, 7], [9, 1], [5, 4], [16, 31]] as const) {
      const stored = noise(width, height, width * 100 + height);
      for (const orientation of ORIENTATIONS) {
        assertEquals(orient(orient(stored, orientation), inverse(orientation)), stored);
      }
    }
  });

  it("does nothing, and copies nothing, where nothing is to be done", () => {
    const stored = noise(3, 3, 1);
    assertStrictEquals(orient(stored, 1), stored);
  });

  it("reads a raster that lies in the middle of a buffer", () => {
    const { data } = letters("abc", "def");
    const wide = new Uint8ClampedArray(data.length + 16);
    wide.set(data, 8);
    const view = new Uint8ClampedArray(wide.buffer, 8, data.length);
    assertEquals(rows(orient({ width: 3, height: 2, data: view }, 6)), UPRIGHT[6]);
  });
});

describe("uprightSize", () => {
  it("is the size of the upright raster", () => {
    for (const orientation of ORIENTATIONS) {
      const { width, height } = orient(noise(5, 3, 2), orientation);
      assertEquals(uprightSize({ width: 5, height: 3, orientation }), { width, height });
    }
  });
});

describe("orientExtent", () => {
  it("moves a rectangle of whole pixels along with them", () => {
    const stored = letters("....", ".ab.", "....");
    for (const orientation of ORIENTATIONS) {
      const raster = orient(stored, orientation);
      const extent = orientExtent({ x: 1, y: 1, width: 2, height: 1 }, stored, orientation);
      const inside = rows(raster).slice(extent.y, extent.y + extent.height)
        .map((row) => row.slice(extent.x, extent.x + extent.width)).join("");
      assertEquals([...inside].sort(), ["a", "b"], `${orientation}`);
    }
  });

  it("is undone by the inverse, fractions included", () => {
    const stored = { width: 63, height: 48 };
    const extent = { x: 0, y: 0, width: 62.375, height: 47.5 };
    for (const orientation of ORIENTATIONS) {
      const upright = uprightSize({ ...stored, orientation });
      const back = orientExtent(
        orientExtent(extent, stored, orientation),
        upright,
        inverse(orientation),
      );
      for (const side of ["x", "y", "width", "height"] as const) {
        assertAlmostEquals(back[side], extent[side], 1e-9);
      }
    }
  });
});

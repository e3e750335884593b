import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { tableProfile } from "@/tests/support/icc_tables.ts";
import { convertToSrgb, gammaProfile } from "./color_profile.ts";
import { readIccProfile } from "./icc.ts";
import { asStored, type Pixels, type StoredRaster, swapEnds } from "./stored_raster.ts";
import { withoutTables } from "./without_tables.ts";

const TABLE = readIccProfile(new DataView(tableProfile("RGB ", "mft2", "Lab ").buffer));
const PIXELS = Uint8ClampedArray.from({ length: 4 * 4 * 6 }, (_, i) => i * 37 % 256);

describe("withoutTables", () => {
  it("leaves what has no table as it is", () => {
    for (const profile of [null, gammaProfile(0.5)]) {
      const stored = asStored({ width: 4, height: 6, data: PIXELS.slice() }, 6, profile);
      assertEquals(withoutTables(stored), stored);
    }
  });

  it("converts what is read, again and again, whatever the order of its bytes", async () => {
    assert(TABLE);
    const expected = PIXELS.slice();
    convertToSrgb({ data: expected }, TABLE);
    const swapped = PIXELS.slice();
    swapEnds(swapped);
    const plain = asStored({ width: 4, height: 6, data: PIXELS.slice() }, 1, TABLE);
    const turned: StoredRaster = {
      ...asStored({ width: 4, height: 6, data: swapped }, 1, TABLE),
      order: "BGRA",
    };
    const late: StoredRaster = {
      ...plain,
      read: async (top, count) => await plain.read(top, count),
    };
    for (const stored of [plain, turned, late]) {
      const { read, order, profile } = withoutTables(stored);
      assertEquals([order, profile], ["RGBA", null]);
      let room: Pixels | undefined;
      for (const [top, count] of [[0, 2], [2, 2], [1, 3], [0, 6], [0, 6]] as const) {
        room = await read(top, count, room);
        assertEquals(room, expected.slice(top * 16, (top + count) * 16));
      }
    }
  });
});

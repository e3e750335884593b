import { describe, it } from "@std/testing/bdd";
import { assertEquals, assertStrictEquals } from "@std/assert";
import { asStored, type StoredRaster, uprightRaster } from "./stored_raster.ts";

/** Two pixels one below the other, with bytes of no meaning where alpha would be. */
const LYING: StoredRaster = {
  width: 1,
  height: 2,
  data: Uint8ClampedArray.of(1, 2, 3, 0, 4, 5, 6, 9),
  order: "BGRA",
  orientation: 6,
};

describe("uprightRaster", () => {
  it("puts red first and turns", () => {
    const data = Uint8ClampedArray.of(6, 5, 4, 255, 3, 2, 1, 255);
    assertEquals(uprightRaster(LYING), { width: 2, height: 1, data });
  });

  it("does not copy what is upright", () => {
    const raster = { width: 1, height: 1, data: Uint8ClampedArray.of(1, 2, 3, 4) };
    assertStrictEquals(uprightRaster(asStored(raster)).data, raster.data);
  });
});

import { describe, it } from "@std/testing/bdd";
import { assertEquals, assertStrictEquals } from "@std/assert";
import { asStored, uprightRaster } from "./stored_raster.ts";

describe("uprightRaster", () => {
  it("puts red first and turns", async () => {
    // Two pixels one below the other, with bytes of no meaning where alpha would be.
    const lying = { width: 1, height: 2, data: Uint8ClampedArray.of(1, 2, 3, 0, 4, 5, 6, 9) };
    const data = Uint8ClampedArray.of(6, 5, 4, 255, 3, 2, 1, 255);
    const stored = { ...asStored(lying, 6), order: "BGRX" } as const;
    assertEquals(await uprightRaster(stored), { width: 2, height: 1, data });
    const withAlpha = Uint8ClampedArray.of(6, 5, 4, 9, 3, 2, 1, 0);
    assertEquals((await uprightRaster({ ...stored, order: "BGRA" })).data, withAlpha);
  });

  it("does not copy what is upright", async () => {
    const raster = { width: 1, height: 1, data: Uint8ClampedArray.of(1, 2, 3, 4) };
    const upright = await uprightRaster(asStored(raster));
    assertStrictEquals(upright.data.buffer, raster.data.buffer);
  });
});

import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { smallerOffer, TooLargeError } from "./too_large_error.ts";

describe("TooLargeError", () => {
  it("is a RangeError that tells how many pixels to try", () => {
    const error = new TooLargeError({ code: "picture-crash", values: {} }, "Too large.", 8_000_000);
    assert(error instanceof RangeError);
    assertEquals([error.name, error.message, error.maxPixels], [
      "TooLargeError",
      "Too large.",
      8_000_000,
    ]);
  });
});

describe("smallerOffer", () => {
  it("shrinks until nothing is left to offer", () => {
    const offers: (number | null)[] = [];
    for (let tried: number | null = 50_000_000; tried !== null; tried = offers.at(-1)!) {
      offers.push(smallerOffer(tried));
    }
    assertEquals(offers, [8_000_000, 2_000_000, 500_000, null]);
  });
});

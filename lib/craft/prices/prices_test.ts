import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { joinPrices, parsePrices, priceOf } from "./prices.ts";

const TAN = "#d7ba8c", RED = "#b40000";

describe("priceOf", () => {
  const prices = parsePrices({
    currency: "EUR",
    entries: [
      { price: 0.1 },
      { part: "plate-2x4", price: "0.3" },
      { color: TAN, price: 0.05 },
      { color: TAN, part: "plate-1x2", price: 0.07 },
    ],
  });

  it("takes what is told of a color and part, then of the color, the part, and of all", () => {
    assertEquals(priceOf(prices, TAN, "plate-1x2"), 0.07);
    assertEquals(priceOf(prices, TAN, "plate-1x1"), 0.05);
    assertEquals(priceOf(prices, TAN, null), 0.05);
    // What a color's single part costs is not what its large ones cost.
    assertEquals(priceOf(prices, TAN, "plate-2x4"), 0.3);
    assertEquals(priceOf(prices, TAN, "plate-1x8"), 0.1);
    assertEquals(priceOf(prices, RED, null), 0.1);
    assertEquals(priceOf({ entries: [] }, RED, null), null);
  });
});

describe("parsePrices", () => {
  it("keeps the last price of a color and part", () => {
    const entries = [{ color: TAN, price: 1 }, { color: TAN, price: 2 }];
    const read = parsePrices({ currency: "USD", entries });
    assertEquals(read.entries, [{ color: TAN, part: null, price: 2 }]);
    assertEquals(parsePrices(read), read);
    const joined = joinPrices(read.entries, [{ color: TAN, part: null, price: 3 }]);
    assertEquals(joined.map(({ price }) => price), [3]);
  });

  it("refuses what is no price", () => {
    const of = (entry: unknown) => () => parsePrices({ currency: "USD", entries: [entry] });
    assertThrows(of({ price: -1 }), RangeError, "0 to 10000");
    assertThrows(of({ price: 1e6 }), RangeError, "0 to 10000");
    assertThrows(of({ price: "much" }), TypeError);
    assertThrows(of({ color: "red", price: 1 }), TypeError);
    assertThrows(of({ part: "wheel", price: 1 }), TypeError);
    assertThrows(() => parsePrices({ currency: "euro", entries: [] }), TypeError, "three letters");
  });
});

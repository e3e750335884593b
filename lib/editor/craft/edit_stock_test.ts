import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { ownedCount, withList, withOwned } from "./edit_stock.ts";

describe("withOwned", () => {
  const stock = [
    { color: "#000000", part: null, count: 5 },
    { color: "#ffffff", part: "plate-1x1", count: 2 },
  ];

  it("takes the place of the count before, of a single part also of that for all", () => {
    assertEquals(withOwned(stock, "#000000", "plate-1x1", 7), [
      stock[1]!,
      { color: "#000000", part: "plate-1x1", count: 7 },
    ]);
    assertEquals(withOwned(stock, "#ffffff", "plate-1x1", 0), [stock[0]!]);
    assertEquals(withOwned(null, "#123456", null, 3), [{ color: "#123456", part: null, count: 3 }]);
  });

  it("adds a list, whose counts are the newer ones", () => {
    const list = withList(stock, [{ color: "#000000", part: null, count: 1 }, {
      color: "#00ff00",
      part: "tile-2x2",
      count: 4,
    }]);
    assertEquals(ownedCount(list), 7);
    assertEquals(ownedCount(null), 0);
  });
});

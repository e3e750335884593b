import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { withCurrency, withPrice, withPriceList } from "./edit_prices.ts";

describe("prices that are edited", () => {
  it("keep one price of a color and part, and the currency", () => {
    const first = withPrice(withCurrency(null, "EUR"), null, "plate-1x1", 0.05);
    const listed = withPriceList(first, [{ color: "#b40000", part: null, price: 0.1 }]);
    const changed = withPrice(listed, null, "plate-1x1", 0.06);
    assertEquals(changed, {
      currency: "EUR",
      entries: [
        { color: null, part: "plate-1x1", price: 0.06 },
        { color: "#b40000", part: null, price: 0.1 },
      ],
    });
    assertEquals(withCurrency(changed, "GBP"), { ...changed, currency: "GBP" });
    assertEquals(withPrice(null, null, null, 1).currency, "USD");
  });
});

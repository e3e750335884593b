import {
  joinPrices,
  MOST_PRICE,
  parsePrices,
  type PriceEntry,
  type Prices,
} from "@/lib/craft/prices/prices.ts";
import { asNumber } from "@/lib/document/parse_values.ts";

/** In which prices are where nothing else is said. */
const CURRENCY = "USD";

/** The price of every piece, or null where none is told. */
export function parsePriceOptions(options: ReadonlyMap<string, string>): Prices | null {
  const [price, currency] = [options.get("price"), options.get("currency")];
  if (price === undefined && currency === undefined) return null;
  const entries = price === undefined
    ? []
    : [{ color: null, part: null, price: asNumber("--price", price, 0, MOST_PRICE) }];
  return parsePrices({ currency: currency?.toUpperCase() ?? CURRENCY, entries });
}

/** The price of every piece and those of a list, which win. */
export function withListed(told: Prices | null, listed: readonly PriceEntry[]): Prices | null {
  if (listed.length === 0) return told;
  const { currency, entries } = told ?? { currency: CURRENCY, entries: [] };
  return { currency, entries: joinPrices(entries, listed) };
}

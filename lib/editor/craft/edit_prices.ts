import { joinPrices, type PriceEntry, type Prices } from "@/lib/craft/prices/prices.ts";

/** Currencies that are offered (ISO 4217), the one of usual prices first. */
export const CURRENCIES = [
  ...["USD", "EUR", "GBP", "CAD", "AUD", "NZD", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF"],
  ...["JPY", "CNY", "KRW", "TWD", "HKD", "SGD", "INR", "BRL", "MXN", "ZAR", "TRY", "ILS"],
] as const;

/** Prices with another one of a color and part; null stands for every color, or every part. */
export function withPrice(
  prices: Prices | null,
  color: string | null,
  part: string | null,
  price: number,
): Prices {
  return withPriceList(prices, [{ color, part, price }]);
}

/** Prices and those of a list, which take the place of those before. */
export function withPriceList(prices: Prices | null, list: readonly PriceEntry[]): Prices {
  const { currency, entries } = prices ?? { currency: CURRENCIES[0], entries: [] };
  return { currency, entries: joinPrices(entries, list) };
}

/** The same numbers in another currency. */
export function withCurrency(prices: Prices | null, currency: string): Prices {
  return { currency, entries: prices?.entries ?? [] };
}

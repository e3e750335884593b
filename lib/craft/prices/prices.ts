import { fault } from "@/lib/document/fault.ts";
import { asNumber, asRecord, quote, show } from "@/lib/document/parse_values.ts";
import { brickPart } from "../bricks/parts.ts";

/** What a piece costs. */
export interface PriceEntry {
  /** `#rrggbb`, lower case; null for every color. */
  readonly color: string | null;
  /** Id of a brick's part; null for every part or, of a color, for its single ones. */
  readonly part: string | null;
  /** 0-10,000 in the currency's unit, such as 0.05. Of threads it is the price of a skein, of drills of a bag. */
  readonly price: number;
}

/** Prices as they are told: each color and part once. */
export interface Prices {
  /** ISO 4217, such as "EUR". */
  readonly currency: string;
  readonly entries: readonly PriceEntry[];
}

/** Highest price of a piece that is believed. */
export const MOST_PRICE = 10_000;

/**
 * Reads prices from stored work, options or a message.
 *
 * @throws TypeError or RangeError if a price is no number from 0 to 10,000, or a currency, color or part is none.
 */
export function parsePrices(value: unknown): Prices {
  const { currency, entries } = asRecord("prices", value);
  if (typeof currency !== "string" || !/^[A-Z]{3}$/.test(currency)) {
    throw fault(
      TypeError,
      "price-currency",
      { value: quote(currency) },
      `The currency must be a code of three letters such as USD or EUR, not ${show(currency)}.`,
    );
  }
  const list = Array.isArray(entries) ? entries as readonly unknown[] : [];
  return {
    currency,
    entries: joinPrices(
      [],
      list.map((entry): PriceEntry => {
        const { color = null, part = null, price } = asRecord("prices", entry);
        const isColor = color === null || typeof color === "string" && /^#[0-9a-f]{6}$/.test(color);
        const isPart = part === null || typeof part === "string" && brickPart(part) !== undefined;
        if (!isColor || !isPart) {
          throw fault(
            TypeError,
            "stock-entry",
            { color: `${color}`.slice(0, 40), part: `${part}`.slice(0, 40) },
            `Prices must be of colors such as #1d2b53 and known parts, not ${color} and ${part}.`,
          );
        }
        return {
          color: color as string | null,
          part: part as string | null,
          price: asNumber("price", price, 0, MOST_PRICE),
        };
      }),
    ),
  };
}

/** Prices with others, which take the place of those of the same color and part. */
export function joinPrices(
  entries: readonly PriceEntry[],
  others: readonly PriceEntry[],
): readonly PriceEntry[] {
  const joined = new Map([...entries, ...others].map((one) => [`${one.color} ${one.part}`, one]));
  return [...joined.values()];
}

/** What a piece costs: by color and part, else the color's, else the part's, else that of every piece; null where none is told. */
export function priceOf(
  { entries }: Pick<Prices, "entries">,
  color: string,
  part: string | null,
): number | null {
  const isSingle = part === null || brickPart(part)?.length === 1;
  const ways = [[color, part], ...isSingle ? [[color, null]] : [], [null, part], [null, null]];
  for (const [color, part] of ways) {
    const found = entries.find((one) => one.color === color && one.part === part);
    if (found) return found.price;
  }
  return null;
}

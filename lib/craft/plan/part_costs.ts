import type { BrickPart } from "../bricks/parts.ts";
import { priceOf } from "../prices/prices.ts";
import type { CraftSettings } from "./craft_settings.ts";

/** Beside its price a part costs a little, so that of ways of one price those with fewer parts are taken. */
const EACH = 1e-4;

/**
 * What each part of a color costs, in whatever is to be least: 1 where their number is or where not all of their prices are told, as
 * what is known could not be weighed against what is not.
 */
export function partCosts(
  parts: readonly BrickPart[],
  color: string,
  { weight, prices }: Pick<CraftSettings, "weight" | "prices">,
): readonly number[] {
  if (weight === "pieces" || prices === null) return parts.map(() => 1);
  const known = parts.map(({ id }) => priceOf(prices, color, id));
  const mean = known.reduce((sum: number, price) => sum + (price ?? 0), 0) / known.length;
  if (mean === 0 || known.includes(null)) return parts.map(() => 1);
  return known.map((price) => price! / mean + EACH);
}

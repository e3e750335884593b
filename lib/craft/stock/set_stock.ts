import type { BrickSet } from "../bricks/brick_sets.ts";
import type { StockColor } from "./read_stock.ts";
import type { Stock } from "./stock.ts";

/**
 * The pieces of a set as what is owned.
 *
 * @param colors Colors of bricks; pieces of others are left out.
 */
export function setStock({ contents }: BrickSet, colors: readonly StockColor[]): Stock {
  return contents.flatMap(({ bricklink, part, count }) => {
    const color = colors.find((one) => one.bricklink === bricklink);
    return color ? [{ color: color.hex, part, count }] : [];
  });
}

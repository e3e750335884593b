import { MOST_PIECES, type Stock } from "@/lib/craft/stock/stock.ts";

/** What is owned with another count of a color and part; 0 forgets it. Where a color has one count for all its single parts, this takes its place. */
export function withOwned(
  stock: Stock | null,
  color: string,
  part: string | null,
  count: number,
): Stock {
  const isSame = (entry: Stock[number]) =>
    entry.color === color &&
    (entry.part === part || entry.part === null && part?.endsWith("-1x1") === true);
  const others = (stock ?? []).filter((entry) => !isSame(entry));
  return count === 0 ? others : [...others, { color, part, count: Math.min(MOST_PIECES, count) }];
}

/** What is owned and what is added to it from a list: counts of the list take the place of those before. */
export function withList(stock: Stock | null, list: Stock): Stock {
  return list.reduce(
    (sum, { color, part, count }) => withOwned(sum, color, part, count),
    stock ?? [],
  );
}

/** How many pieces are owned in all. */
export function ownedCount(stock: Stock | null): number {
  return (stock ?? []).reduce((sum, { count }) => sum + count, 0);
}

import type { Fault } from "@/lib/document/fault.ts";
import type { AlphaPlace } from "./read_color.ts";

/** Where the alpha of eight bare digits stands, and what a reader has to know of how that was found. */
export interface FoundAlphaPlace {
  readonly place: AlphaPlace;
  readonly note: Fault | null;
}

const CODES = { before: "palette-alpha-before", behind: "palette-alpha-behind" } as const;

/** The words of eight digits that do not tell by a mark where their alpha stands. */
const BARE = /(?<![#\w])[0-9a-f]{8}(?!\w)/gi;

/** Two digits of all words, as the alpha that they would be. */
interface End {
  readonly kinds: number;
  readonly isOpaque: boolean;
  /** With it there would be no color at all. */
  readonly isClear: boolean;
  /** Whether each color would be opaque or left out. */
  readonly isAllOrNone: boolean;
  /** How many colors there would be. */
  readonly colors: number;
}

/**
 * Finds where eight bare digits have their alpha: Paint.NET's files say it in their first line; else the end at which all colors are
 * opaque, or at which there are fewer different values, or, of equally many, the one that leaves more colors, is the alpha's. Beside
 * pure colors it is the end that is not pure. No end is that at which all would be transparent. Where both are alike, it is taken to
 * stand behind.
 */
export function findAlphaPlace(text: string): FoundAlphaPlace {
  if (/^\s*;\s*paint\.net\b/i.test(text)) return { place: "before", note: null };
  const words = text.match(BARE)?.map((word) => word.toLowerCase()) ?? [];
  if (words.length === 0) return { place: "behind", note: null };
  const first = endOf(words, 0, 2);
  const last = endOf(words, 6, 0);
  // Where colors are pure, each of their parts is all or none.
  const arePure = words.every((word) => isAllOrNone(word.slice(2, 4), word.slice(4, 6)));
  const isBefore = rank(first, last, arePure) > 0;
  const [chosen, other] = isBefore ? [first, last] : [last, first];
  const place = isBefore ? "before" : "behind";
  const isSure = chosen.isOpaque
    ? other.isClear || !arePure && !other.isOpaque && other.kinds > 1
    : !arePure && chosen.isAllOrNone && !other.isAllOrNone && chosen.kinds < other.kinds;
  return { place, note: isSure ? null : { code: CODES[place], values: { count: words.length } } };
}

/** Above 0 where `a` is rather the alpha's end than `b`, below 0 where `b` is, 0 where nothing tells. */
function rank(a: End, b: End, arePure: boolean): number {
  const more = (x: boolean, y: boolean) => Number(x) - Number(y);
  const byAll = more(b.isClear, a.isClear) || more(a.isOpaque, b.isOpaque);
  if (byAll !== 0) return byAll;
  // Beside pure parts, one that is neither all nor none is no color's.
  return (arePure ? more(b.isAllOrNone, a.isAllOrNone) : 0) || b.kinds - a.kinds ||
    more(a.isAllOrNone, b.isAllOrNone) || a.colors - b.colors;
}

/** @param at Where the two digits stand; the six from `rest` on are the color. */
function endOf(words: readonly string[], at: number, rest: number): End {
  const kinds = new Set(words.map((word) => word.slice(at, at + 2)));
  const colors = new Set<string>();
  for (const word of words) {
    if (word.slice(at, at + 2) !== "00") colors.add(word.slice(rest, rest + 6));
  }
  return {
    kinds: kinds.size,
    isOpaque: kinds.size === 1 && kinds.has("ff"),
    isClear: kinds.size === 1 && kinds.has("00"),
    isAllOrNone: isAllOrNone(...kinds),
    colors: colors.size,
  };
}

function isAllOrNone(...bytes: readonly string[]): boolean {
  return bytes.every((byte) => byte === "ff" || byte === "00");
}

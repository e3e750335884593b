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

/**
 * Finds where eight bare digits have their alpha: Paint.NET's files say it in their first line; else the end at which all colors are
 * opaque, or at which there are fewer different values, is the alpha's. Where both ends are alike, it is taken to stand behind.
 */
export function findAlphaPlace(text: string): FoundAlphaPlace {
  if (/^\s*;\s*paint\.net\b/i.test(text)) return { place: "before", note: null };
  const words = text.match(BARE) ?? [];
  if (words.length === 0) return { place: "behind", note: null };
  const kinds = (at: number) => new Set(words.map((word) => word.slice(at, at + 2).toLowerCase()));
  const [first, last] = [kinds(0), kinds(6)];
  const isOpaque = (values: ReadonlySet<string>) =>
    [...values].every((value) => value === "ff" || value === "00");
  const place = isOpaque(first) !== isOpaque(last)
    ? isOpaque(first) ? "before" : "behind"
    : first.size < last.size
    ? "before"
    : "behind";
  const isClear = isOpaque(first) !== isOpaque(last);
  const note = { code: CODES[place], values: { count: words.length } };
  return { place, note: isClear ? null : note };
}

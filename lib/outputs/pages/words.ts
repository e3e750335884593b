import type english from "@/content/en/pages.json";

/** Texts of pages in a language; `{…}` are filled in. */
export type PageTexts = typeof english;

/** What pages say, and in which language. Plain data. */
export interface Words {
  readonly texts: PageTexts;
  /** BCP 47 tag. */
  readonly language: string;
}

/** Measures that stand in pairs or are counted along: nothing groups their digits. */
const PLAIN = new Set(["columns", "rows", "from", "to", "top", "bottom", "row"]);

/** A text with its values, numbers as the language writes them: with two decimals at most. */
export function fillIn(
  text: string,
  values: Readonly<Record<string, string | number>>,
  language: string,
): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = values[name];
    if (value === undefined) return place;
    return typeof value === "string" ? value : formatNumber(value, language, !PLAIN.has(name));
  });
}

/** A number as the language writes it, with two decimals at most. */
export function formatNumber(value: number, language: string, isGrouped = true): string {
  const key = `${language} ${isGrouped}`;
  const format = FORMATS.get(key) ?? new Intl.NumberFormat(language, {
    maximumFractionDigits: 2,
    useGrouping: isGrouped ? "min2" : false,
  });
  FORMATS.set(key, format);
  return format.format(value);
}

/** An amount of money (`currency` of ISO 4217) as the language writes it. */
export function formatMoney(amount: number, currency: string, language: string): string {
  const key = `${language} ${currency}`;
  const format = FORMATS.get(key) ??
    new Intl.NumberFormat(language, { style: "currency", currency });
  FORMATS.set(key, format);
  return format.format(amount);
}

/** Intl's objects are made once: that costs a thousand times as much as asking them. */
const FORMATS = new Map<string, Intl.NumberFormat>();

import { hexOfBytes } from "./color_models.ts";

/** Where eight bare digits have their alpha: behind, as in style sheets, or in front, as Paint.NET writes. */
export type AlphaPlace = "behind" | "before";

/**
 * Reads one color: `#rgb`, `#rrggbb`, `#rrggbbaa`, `rrggbb`, `0xrrggbb`, `0xaarrggbb`, eight bare digits, `rgb(r, g, b)` or
 * `rgba(r, g, b, a)` with numbers or percentages.
 *
 * @param alphaPlace What eight bare digits mean: the file as a whole has to tell.
 * @returns `#rrggbb` in lower case, null if the color is fully transparent, undefined if the text is no color.
 */
export function readColor(
  text: string,
  alphaPlace: AlphaPlace = "behind",
): string | null | undefined {
  // Nothing that is longer is a color, and a long text is not to be gone through.
  if (text.length > 100) return undefined;
  const word = text.trim().toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(word);
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join("")}`;
  const plain = /^(?:#|0x)?([0-9a-f]{6})$/.exec(word);
  if (plain) return `#${plain[1]}`;
  const [, mark, digits] = /^(#|0x)?([0-9a-f]{8})$/.exec(word) ?? [];
  if (digits === undefined) return readFunction(word);
  const isBehind = mark === "#" || mark === undefined && alphaPlace === "behind";
  const [alpha, hex] = isBehind
    ? [digits.slice(6), digits.slice(0, 6)]
    : [digits.slice(0, 2), digits.slice(2)];
  return alpha === "00" ? null : `#${hex}`;
}

function readFunction(word: string): string | null | undefined {
  const inner = /^rgba?\(([^()]*)\)$/.exec(word)?.[1];
  const parts = inner?.trim().split(/[\s,/]+/);
  if (!parts || parts.length < 3 || parts.length > 4) return undefined;
  const bytes = parts.slice(0, 3).map((part) => {
    const [, number, percent] = /^(\d{1,3}(?:\.\d{1,9})?)(%?)$/.exec(part) ?? [];
    return number === undefined
      ? NaN
      : Math.round(percent ? Number(number) * 255 / 100 : Number(number));
  });
  if (bytes.some((byte) => !(byte <= 255))) return undefined;
  const alpha = parts[3];
  if (alpha !== undefined && !/^(?:\d{1,9}\.?|\d{0,9}\.\d{1,9})%?$/.test(alpha)) return undefined;
  if (alpha !== undefined && parseFloat(alpha) === 0) return null;
  return hexOfBytes(bytes);
}

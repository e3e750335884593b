/**
 * Reads one color: `#rgb`, `#rrggbb`, `#rrggbbaa`, `rrggbb`, `0xrrggbb`, `aarrggbb` (as Paint.NET writes), `0xaarrggbb`,
 * `rgb(r, g, b)` or `rgba(r, g, b, a)` with numbers or percentages.
 *
 * @returns `#rrggbb` in lower case, null if the color is fully transparent, undefined if the text is no color.
 */
export function readColor(text: string): string | null | undefined {
  const word = text.trim().toLowerCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(word);
  if (short) return `#${short.slice(1).map((digit) => digit + digit).join("")}`;
  const plain = /^(?:#|0x)?([0-9a-f]{6})$/.exec(word);
  if (plain) return `#${plain[1]}`;
  const behind = /^#([0-9a-f]{6})([0-9a-f]{2})$/.exec(word);
  if (behind) return behind[2] === "00" ? null : `#${behind[1]}`;
  const before = /^(?:0x)?([0-9a-f]{2})([0-9a-f]{6})$/.exec(word);
  if (before) return before[1] === "00" ? null : `#${before[2]}`;
  return readFunction(word);
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
  if (alpha !== undefined && !/^\d*\.?\d+%?$/.test(alpha)) return undefined;
  if (alpha !== undefined && parseFloat(alpha) === 0) return null;
  return "#" + bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

import { fault } from "./fault.ts";
import { quote, show } from "./parse_values.ts";

/** Red, green, blue and alpha as bytes. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** The number `0xrrggbb` as `#rrggbb`. */
export function formatPacked(color: number): string {
  return "#" + (1 << 24 | color).toString(16).slice(1);
}

/** `#rrggbb` as the number `0xrrggbb`. */
export function packHex(hex: string): number {
  return parseInt(hex.slice(1), 16);
}

/** `#rrggbb`, whatever the alpha. */
export function toHex([red, green, blue]: Rgba): string {
  return formatPacked(red << 16 | green << 8 | blue);
}

/** `#rrggbb`, or `#rrggbbaa` where the color is not opaque. */
export function toHexAlpha(color: Rgba): string {
  const alpha = color[3];
  return toHex(color) + (alpha === 255 ? "" : (256 | alpha).toString(16).slice(1));
}

/**
 * Reads `#rgb`, `#rrggbb` or `#rrggbbaa` in either case.
 *
 * @throws SyntaxError if `text` is none of them.
 */
export function parseHex(text: string): Rgba {
  const digits = /^#((?:[0-9a-f]{3}){1,2}|[0-9a-f]{8})$/i.exec(text)?.[1];
  if (!digits) {
    throw fault(
      SyntaxError,
      "color-unreadable",
      { color: quote(text) },
      `The color ${show(text)} cannot be read. Write it with six digits, such as #1d2b53.`,
    );
  }
  const long = digits.length === 3 ? digits.replace(/./g, "$&$&") : digits;
  const byte = (at: number) => parseInt(long.slice(at, at + 2), 16);
  return [byte(0), byte(2), byte(4), long.length === 8 ? byte(6) : 255];
}

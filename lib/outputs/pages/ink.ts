import { parseHex } from "@/lib/document/hex_color.ts";

export const BLACK = "#000000", WHITE = "#ffffff", GRAY = "#808080", PALE = "#d9d9d9";

/** Relative luminance (WCAG 2, by a gamma of 2.2) from which on black is easier to read. */
const LIGHT = 0.18;

/** The ink that is easier to read on a color. */
export function inkOn(hex: string): string {
  const [red, green, blue] = parseHex(hex).map((byte) => (byte / 255) ** 2.2) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > LIGHT ? BLACK : WHITE;
}

/** A color mixed with white until little of it is left. */
export function paleOf(hex: string): string {
  const mixed = parseHex(hex).slice(0, 3).map((byte) => Math.round(255 - (255 - byte) * 0.22));
  return "#" + mixed.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

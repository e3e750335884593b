import { fault } from "@/lib/document/fault.ts";
import type { PaletteColor } from "../palette.ts";
import { hexOfBytes } from "./color_models.ts";
import { type AlphaPlace, readColor } from "./read_color.ts";

/**
 * Reads a palette in JSON: a list of colors, or a record whose `colors` or `palette` is such a list, as in Lospec's files and in this
 * engine's grids. A color is a text, a list of red, green and blue from 0 to 255 (or all of them from 0 to 1), or a record with `hex`, `color`, `rgb` or the three by their
 * names (`r` or `red` ...) and maybe `name`.
 *
 * @throws SyntaxError naming the entry that cannot be read.
 */
export function readPaletteJson(
  text: string,
  alphaPlace: AlphaPlace = "behind",
): { readonly name: string | null; readonly colors: readonly PaletteColor[] } {
  const value = parse(text);
  const record = isRecord(value) ? value : {};
  const list = Array.isArray(value) ? value : record["colors"] ?? record["palette"];
  if (!Array.isArray(list)) {
    throw fault(
      SyntaxError,
      "palette-json-no-list",
      {},
      'This JSON holds no list of colors. Write ["#1d2b53", "#ff004d"], or a record whose "colors" is such a list.',
    );
  }
  const name = typeof record["name"] === "string" ? record["name"].trim() || null : null;
  const whole = areFractions(list) ? 1 : 255;
  return { name, colors: list.flatMap((entry, i) => readEntry(entry, i, whole, alphaPlace)) };
}

/** Whether the numbers of colors go from 0 to 1: none is larger. Bytes of 0 and 1 alone would be nothing but black, unless an alpha tells that they are bytes. */
function areFractions(list: readonly unknown[]): boolean {
  const colors = list.map(colorOf).filter((color) => Array.isArray(color));
  const numbersOf = (from: number, to: number) =>
    colors.flatMap((color: readonly unknown[]) => color.slice(from, to))
      .filter((part) => typeof part === "number");
  const parts = numbersOf(0, 3);
  return parts.every((part) => part <= 1) &&
    (!parts.every(Number.isInteger) || numbersOf(3, 4).every((alpha) => alpha <= 1));
}

/** What tells the color of an entry: a text, numbers, or nothing of use. */
function colorOf(entry: unknown): unknown {
  if (!isRecord(entry)) return entry;
  return entry["hex"] ?? entry["color"] ?? entry["rgb"] ?? partsOf(entry);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).slice(0, 100);
    throw fault(
      SyntaxError,
      "palette-json",
      {},
      `This JSON cannot be read: ${reason}. Write ["#1d2b53", "#ff004d"].`,
    );
  }
}

function readEntry(
  entry: unknown,
  i: number,
  whole: number,
  alphaPlace: AlphaPlace,
): PaletteColor[] {
  const record = isRecord(entry) ? entry : {};
  const color = colorOf(entry);
  const hex = Array.isArray(color)
    ? readTriple(color, whole)
    : typeof color === "string"
    ? readColor(color, alphaPlace)
    : undefined;
  if (hex === undefined) {
    const text = (JSON.stringify(entry) ?? "nothing").slice(0, 40);
    throw fault(
      SyntaxError,
      "palette-json-color",
      { number: i + 1, text },
      `Color ${i + 1} of the palette, ${text}, cannot be read. Write it as "#1d2b53".`,
    );
  }
  if (hex === null) return [];
  const name = typeof record["name"] === "string" ? record["name"].trim() : "";
  return [{ hex, ...name && { name } }];
}

function partsOf(record: Readonly<Record<string, unknown>>): readonly unknown[] {
  const alpha = record["a"] ?? record["alpha"];
  const parts = [
    record["r"] ?? record["red"],
    record["g"] ?? record["green"],
    record["b"] ?? record["blue"],
  ];
  return alpha === undefined ? parts : [...parts, alpha];
}

/** Red, green and blue, of which `whole` is full light, and maybe alpha, of which 0 is transparent. */
function readTriple(parts: readonly unknown[], whole: number): string | null | undefined {
  const isByte = (part: unknown): part is number =>
    typeof part === "number" && part >= 0 && part <= 255;
  if (parts.length < 3 || parts.length > 4 || !parts.every(isByte)) return undefined;
  return parts[3] === 0
    ? null
    : hexOfBytes(parts.slice(0, 3).map((part) => Math.round(part * 255 / whole)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

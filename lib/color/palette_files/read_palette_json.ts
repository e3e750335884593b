import { fault } from "@/lib/document/fault.ts";
import type { PaletteColor } from "../palette.ts";
import { hexOfBytes } from "./color_models.ts";
import { readCell } from "./read_cell.ts";
import type { AlphaPlace } from "./read_color.ts";

/** A color of JSON, and what it is called where that stands outside of it. */
interface Entry {
  readonly value: unknown;
  readonly key?: string;
}

/** Keys as people and programs write them. */
const spelled = (...keys: readonly string[]) =>
  keys.flatMap((key) => [key, key.toUpperCase(), key[0]!.toUpperCase() + key.slice(1)]);

/** Keys of lists, those first that are meant where there are several. */
const LISTS = spelled("colors", "palette", "swatches");
const COLOR = spelled("hex", "color", "rgb", "value");
const HEX = spelled("hex");
const PARTS = [spelled("r", "red"), spelled("g", "green"), spelled("b", "blue")];
const ALPHA = spelled("a", "alpha");
const NAME = spelled("name");
/** Records within records are looked into so far. */
const MOST_DEPTH = 8;

/**
 * Reads a palette in JSON: a list of colors, or a record whose `colors`, `palette` or `swatches` is such a list, as in Lospec's files and in this
 * engine's grids, or a record of colors by their names, in groups or not. A color is a text, a list of red, green and blue from 0 to 255 (or all of them from 0 to 1), or a record with `hex`, `color`, `rgb`, `value` or the three by their
 * names (`r` or `red` ...) and maybe `name`. Case does not matter.
 *
 * @throws SyntaxError naming the entry that cannot be read.
 */
export function readPaletteJson(
  text: string,
  alphaPlace: AlphaPlace = "behind",
): { readonly name: string | null; readonly colors: readonly PaletteColor[] } {
  const value = parse(text);
  const entries = entriesOf(value, alphaPlace);
  if (entries === null) {
    throw fault(
      SyntaxError,
      "palette-json-no-list",
      {},
      'This JSON holds no list of colors. Write ["#1d2b53", "#ff004d"], or a record whose "colors" is such a list.',
    );
  }
  const whole = areFractions(entries.map((entry) => entry.value)) ? 1 : 255;
  return {
    name: Array.isArray(value) ? null : nameOf(value),
    colors: entries.flatMap((entry, i) => readEntry(entry, i, whole, alphaPlace)),
  };
}

/** The colors of what JSON holds, or null where there is no sign of any. */
function entriesOf(value: unknown, alphaPlace: AlphaPlace): readonly Entry[] | null {
  if (Array.isArray(value)) return value.map((entry: unknown) => ({ value: entry }));
  const named = find(value, LISTS, isObject);
  if (Array.isArray(named)) return entriesOf(named, alphaPlace);
  const entries = namedEntries(named ?? value, alphaPlace, MOST_DEPTH);
  return entries.length === 0 ? null : entries;
}

/** What a record holds that is meant to be a color. */
function namedEntries(value: unknown, alphaPlace: AlphaPlace, depth: number): readonly Entry[] {
  if (!isRecord(value) || depth === 0) return [];
  return Object.entries(value).flatMap(([key, value]): readonly Entry[] => {
    if (key === "name") return [];
    const color = colorOf(value);
    const isMeant = typeof color === "string"
      ? color.startsWith("#") || readCell(color, alphaPlace) !== undefined
      : Array.isArray(color) && readTriple(color, 1) !== undefined;
    return isMeant ? [{ value, key }] : namedEntries(value, alphaPlace, depth - 1);
  });
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
  const told = find(entry, COLOR, (held) => isObject(held) || typeof held === "string");
  return isRecord(told) ? find(told, HEX) ?? partsOf(told) : told ?? partsOf(entry);
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
  { value, key }: Entry,
  i: number,
  whole: number,
  alphaPlace: AlphaPlace,
): PaletteColor[] {
  const color = colorOf(value);
  const hex = Array.isArray(color)
    ? readTriple(color, whole)
    : typeof color === "string"
    ? readCell(color, alphaPlace)
    : undefined;
  if (hex === undefined) {
    const text = (JSON.stringify(value) ?? "nothing").slice(0, 40);
    throw fault(
      SyntaxError,
      "palette-json-color",
      { number: i + 1, text },
      `Color ${i + 1} of the palette, ${text}, cannot be read. Write it as "#1d2b53".`,
    );
  }
  if (hex === null) return [];
  const name = nameOf(value) ?? key;
  return [{ hex, ...name && { name } }];
}

function partsOf(record: Readonly<Record<string, unknown>>): readonly unknown[] {
  const alpha = find(record, ALPHA);
  const parts = PARTS.map((keys) => find(record, keys));
  return alpha === undefined ? parts : [...parts, alpha];
}

function nameOf(value: unknown): string | null {
  const name = find(value, NAME);
  return typeof name === "string" ? name.trim() || null : null;
}

/** What a record holds by the first of some keys that it has, of what fits; undefined where that is nothing. */
function find(
  value: unknown,
  keys: readonly string[],
  fits = (held: unknown) => held !== null,
): unknown {
  if (!isRecord(value)) return undefined;
  const key = keys.find((key) => Object.hasOwn(value, key) && fits(value[key]));
  return key === undefined ? undefined : value[key];
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

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return isObject(value) && !Array.isArray(value);
}

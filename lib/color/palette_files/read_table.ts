import type { Fault } from "@/lib/document/fault.ts";
import type { PaletteColor } from "../palette.ts";
import { hexOfBytes } from "./color_models.ts";
import { noteLeftOut } from "./left_out_lines.ts";
import type { Found } from "./own_palette.ts";
import { readCell } from "./read_cell.ts";
import { type AlphaPlace, readColor } from "./read_color.ts";
import { splitRow } from "./split_row.ts";
import { readTitles, type TableTitles } from "./table_titles.ts";

type Row = readonly string[];

/** A row's color: null where it is transparent, undefined where there is none. */
type HexOf = (row: Row) => string | null | undefined;

/** A table's rows, and which lines they are. */
interface Table {
  readonly rows: readonly Row[];
  readonly places: readonly number[];
  /** What the first row tells, which then is no color; null where there are no titles. */
  readonly titles: TableTitles | null;
}

const BORDERS = ["\t", ";", ",", " "];
/** Far more than palettes have; what is larger is not gone through. */
const MOST_ROWS = 4096, MOST_COLUMNS = 256;

/** A number as tables have it; numerical programs write powers of ten. */
const NUMBER = /^(?:\d{1,3}(?:\.\d{0,30})?|\.\d{1,30})(?:e[-+]?\d{1,2})?$/i;

/** What begins as a color does, beside words. */
const HOLDS_COLOR = /#[0-9a-f]{3}|0x[0-9a-f]{3}|rgba?\(|\b[0-9a-f]{6}\b/i;

/**
 * Reads a table: rows of as many fields between commas, semicolons, tabs or blanks, with or without a line of titles, of which one field is a
 * color or three are red, green and blue from 0 to 255 or from 0 to 1, perhaps with an alpha, of which 0 is transparent. Rows that are
 * no colors are left out and told where titles, or most rows, show what the others are.
 *
 * @returns null if the text is no such table.
 */
export function readTable(
  lines: readonly string[],
  alphaPlace: AlphaPlace,
): Found & { readonly notes: readonly Fault[] } | null {
  const first = lines.findIndex((line) => line.trim() !== "");
  // Excel is told by such a line what stands between fields.
  const told = /^\s*"?sep=(.)/i.exec(lines[first] ?? "")?.[1];
  const from = told === undefined ? Math.max(first, 0) : first + 1;
  for (const border of told === undefined ? BORDERS : [told]) {
    const table = splitLines(lines, from, border);
    const found = table && readRows(table, lines, alphaPlace);
    if (found) return found;
  }
  return readColumn(lines, from, alphaPlace);
}

/** Rows of the same number of fields, at least two, or null. */
function splitLines(lines: readonly string[], from: number, border: string): Table | null {
  const places = filledFrom(lines, from, border);
  const split = (place: number): Row => splitRow(lines[place] ?? "", border).map(withPoint(border));
  const head = split(places[0] ?? -1);
  if (places.length > MOST_ROWS || head.length < 2 || head.length > MOST_COLUMNS) return null;
  let rows = places.map(split);
  const titles = titlesOf(rows);
  // Titles tell how many there are: programs leave empty ones at the end out, or write more.
  if (titles !== null && border !== " ") rows = rows.map((row) => fitted(row, head.length));
  if (!rows.every((row) => row.length === head.length)) return null;
  // Between blanks, words above a list of colors look like titles: they would hide the others of each line.
  const [, second = []] = rows;
  const isList = border === " " && titles !== null &&
    second.filter((field) => readColor(field) !== undefined).length > titles.colors.length;
  return isList ? null : { rows, places, titles };
}

/** Reads a number with a comma, as much of the world writes it where commas do not stand between fields. */
function withPoint(border: string): (field: string) => string {
  if (border !== ";" && border !== "\t") return (field) => field;
  return (field) => /^\d{1,3},\d{1,30}$/.test(field) ? field.replace(",", ".") : field;
}

/** Colors under their title, one a line, or null. */
function readColumn(
  lines: readonly string[],
  from: number,
  alphaPlace: AlphaPlace,
): ReturnType<typeof readTable> {
  const places = filledFrom(lines, from, "");
  if (places.length > MOST_ROWS) return null;
  const rows = places.map((place) => splitRow(lines[place]!, "\n"));
  const [[title = ""] = [], ...body] = rows;
  const isTitle = /^[\p{L}\s]+$/u.test(title) && (titlesOf(rows)?.colors.length ?? 0) > 0;
  const hexes = body.map(([field = ""]) => readCell(field, alphaPlace));
  if (!isTitle || hexes.includes(undefined)) return null;
  return { name: null, colors: hexes.flatMap((hex) => hex ? [{ hex }] : []), notes: [] };
}

/** Places of lines that are neither empty nor comments; between semicolons, the first field of a row may be empty. */
function filledFrom(lines: readonly string[], from: number, border: string): readonly number[] {
  const places: number[] = [];
  for (let i = from; i < lines.length; i++) {
    const line = lines[i]!;
    const isComment = /^\s*(?:\/\/|#\s)/.test(line) ||
      /^\s*;/.test(line) && (border !== ";" || places.length === 0);
    if (!isComment && /[^\s;,]/.test(line)) places.push(i);
  }
  return places;
}

function fitted(row: Row, length: number): Row {
  if (row.length < length) return [...row, ...Array<string>(length - row.length).fill("")];
  return row.slice(length).every((field) => field === "") ? row.slice(0, length) : row;
}

function titlesOf(rows: readonly Row[]): TableTitles | null {
  const [head = []] = rows;
  const areValues = head.some((field) =>
    NUMBER.test(field) || readColor(field) !== undefined || HOLDS_COLOR.test(field)
  );
  return rows.length < 2 || areValues ? null : readTitles(head);
}

function readRows(
  { rows, places, titles }: Table,
  lines: readonly string[],
  alphaPlace: AlphaPlace,
): Found & { readonly notes: readonly Fault[] } | null {
  const from = titles === null ? 0 : 1;
  const body = rows.slice(from);
  const hexOf = titles === null
    ? untitled(body, alphaPlace)
    : titledParts(body, titles) ?? titledColor(body, titles, alphaPlace);
  if (hexOf === null) return null;
  const named = titles === null ? wordColumn(body) : titles.name;
  const leftOut: number[] = [];
  const colors = body.flatMap((row, i): PaletteColor[] => {
    const hex = hexOf(row);
    if (hex === undefined) leftOut.push(places[from + i]!);
    const name = row[named] ?? "";
    return hex ? [{ hex, ...name && { name } }] : [];
  });
  return { name: null, colors, notes: noteLeftOut(lines, leftOut) };
}

function titledParts(rows: readonly Row[], { parts, alpha }: TableTitles): HexOf | null {
  if (parts.some((part) => part < 0)) return null;
  const hexOf = partsReader(rows, parts, alpha);
  return rows.some((row) => hexOf(row) !== undefined) ? hexOf : null;
}

function titledColor(
  rows: readonly Row[],
  titles: TableTitles,
  alphaPlace: AlphaPlace,
): HexOf | null {
  const count = (column: number) =>
    rows.filter((row) => readCell(row[column]!, alphaPlace) !== undefined).length;
  const columns = [...rows[0]!.keys()];
  const column = titles.colors.find((column) => count(column) * 2 >= rows.length) ??
    columns.find((column) => count(column) === rows.length);
  return column === undefined ? null : (row) => readCell(row[column]!, alphaPlace);
}

function untitled(rows: readonly Row[], alphaPlace: AlphaPlace): HexOf | null {
  return untitledParts(rows, isByte) ?? untitledColor(rows, alphaPlace) ??
    untitledParts(rows, isFraction) ?? untitledParts(rows, isWhole);
}

const isByte = (field = "") => /^\d{1,3}$/.test(field) && Number(field) <= 255;
const isFraction = (field = "") => NUMBER.test(field) && Number(field) <= 1;
const isWhole = (field = "") => /^\d{1,9}$/.test(field);

/** Reads red, green and blue of rows without titles, where the fields fit and most of them are in range. */
function untitledParts(
  rows: readonly Row[],
  fits: (field?: string) => boolean,
): HexOf | null {
  const columns = [...rows[0]!.keys()].slice(areNumbered(rows) ? 1 : 0);
  const red = columns.find((column) =>
    rows.every((row) => [0, 1, 2].every((part) => fits(row[column + part])))
  );
  const numbers = columns.filter((column) => rows.every((row) => NUMBER.test(row[column]!)));
  if (red === undefined || numbers.length > 4) return null;
  const hexOf = partsReader(rows, [red, red + 1, red + 2], alphaBehind(rows, red + 3));
  const most = rows.filter((row) => hexOf(row) !== undefined).length;
  return most * 2 > rows.length ? hexOf : null;
}

function partsReader(
  rows: readonly Row[],
  [red, green, blue]: readonly [number, number, number],
  alpha: number,
): HexOf {
  const numbersOf = (row: Row) =>
    [row[red]!, row[green]!, row[blue]!].map((field) => NUMBER.test(field) ? Number(field) : NaN);
  const isUnit = (number: number) => !(number > 1);
  // An alpha above 1 tells that a row of 0 and 1 is of bytes.
  const areFractions = rows.every((row) => numbersOf(row).every(isUnit)) &&
    (rows.some((row) => numbersOf(row).some((number) => number % 1 > 0)) ||
      rows.every((row) => isUnit(Number(row[alpha]))));
  const whole = areFractions ? 1 : 255;
  return (row) => {
    const numbers = numbersOf(row);
    if (!numbers.every((number) => number <= whole)) return undefined;
    if (row[alpha] && Number(row[alpha]) === 0) return null;
    return hexOfBytes(numbers.map((number) => Math.round(number * 255 / whole)));
  };
}

/** Reads the one color of rows without titles. */
function untitledColor(rows: readonly Row[], alphaPlace: AlphaPlace): HexOf | null {
  const colored = [...rows[0]!.keys()].filter((column) =>
    rows.every((row) => readCell(row[column]!, alphaPlace) !== undefined)
  );
  const [column] = colored;
  const isMarked = (field: string) =>
    /^(?:#|0x|rgb)/i.test(field) && readColor(field, alphaPlace) !== undefined;
  const hasFurther = rows.some((row) => row.some((field, i) => i !== column && isMarked(field)));
  // Rows of several colors are a list, and one row alone tells no columns.
  if (column === undefined || colored.length > 1 || hasFurther || rows.length < 2) return null;
  return (row) => readCell(row[column]!, alphaPlace);
}

/** Whether the first of many columns counts the rows from 0 or 1; before red, green, blue and alpha, all are opaque. */
function areNumbered(rows: readonly Row[]): boolean {
  const start = rows[0]![0]!;
  return rows.length > 1 && rows[0]!.length > 3 && /^[01]$/.test(start) &&
    rows.every((row, i) => row[0] === String(i + Number(start))) &&
    !(rows[0]!.length === 4 && rows.every((row) => row[3] === "255"));
}

/** The column of numbers behind blue, unless all would be transparent; -1 where there is none. */
function alphaBehind(rows: readonly Row[], column: number): number {
  const isAlpha = rows.every((row) => NUMBER.test(row[column] ?? "")) &&
    rows.some((row) => Number(row[column]) > 0);
  return isAlpha ? column : -1;
}

/** The first column of words, for there is no line of titles; -1 where there is none. */
function wordColumn(rows: readonly Row[]): number {
  return rows[0]!.findIndex((_, column) =>
    rows.every((row) => /^[\p{L}][^#]*$/u.test(row[column]!))
  );
}

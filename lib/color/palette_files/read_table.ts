import type { PaletteColor } from "../palette.ts";
import { hexOfBytes } from "./color_models.ts";
import type { Found } from "./own_palette.ts";
import { type AlphaPlace, readColor } from "./read_color.ts";

type Row = readonly string[];

/** Names that columns of a table are known by, in lower case. */
const COLOR = /^(?:hex|colou?r|rgb|value|code|#)$/;
const PARTS = [/^r(?:ed)?$/, /^g(?:reen)?$/, /^b(?:lue)?$/] as const;
const ALPHA = /^(?:a(?:lpha)?|opacity)$/;
const NAME = /^(?:name|title|label|description)$/;

/**
 * Reads a table: rows of as many fields between commas, semicolons, tabs or blanks, with or without a line of titles, of which one field is a
 * color or three fields in a row are red, green and blue from 0 to 255, perhaps with an alpha, of which 0 is transparent.
 *
 * @returns null if the text is no such table.
 */
export function readTable(lines: readonly string[], alphaPlace: AlphaPlace): Found | null {
  const rows = splitRows(lines);
  if (rows === null) return null;
  const [head = [], ...rest] = rows;
  const titles = head.map((field) => field.toLowerCase());
  const hasTitles = rest.length > 0 && !head.some((field) => /\d/.test(field)) &&
    titles.some((title) => COLOR.test(title) || NAME.test(title) || PARTS[0].test(title));
  const body = hasTitles ? rest : rows;
  const readHex = hexReader(body, hasTitles ? titles : [], alphaPlace);
  if (readHex === null) return null;
  const named = hasTitles ? titles.findIndex((title) => NAME.test(title)) : wordColumn(body);
  return {
    name: null,
    colors: body.flatMap((row): PaletteColor[] => {
      const hex = readHex(row);
      const name = named < 0 ? "" : row[named]!;
      return hex === null ? [] : [{ hex, ...name && { name } }];
    }),
  };
}

/** Rows of the same number of fields, at least two, or null. */
function splitRows(lines: readonly string[]): readonly Row[] | null {
  const filled = lines.filter((line) => line.trim() !== "" && !/^\s*(?:;|\/\/|#\s)/.test(line));
  for (const border of [/\t/, /;/, /,/, /\s+/]) {
    const rows = filled.map((line) => line.trim().split(border).map(unquoted));
    const { length } = rows[0] ?? [];
    if (length >= 2 && rows.every((row) => row.length === length)) return rows;
  }
  return null;
}

function unquoted(field: string): string {
  return field.trim().replace(/^"(.*)"$/, "$1").replaceAll('""', '"').trim();
}

/** What reads a row's color, null where it is transparent; or null where the table has not one color a row. */
function hexReader(
  rows: readonly Row[],
  titles: readonly string[],
  alphaPlace: AlphaPlace,
): ((row: Row) => string | null) | null {
  const width = rows[0]!.length;
  const columns = Array.from({ length: width }, (_, column) => column);
  const isByte = (field: string) => /^\d{1,3}$/.test(field) && Number(field) <= 255;
  const isNumbered = titles.length === 0 && areNumbered(rows);
  const red = columns.find((column) =>
    (column > 0 || !isNumbered) &&
    [0, 1, 2].every((part) =>
      rows.every((row) => isByte(row[column + part] ?? "")) &&
      (titles.length === 0 || PARTS[part]!.test(titles[column + part] ?? ""))
    )
  );
  const numbers = columns.slice(isNumbered ? 1 : 0).filter((column) =>
    rows.every((row) => isByte(row[column]!))
  );
  if (red !== undefined && (titles.length > 0 || numbers.length <= 4)) {
    const alpha = titles.length > 0
      ? titles.findIndex((title) => ALPHA.test(title))
      : alphaBehind(rows, red + 3);
    return (row) =>
      alpha >= 0 && Number(row[alpha]) === 0 && row[alpha] !== ""
        ? null
        : hexOfBytes(row.slice(red, red + 3).map(Number));
  }
  const colored = columns.filter((column) =>
    rows.every((row) => readColor(row[column]!, alphaPlace) !== undefined)
  );
  const column = colored.find((column) => COLOR.test(titles[column] ?? "")) ?? colored[0];
  // Rows of several colors are a list, and one row alone tells no columns.
  if (column === undefined || titles.length === 0 && (colored.length > 1 || rows.length < 2)) {
    return null;
  }
  return (row) => readColor(row[column]!, alphaPlace) ?? null;
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
  const isAlpha = rows.every((row) => /^\d{1,3}(?:\.\d{1,9})?$/.test(row[column] ?? "")) &&
    rows.some((row) => Number(row[column]) > 0);
  return isAlpha ? column : -1;
}

/** The first column of words, for there is no line of titles; -1 where there is none. */
function wordColumn(rows: readonly Row[]): number {
  return rows[0]!.findIndex((_, column) =>
    rows.every((row) => /^[\p{L}][^#]*$/u.test(row[column]!))
  );
}

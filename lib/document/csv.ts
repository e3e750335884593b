/** Rows of fields of a CSV text (RFC 4180): fields may stand in quotation marks, lines end in any way, empty lines are left out. */
export function readCsvRows(text: string, separator = ","): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let isQuoted = false;
  const end = () => {
    row.push(field);
    if (row.length > 1 || field !== "") rows.push(row);
    [row, field] = [[], ""];
  };
  // A byte order mark is no part of the first field.
  const source = text.replace(/^\uFEFF/, "");
  for (let i = 0; i < source.length; i++) {
    const sign = source[i]!;
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (source[i + 1] === '"') field += source[++i];
      else isQuoted = false;
    } else if (sign === '"' && field === "") isQuoted = true;
    else if (sign === separator) {
      row.push(field);
      field = "";
    } else if (sign === "\n" || sign === "\r") end();
    else field += sign;
  }
  end();
  return rows;
}

/** Rows of a CSV text by the names in its first line. */
export function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = readCsvRows(text);
  return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i] ?? ""])));
}

/**
 * Writes rows as CSV, each with a line end. A text that a spreadsheet would take for a formula is kept from it by a leading apostrophe.
 */
export function writeCsv(rows: readonly (readonly (string | number)[])[], end = "\n"): string {
  return rows.map((row) => row.map(writeField).join(",") + end).join("");
}

function writeField(value: string | number): string {
  if (typeof value === "number") return `${value}`;
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

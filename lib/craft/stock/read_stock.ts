import { readCsvRows } from "@/lib/document/csv.ts";
import { type Fault, fault } from "@/lib/document/fault.ts";
import type { Material } from "@/lib/document/materials.ts";
import { BRICK_PARTS } from "../bricks/parts.ts";
import { addUp, MOST_PIECES, type Stock, type StockEntry } from "./stock.ts";

/** A color that may be owned. */
export type StockColor = Material & { readonly hex: string };

/** What was read, and what could not be: the rest is not lost by it. */
export interface ReadStock {
  readonly stock: Stock;
  /** One for each line or item that was passed over. */
  readonly faults: readonly Fault[];
}

/** What a line or an item says. */
interface Said {
  readonly line: number;
  readonly color: string;
  readonly count: string;
  readonly part: string | null;
}

/** How colors and parts are numbered: by whoever makes them, or by a system of its own. */
type System = "maker" | "bricklink" | "rebrickable";

/** Longest text that is believed to be a list. */
const MOST_LENGTH = 2_000_000;
/** Names of columns in lists of others and our own. */
const COLOR_COLUMNS = ["code", "color", "hex", "name", "number", "dmc"];
const COUNT_COLUMNS = ["owned", "count", "quantity", "qty", "have", "amount", "pieces"];
const PART_COLUMNS = ["part", "bricklink"];

/**
 * Reads what is owned: BrickLink XML (wanted list or inventory), Rebrickable CSV, any CSV whose first line names a color's and a count's
 * column, or typed lines such as `310 12`, `Tan: 37` or `37 x Tan`. Counts of the same color and part are added up.
 *
 * @param colors What may be owned: it is found by name, code or `#rrggbb`, or by its number in the system of the file.
 * @throws RangeError if the text is too long to be a list, SyntaxError if there is no line in it that can be read.
 */
export function readStock(text: string, colors: readonly StockColor[]): ReadStock {
  if (text.length > MOST_LENGTH) {
    throw fault(
      RangeError,
      "stock-long",
      { length: text.length },
      `A list of ${text.length} characters is too long to be one of what is owned. Choose another file.`,
    );
  }
  const [system, said] = readLines(text);
  const find = colorFinder(colors, system);
  const entries: StockEntry[] = [];
  const faults: Fault[] = [];
  for (const one of said) {
    const result = entryOf(one, system, find);
    if ("code" in result) faults.push(result);
    else entries.push(result);
  }
  if (entries.length === 0) {
    throw fault(
      SyntaxError,
      "stock-empty",
      {},
      "There is no line with a known color and a count. Write a color and how many there are, such as Tan 37.",
    );
  }
  return { stock: addUp(entries), faults };
}

function readLines(text: string): readonly [System, readonly Said[]] {
  if (/^\uFEFF?\s*</.test(text)) return ["bricklink", readXml(text)];
  const first = text.slice(0, 2000).trimStart().split(/\r?\n/)[0]!;
  const separator = [";", "\t"].find((sign) => first.includes(sign)) ?? ",";
  const [names = [], ...rows] = readCsvRows(text, separator);
  const heads = names.map((name) => name.trim().toLowerCase().replace(/our$/, "or"));
  if (["part", "color", "quantity"].every((name, i) => heads[i] === name)) {
    return [
      "rebrickable",
      rows.map(([part = "", color = "", count = ""], i) => {
        return { line: i + 2, part: part.trim(), color: color.trim(), count };
      }),
    ];
  }
  const columnOf = (wanted: readonly string[]) =>
    wanted.map((name) => heads.indexOf(name)).find((at) => at >= 0);
  const [color, count] = [columnOf(COLOR_COLUMNS), columnOf(COUNT_COLUMNS)];
  if (color === undefined || count === undefined) return ["maker", readTyped(text)];
  const part = columnOf(PART_COLUMNS);
  return [
    "maker",
    rows.map((row, i) => ({
      line: i + 2,
      // Colors without a code go by their name or value.
      color: COLOR_COLUMNS.map((name) => row[heads.indexOf(name)]?.trim()).find(Boolean) ?? "",
      count: row[count] ?? "",
      part: part === undefined ? null : row[part]?.trim() || null,
    })),
  ];
}

function readXml(text: string): readonly Said[] {
  return [...text.matchAll(/<ITEM>(.*?)<\/ITEM>/gis)].map(([, item = ""], i) => {
    const field = (name: string) =>
      new RegExp(`<${name}>\\s*(.*?)\\s*</${name}>`, "is").exec(item)?.[1] ?? "";
    return {
      line: i + 1,
      color: field("COLOR"),
      count: field("QTY") || field("MINQTY"),
      part: field("ITEMID"),
    };
  });
}

/** Lines of a color and a count, or of a count and a color. */
function readTyped(text: string): readonly Said[] {
  return text.split(/\r?\n/).flatMap((whole, i) => {
    const line = whole.trim();
    if (line === "") return [];
    const behind = /^(.*?)[\s:=,;x×]+(-?[\d.]+)$/i.exec(line);
    const before = /^(-?\d+)\s*[x×,;:\s]\s*(.*\S)$/i.exec(line);
    const [color = line, count = ""] = behind?.slice(1) ?? before?.slice(1).toReversed() ?? [];
    return [{ line: i + 1, color, count, part: null }];
  });
}

function entryOf(
  { line, color, count, part }: Said,
  system: System,
  find: (color: string) => StockColor | undefined,
): StockEntry | Fault {
  const known = find(color);
  if (!known) return { code: "stock-color", values: { line, color: color.slice(0, 40) } };
  const mold = part === null
    ? undefined
    : BRICK_PARTS.find((one) =>
      system === "maker"
        ? [one.id, one.name, one.bricklink, one.rebrickable].includes(part)
        : one[system] === part
    );
  if (part !== null && !mold) {
    return { code: "stock-part", values: { line, part: part.slice(0, 40) } };
  }
  const pieces = /^\s*\d{1,9}\s*$/.test(count) ? Number(count) : NaN;
  if (!(pieces <= MOST_PIECES)) {
    const values = { line, given: count.trim().slice(0, 40), most: MOST_PIECES };
    return { code: "stock-count", values };
  }
  return { color: known.hex, part: mold?.id ?? null, count: pieces };
}

function colorFinder(colors: readonly StockColor[], system: System) {
  const byKey = new Map<string, StockColor>();
  // Names come first, so that a code that is another's name wins.
  for (const field of system === "maker" ? ["name", "hex", "code"] as const : [system]) {
    for (const color of colors) {
      const value = color[field];
      if (value !== undefined) byKey.set(keyOf(`${value}`), color);
    }
  }
  return (text: string) => byKey.get(keyOf(text));
}

/** `A01` and `a1` are one code, so are `DMC 310` and `310`. */
function keyOf(text: string): string {
  return text.trim().toLowerCase().replace(/^dmc\s+/, "").replace(/\s+/g, " ")
    .replace(/^([a-z]{0,2})0+(?=\d)/, "$1");
}

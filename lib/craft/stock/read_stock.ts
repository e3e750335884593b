import { readCsvRows } from "@/lib/document/csv.ts";
import { type Fault, fault } from "@/lib/document/fault.ts";
import type { Material } from "@/lib/document/materials.ts";
import { BRICK_PARTS } from "../bricks/parts.ts";
import { joinPrices, MOST_PRICE, type PriceEntry } from "../prices/prices.ts";
import { addUp, MOST_PIECES, type Stock, type StockEntry } from "./stock.ts";

/** A color that may be owned. */
export type StockColor = Material & { readonly hex: string };

/** What was read, and what could not be: the rest is not lost by it. */
export interface ReadStock {
  readonly stock: Stock;
  /** What pieces cost, where the list tells. */
  readonly prices: readonly PriceEntry[];
  /** One for each line or item that was passed over. */
  readonly faults: readonly Fault[];
}

/** What a line or an item says. */
interface Said {
  readonly line: number;
  readonly color: string;
  readonly count: string;
  readonly part: string | null;
  readonly price: string;
}

/** How colors and parts are numbered: by whoever makes them, or by a system of its own. */
type System = "maker" | "bricklink" | "rebrickable";

/** Longest text that is believed to be a list. */
const MOST_LENGTH = 2_000_000;
/** Names of columns in lists of others and our own. */
const COLOR_COLUMNS = ["code", "color", "hex", "name", "number", "dmc"];
const COUNT_COLUMNS = ["owned", "count", "quantity", "qty", "have", "amount", "pieces"];
const PART_COLUMNS = ["part", "bricklink"];
const PRICE_COLUMNS = ["price", "unit price", "maxprice", "max price"];

/**
 * Reads what is owned: BrickLink XML (wanted list or inventory), Rebrickable CSV, any CSV whose first line names a color's and a count's
 * or a price's column, or typed lines such as `310 12`, `Tan: 37` or `37 x Tan`. Counts of the same color and part are added up, of prices
 * the last one stays.
 *
 * @param colors What may be owned: it is found by name or code, behind its brand or alone, by `#rrggbb`, or by its number in the system
 *   of the file.
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
  const prices: PriceEntry[] = [];
  const faults: Fault[] = [];
  for (const one of said) {
    const piece = pieceOf(one, system, find);
    if ("code" in piece) {
      faults.push(piece);
      continue;
    }
    const count = countOf(one);
    if (typeof count === "object" && count) {
      faults.push(count);
      continue;
    }
    const price = priceIn(one);
    if (count !== null) entries.push({ ...piece, count });
    if (typeof price === "number") prices.push({ ...piece, price });
    else if (price !== null) faults.push(price);
  }
  if (entries.length + prices.length === 0) {
    throw fault(
      SyntaxError,
      "stock-empty",
      {},
      "There is no line with a known color and a count. Write a color and how many there are, such as Tan 37.",
    );
  }
  return { stock: addUp(entries), prices: joinPrices([], prices), faults };
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
        return { line: i + 2, part: part.trim(), color: color.trim(), count, price: "" };
      }),
    ];
  }
  const columnOf = (wanted: readonly string[]) =>
    wanted.map((name) => heads.indexOf(name)).find((at) => at >= 0);
  const [color, count, price] = [COLOR_COLUMNS, COUNT_COLUMNS, PRICE_COLUMNS].map(columnOf);
  if (color === undefined || (count ?? price) === undefined) return ["maker", readTyped(text)];
  const part = columnOf(PART_COLUMNS);
  const cell = (row: readonly string[], at: number | undefined) =>
    at === undefined ? "" : row[at]?.trim() ?? "";
  return [
    "maker",
    rows.map((row, i) => ({
      line: i + 2,
      // Colors without a code go by their name or value.
      color: COLOR_COLUMNS.map((name) => row[heads.indexOf(name)]?.trim()).find(Boolean) ?? "",
      count: cell(row, count),
      part: cell(row, part) || null,
      price: cell(row, price),
    })),
  ];
}

function readXml(text: string): readonly Said[] {
  return [...text.matchAll(/<ITEM>(.*?)<\/ITEM>/gis)].map(([, item = ""], i) => {
    const field = (name: string) =>
      new RegExp(`<${name}>\\s*(.*?)\\s*</${name}>`, "is").exec(item)?.[1] ?? "";
    return {
      line: i + 1,
      // Programs that keep shops call it ColorID.
      color: field("COLOR") || field("COLORID"),
      count: field("QTY") || field("MINQTY"),
      part: field("ITEMID"),
      // Without a limit BrickLink writes -1.
      price: (field("PRICE") || field("MAXPRICE")).replace(/^-.*/, ""),
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
    return [{ line: i + 1, color, count, part: null, price: "" }];
  });
}

/** The color and part of a line. */
function pieceOf(
  { line, color, part }: Said,
  system: System,
  find: ReturnType<typeof colorFinder>,
): Pick<StockEntry, "color" | "part"> | Fault {
  const known = find(color);
  if (!known) return { code: "stock-color", values: { line, color: color.slice(0, 40) } };
  if (known === "several") {
    return { code: "stock-several", values: { line, color: color.slice(0, 40) } };
  }
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
  return { color: known.hex, part: mold?.id ?? null };
}

/** Its count; null where it tells but a price. */
function countOf({ line, count, price }: Said): number | Fault | null {
  if (count.trim() === "" && price !== "") return null;
  const pieces = /^\s*\d{1,9}\s*$/.test(count) ? Number(count) : NaN;
  if (pieces <= MOST_PIECES) return pieces;
  const values = { line, given: count.trim().slice(0, 40), most: MOST_PIECES };
  return { code: "stock-count", values };
}

/** Its price, whatever currency stands beside it; null where there is none. */
function priceIn({ line, price }: Said): number | Fault | null {
  if (price === "") return null;
  const [number] = /^\d+([.,]\d+)?$|^[.,]\d+$/.exec(
    price.replace(/^[\p{Sc}A-Z\s]+|[\p{Sc}A-Z\s]+$/gu, ""),
  ) ?? [];
  const value = Number(number?.replace(",", "."));
  if (value <= MOST_PRICE) return value;
  return { code: "stock-price", values: { line, given: price.slice(0, 40), most: MOST_PRICE } };
}

function colorFinder(colors: readonly StockColor[], system: System) {
  const byKey = new Map<string, StockColor | "several">();
  // Names come first, so that a code that is another's name wins.
  for (const field of system === "maker" ? ["name", "hex", "code"] as const : [system]) {
    for (const color of colors) {
      const value = color[field];
      if (value === undefined) continue;
      const key = keyOf(`${value}`);
      const known = byKey.get(key);
      // Some makers call two colors alike: which of them is meant, only its code tells.
      const isShared = field === "name" && known !== undefined &&
        (known === "several" || known.hex !== color.hex);
      byKey.set(key, isShared ? "several" : color);
    }
  }
  const brands = [
    ...new Set(["dmc", ...colors.flatMap(({ brand }) => brand?.toLowerCase() ?? [])]),
  ];
  return (text: string) => {
    const key = keyOf(text);
    const brand = brands.find((brand) => key.startsWith(`${brand} `)) ?? "";
    return byKey.get(key) ?? byKey.get(keyOf(key.slice(brand.length)));
  };
}

/** `A01` and `a1` are one code. */
function keyOf(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/g, " ")
    .replace(/^([a-z]{0,2})0+(?=\d)/, "$1");
}

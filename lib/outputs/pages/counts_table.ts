import { brickPart } from "@/lib/craft/bricks/parts.ts";
import type { PlanCost } from "@/lib/craft/prices/cost.ts";
import { bagsOf } from "@/lib/craft/drills/bags.ts";
import { nameBesideCode, type Plan, type PlanCount, toBuy } from "@/lib/craft/plan/plan.ts";
import { skeinsToBuy } from "@/lib/craft/threads/skeins.ts";
import { BLACK, GRAY } from "./ink.ts";
import { drawSwatch, KEY_LINE } from "./key.ts";
import type { PageDrawing, Part, TableRow } from "./printed_page.ts";
import { fitText, textWidth } from "./text_width.ts";
import { formatMoney, formatNumber, type Words } from "./words.ts";

const SIZE = 2.8;
/** Millimeters for names. */
const LEAST_NAME = 34;
/** And for codes. */
const LEAST_CODE = 14;
/** A line of the table is as high as one of the key. */
export const TABLE_LINE = KEY_LINE;

interface Column {
  readonly head: string;
  /** Millimeters; names take what is left. */
  readonly width: number | null;
  readonly anchor: "start" | "end";
  readonly of: (count: PlanCount, index: number) => string;
  readonly total?: string;
}

/** A table that may go on over several pages. */
export interface CountsTable {
  /** Without its head; the last holds the sums. */
  readonly lines: number;
  /** Millimeters that it takes at least, so that names can be read. */
  readonly width: number;
  /** Draws the head and the lines from one up to, but without, another. */
  readonly draw: (
    x: number,
    y: number,
    width: number,
    from: number,
    to: number,
  ) => readonly Part[];
}

/** Everything that a plan takes and what is to be bought, line by line. */
export function countsTable(plan: Plan, words: Words, isColored: boolean): CountsTable {
  const columns = columnsOf(plan, words);
  return {
    lines: plan.counts.length + 1,
    width: columns.reduce((sum, { width }) => sum + (width ?? LEAST_NAME), 0),
    draw: (x, y, width, from, to) => draw(plan, columns, isColored, { x, y, width, from, to }),
  };
}

function columnsOf(plan: Plan, { texts, language }: Words): readonly Column[] {
  const number = (value: number) => formatNumber(value, language);
  const sum = (of: (count: PlanCount) => number) =>
    number(plan.counts.reduce((sum, count) => sum + of(count), 0));
  const isOwned = plan.counts.some(({ owned }) => owned !== null);
  const hasSpare = plan.counts.some(({ count, withSpare }) => withSpare !== count);
  const hasCodes = plan.colors.some(({ material }) => material.code !== undefined);
  const codeHead = brandOf(plan) ?? texts.code;
  const numbers = (head: string, of: (count: PlanCount) => number): Column => ({
    head,
    width: 17,
    anchor: "end",
    of: (count) => number(of(count)),
    total: sum(of),
  });
  const skeins = plan.craft === "stitches" ? skeinsToBuy(plan) : null;
  const range = (least: number, most: number) =>
    least === most ? number(most) : `${number(least)}–${number(most)}`;
  return [
    { head: texts.sign, width: 9, anchor: "start", of: () => "" },
    ...hasCodes
      ? [
        {
          head: codeHead,
          width: codeWidth(plan, codeHead),
          anchor: "start",
          of: ({ color }: PlanCount) => plan.colors[color]!.material.code ?? "",
        } as const,
      ]
      : [],
    {
      head: texts.name,
      width: null,
      anchor: "start",
      of: ({ color }) => nameBesideCode(plan.colors[color]!),
      total: texts.total,
    },
    ...plan.craft === "bricks"
      ? [
        {
          head: texts.part,
          width: 29,
          anchor: "start",
          of: ({ part }: PlanCount) => brickPart(part ?? "")?.name ?? "",
        } as const,
      ]
      : [],
    numbers(texts.count, ({ count }) => count),
    ...hasSpare ? [numbers(texts.spare, ({ withSpare }) => withSpare)] : [],
    ...isOwned ? [numbers(texts.owned, ({ owned }) => owned ?? 0), numbers(texts.buy, toBuy)] : [],
    ...skeins
      ? [
        {
          head: texts.skeins,
          width: 14,
          anchor: "end",
          of: (count: PlanCount) => range(skeins(count).least, skeins(count).most),
          total: range(
            plan.counts.reduce((sum, count) => sum + skeins(count).least, 0),
            plan.counts.reduce((sum, count) => sum + skeins(count).most, 0),
          ),
        } as const,
      ]
      : [],
    ...plan.craft === "diamonds" ? [numbers(texts.bags, bagsOf)] : [],
    ...plan.cost ? [costColumn(plan.cost, texts.cost, language)] : [],
  ];
}

function costColumn({ counts, total, currency }: PlanCost, head: string, language: string): Column {
  return {
    head,
    width: 19,
    anchor: "end",
    of: (_count, i) => {
      const { units, price } = counts[i]!;
      return price === null ? "" : formatMoney(units * price, currency, language);
    },
    total: formatMoney(total, currency, language),
  };
}

/** Neither codes nor whose they are is ever cut: that of a bead tells it by its end. */
function codeWidth({ colors }: Plan, head: string): number {
  const widest = [head, ...colors.map(({ material }) => material.code ?? "")].map(textWidth)
    .reduce((most, width) => Math.max(most, width), 0);
  return Math.max(LEAST_CODE, widest * SIZE + 2);
}

/** Whose codes all of them are, or undefined: programs that follow charts look for brand and number. */
function brandOf({ colors }: Plan): string | undefined {
  const brands = new Set(colors.map(({ material }) => material.brand));
  return brands.size === 1 ? [...brands][0] : undefined;
}

function draw(
  plan: Plan,
  columns: readonly Column[],
  isColored: boolean,
  { x, y, width, from, to }: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly from: number;
    readonly to: number;
  },
): readonly Part[] {
  const left = width - columns.reduce((sum, column) => sum + (column.width ?? 0), 0);
  let next = x;
  const placed = columns.map((column) => {
    const own = column.width ?? left;
    const start = next;
    next += own;
    return { ...column, own, start };
  });
  const text = (
    { start, own, anchor }: typeof placed[number],
    text: string,
    line: number,
  ): readonly PageDrawing[] =>
    text === "" ? [] : [{
      kind: "texts",
      color: BLACK,
      size: SIZE,
      anchor,
      texts: [{
        x: anchor === "start" ? start : start + own - 1,
        y: y + line * TABLE_LINE + 2.9,
        text: fitText(text, (own - 1.5) / SIZE),
      }],
    }];
  const head = { isHead: true, cells: placed.map((column) => text(column, column.head, 0)) };
  const rows = Array.from({ length: to - from }, (_, i): TableRow => {
    const line = i + 1, count = plan.counts[from + i];
    if (count === undefined) {
      return {
        isHead: false,
        cells: placed.map((column) => text(column, column.total ?? "", line)),
      };
    }
    const swatch = drawSwatch(plan, count.color, x, y + line * TABLE_LINE, isColored);
    const cells = placed.slice(1).map((column) => text(column, column.of(count, from + i), line));
    return { isHead: false, cells: [swatch, ...cells] };
  });
  const under = y + TABLE_LINE - 0.4;
  const lines = [x, under, x + width, under];
  return [
    { kind: "decoration", drawings: [{ kind: "lines", color: GRAY, width: 0.2, lines }] },
    { kind: "table", rows: [head, ...rows] },
  ];
}

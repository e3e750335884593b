import { brickPart } from "@/lib/craft/bricks/parts.ts";
import { nameBesideCode, nameOf, type Plan } from "@/lib/craft/plan/plan.ts";
import type { Body } from "./frame.ts";
import { BLACK, GRAY, inkOn, WHITE } from "./ink.ts";
import type { PageDrawing, Part, TableRow } from "./printed_page.ts";
import type { ChartSection } from "./chart_section.ts";
import { drawSigns, signFor } from "./signs.ts";
import { fitText, textWidth } from "./text_width.ts";
import { formatNumber, type Words } from "./words.ts";

/** Height of a line and width of a column of the key, in millimeters. */
export const KEY_LINE = 4.4, KEY_COLUMN = 62;
/** Above the key, its name. */
export const KEY_HEAD = 6;
const SIZE = 2.7;
const SWATCH = 3.6;
/** Between a black sign and its color, and behind a column's counts. */
const BETWEEN = 0.6, AFTER = 4;

/** In how many columns a key of that height stands. */
export function keyColumns(entries: number, height: number): number {
  return Math.ceil(entries / Math.max(1, Math.floor((height - KEY_HEAD) / KEY_LINE)));
}

/** What is needed on a page: sign, code, name and count, column by column. */
export function drawKey(
  plan: Plan,
  counts: ChartSection["counts"],
  place: { readonly x: number; readonly y: number; readonly columns: number },
  isColored: boolean,
  { texts, language }: Words,
  title = texts.key,
): readonly Part[] {
  const lines = Math.ceil(counts.length / place.columns);
  const codeWidth = codeWidthOf(plan, counts);
  const nameOfPart = partNames(plan);
  const codeAt = (isColored ? SWATCH : 2 * SWATCH + BETWEEN) + 1.5;
  const nameAt = codeAt + codeWidth;
  const numbers = counts.map(({ count }) => formatNumber(count, language));
  const nameRoom = KEY_COLUMN - AFTER - 1.5 - nameAt - SIZE * widestText(numbers);
  const rows = counts.map((count, i): TableRow => {
    const x = place.x + Math.floor(i / lines) * KEY_COLUMN;
    const y = place.y + KEY_HEAD + i % lines * KEY_LINE;
    const color = plan.colors[count.color]!;
    const { code } = color.material;
    const part = nameOfPart(count.part);
    const name = part === null ? nameBesideCode(color) : `${part}, ${nameOf(color)}`;
    const text = (text: string, at: number, anchor: "start" | "end"): PageDrawing => ({
      kind: "texts",
      color: BLACK,
      size: SIZE,
      anchor,
      texts: [{ x: x + at, y: y + SWATCH - 0.85, text }],
    });
    return {
      isHead: false,
      cells: [
        drawSwatch(plan, count.color, x, y, isColored),
        code === undefined ? [] : [text(code, codeAt, "start")],
        name === "" ? [] : [text(fitText(name, nameRoom / SIZE), nameAt, "start")],
        [text(numbers[i]!, KEY_COLUMN - AFTER, "end")],
      ],
    };
  });
  const heading: PageDrawing = {
    kind: "texts",
    color: BLACK,
    size: 3,
    anchor: "start",
    texts: [{ x: place.x, y: place.y + 3.5, text: title }],
  };
  return [{ kind: "paragraph", drawings: [heading] }, { kind: "table", rows }];
}

/** Pages for a key that has no room beside its chart. */
export function keyBodies(
  plan: Plan,
  counts: ChartSection["counts"],
  body: Body,
  isColored: boolean,
  words: Words,
  title = words.texts.key,
): readonly (() => readonly Part[])[] {
  const columns = Math.max(1, Math.floor(body.width / KEY_COLUMN));
  const each = columns * Math.floor((body.height - KEY_HEAD) / KEY_LINE);
  return Array.from(
    { length: Math.ceil(counts.length / each) },
    (_, i) => () => {
      const part = counts.slice(i * each, (i + 1) * each);
      return drawKey(plan, part, { ...body, columns }, isColored, words, title);
    },
  );
}

/** Millimeters that the longest code of a key takes, with what is between it and a name. */
function codeWidthOf({ colors }: Plan, counts: ChartSection["counts"]): number {
  const widest = widestText(counts.map(({ color }) => colors[color]!.material.code ?? ""));
  return widest === 0 ? 0 : widest * SIZE + 1.5;
}

/** Ems of the widest of texts. */
function widestText(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, textWidth(text)), 0);
}

/** What parts are called beside their color: nothing where all are the same, their size where all are of a kind. */
function partNames({ counts }: Plan): (id: string | null) => string | null {
  const ids = new Set(counts.map(({ part }) => part));
  if (ids.size < 2) return () => null;
  const kinds = new Set([...ids].map((id) => brickPart(id ?? "")?.kind));
  return (id) => {
    const part = brickPart(id ?? "");
    if (part === undefined) return null;
    return kinds.size === 1 ? `${part.width} × ${part.length}` : part.name;
  };
}

/** A cell of the chart as it looks there; beside a black sign stands its color, which is told nowhere else. */
export function drawSwatch(
  plan: Plan,
  index: number,
  x: number,
  y: number,
  isColored: boolean,
): readonly PageDrawing[] {
  const color = plan.colors[index]!;
  const hex = isColored ? color.hex : WHITE;
  const square = (x: number, color: string): readonly PageDrawing[] => {
    const rects = [x, y, SWATCH, SWATCH];
    return [{ kind: "rects", color, rects }, { kind: "frames", color: GRAY, width: 0.1, rects }];
  };
  return [
    ...square(x, hex),
    ...isColored ? [] : square(x + SWATCH + BETWEEN, color.hex),
    drawSigns(signFor(plan, color), inkOn(hex), SWATCH, SWATCH, [x + SWATCH / 2, y + SWATCH / 2]),
  ];
}

import type { Plan } from "@/lib/craft/plan/plan.ts";
import { heading } from "./running_text.ts";
import type { Body } from "./frame.ts";
import { BLACK } from "./ink.ts";
import { drawKey, drawSwatch, KEY_COLUMN, KEY_HEAD, KEY_LINE, keyBodies } from "./key.ts";
import type { PageDrawing, Part, TableRow } from "./printed_page.ts";
import type { ChartSection } from "./chart_section.ts";
import { sectionTexts } from "./section_texts.ts";
import { fillIn, formatNumber, type Words } from "./words.ts";

const LINE = 4.6, SIZE = 2.7, RUN = 11.5, LABEL = 16, HEAD = 8;

/** Cells of one color side by side, -1 where nothing lies. */
interface Run {
  readonly color: number;
  readonly length: number;
}

/** A line of runs; the first of a row tells its number, and so does the first of a page. */
interface RunLine {
  readonly row: number;
  readonly isFirst: boolean;
  readonly runs: readonly Run[];
}

/** The pages that tell a section row by row: "A 12, B 3", with the key before them. */
export function runBodies(
  plan: Plan,
  cells: Int32Array,
  section: ChartSection,
  body: Body,
  mirror: boolean,
  words: Words,
): readonly (() => readonly Part[])[] {
  const most = Math.max(1, Math.floor((body.width - LABEL) / RUN));
  const lines = linesOf(plan, cells, section, mirror, most);
  const columns = Math.max(1, Math.floor(body.width / KEY_COLUMN));
  const keyHeight = Math.ceil(section.counts.length / columns) * KEY_LINE + KEY_HEAD + 3;
  const isApart = keyHeight > body.height / 2;
  const key = isApart ? 0 : keyHeight;
  const room = (top: number) => Math.max(1, Math.floor((body.height - top) / LINE));
  const first = Math.min(lines.length, room(HEAD + key));
  const later = room(HEAD);
  const ranges: (readonly [from: number, to: number])[] = [[0, first]];
  for (let from = first; from < lines.length; from += later) ranges.push([from, from + later]);
  const name = fillIn(
    words.texts.runs,
    { board: sectionTexts(plan, section, words).name },
    words.language,
  );
  const pages = ranges.map(([from, to], i) => (): readonly Part[] => [
    heading(name, body.x, body.y + 3),
    ...i === 0 && !isApart
      ? drawKey(plan, section.counts, { x: body.x, y: body.y + HEAD - 2, columns }, true, words)
      : [],
    {
      kind: "table",
      rows: lines.slice(from, to).map((line, at) =>
        drawLine(
          plan,
          at === 0 ? { ...line, isFirst: true } : line,
          body.x,
          body.y + HEAD + (i === 0 ? key : 0) + at * LINE,
          words,
        )
      ),
    },
  ]);
  return isApart ? [...keyBodies(plan, section.counts, body, true, words), ...pages] : pages;
}

function linesOf(
  { columns }: Plan,
  cells: Int32Array,
  { x, y, width, height }: ChartSection,
  mirror: boolean,
  most: number,
): readonly RunLine[] {
  return Array.from({ length: height }, (_, i) => {
    const start = (y + i) * columns + x;
    const row = cells.slice(start, start + width);
    const ordered = runsOf(mirror ? row.reverse() : row);
    return Array.from({ length: Math.ceil(ordered.length / most) }, (_, part): RunLine => ({
      row: y + i + 1,
      isFirst: part === 0,
      runs: ordered.slice(part * most, (part + 1) * most),
    }));
  }).flat();
}

/** Runs of a row, without what is empty at its end where there is anything else. */
function runsOf(row: Int32Array): readonly Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < row.length;) {
    let to = from + 1;
    while (to < row.length && row[to] === row[from]) to++;
    runs.push({ color: row[from]!, length: to - from });
    from = to;
  }
  return runs.length > 1 && runs.at(-1)!.color < 0 ? runs.slice(0, -1) : runs;
}

function drawLine(
  plan: Plan,
  { row, isFirst, runs }: RunLine,
  x: number,
  y: number,
  { texts, language }: Words,
): TableRow {
  const text = (text: string, at: number): PageDrawing => ({
    kind: "texts",
    color: BLACK,
    size: SIZE,
    anchor: "start",
    texts: [{ x: x + at, y: y + 2.75, text }],
  });
  return {
    isHead: false,
    cells: [
      !isFirst ? [] : [text(fillIn(texts.row, { row }, language), 0)],
      ...runs.map(({ color, length }, i) => {
        const at = LABEL + i * RUN;
        return [
          ...color < 0 ? [text("–", at + 1)] : drawSwatch(plan, color, x + at, y, true),
          text(formatNumber(length, language), at + 4.4),
        ];
      }),
    ],
  };
}

import type { Craft } from "@/lib/craft/plan/craft_settings.ts";
import type { Plan } from "@/lib/craft/plan/plan.ts";
import { NUMBERS_HEIGHT, NUMBERS_WIDTH } from "./chart_grid.ts";
import { type Body, bodyOf, orientations, type Sides } from "./frame.ts";
import { KEY_COLUMN, KEY_HEAD, KEY_LINE, keyColumns } from "./key.ts";
import type { PrintSettings } from "./print_settings.ts";
import { type ChartSection, sectionsOf } from "./chart_section.ts";

/** Width of a cell on a chart at most, in millimeters: the true size, or what is read with ease. */
const NATURAL: Readonly<Record<Craft, number | null>> = {
  bricks: 8,
  beads: null,
  stitches: 2.8,
  diamonds: 4,
  print: 5,
};
/** Parts of boards begin at every tenth cell. */
const PART = 10;
/** Signs in smaller cells cannot be told apart. */
const LEAST = 2.2;
const GAP = 5;
/** Cells of the page before that are shown again where pages are joined by eye. */
const OVERLAP: Readonly<Record<Craft, number>> = {
  bricks: 0,
  beads: 0,
  stitches: 2,
  diamonds: 0,
  print: 0,
};

/** Where chart and key stand on each page of the chart. */
export interface ChartLayout {
  readonly sides: Sides;
  readonly body: Body;
  readonly sections: readonly ChartSection[];
  readonly overlap: number;
  readonly cell: { readonly width: number; readonly height: number };
  /** Whether the key is below or beside the chart, or on a page of its own. */
  readonly key: "below" | "beside" | "apart";
  readonly keyColumns: number;
}

/** The layout that takes fewer pages, upright or across; of two that take as many the one with larger cells. */
export function layOutCharts(plan: Plan, settings: PrintSettings): ChartLayout {
  const [upright, across] = orientations(settings).map((sides) => layOut(plan, sides)) as [
    ChartLayout,
    ChartLayout,
  ];
  const pages = pagesOf(across) - pagesOf(upright);
  if (pages !== 0) return pages < 0 ? across : upright;
  return across.cell.width > upright.cell.width ? across : upright;
}

/** Pages that the charts take. */
function pagesOf({ sections, key }: ChartLayout): number {
  return sections.length * (key === "apart" ? 2 : 1);
}

function layOut(plan: Plan, sides: Sides): ChartLayout {
  const board = {
    columns: Math.min(plan.board, plan.columns),
    rows: Math.min(plan.board, plan.rows),
  };
  const body = bodyOf(sides);
  const overlap = plan.boards.length > 1 ? OVERLAP[plan.craft] : 0;
  let last: typeof board | null = null;
  for (let parts = 1;; parts++) {
    const section = parts === 1 ? board : partOf(board, parts, body, plan);
    if (last && section.columns === last.columns && section.rows === last.rows) continue;
    last = section;
    const sections = sectionsOf(plan, section);
    const entries = sections.reduce((most, { counts }) => Math.max(most, counts.length), 1);
    const fit = fitChart(plan, section, entries, overlap, body);
    // Cells of the oddest shapes may be small even then.
    const isSmallest = section.columns <= PART && section.rows <= PART;
    if (fit.cell.width >= LEAST || isSmallest) return { sides, body, sections, overlap, ...fit };
  }
}

/** The part of a board that a page shows, in tens of cells, where a board takes at least that many pages. */
function partOf(
  { columns, rows }: { readonly columns: number; readonly rows: number },
  parts: number,
  { width, height }: Body,
  { cell }: Plan,
) {
  // Parts are about as wide for their height as the paper.
  const wanted = columns * rows * cell.height / cell.width / parts;
  const tens = (cells: number, most: number) =>
    Math.min(most, Math.max(PART, Math.floor(cells / PART) * PART));
  const across = Math.sqrt(wanted * width / height);
  return {
    columns: tens(across, columns),
    rows: tens(across * height / width * cell.width / cell.height, rows),
  };
}

function fitChart(
  plan: Plan,
  { columns, rows }: { readonly columns: number; readonly rows: number },
  entries: number,
  overlap: number,
  body: Body,
) {
  const shape = plan.cell.height / plan.cell.width;
  const natural = NATURAL[plan.craft] ?? Math.max(LEAST, plan.cell.width);
  const width = (room: number, height: number) =>
    Math.min(
      natural,
      (room - 2 * NUMBERS_WIDTH) / (columns + overlap),
      (height - 2 * NUMBERS_HEIGHT) / (rows + overlap) / shape,
    );
  const belowColumns = Math.max(1, Math.floor(body.width / KEY_COLUMN));
  const below = Math.ceil(entries / belowColumns) * KEY_LINE + KEY_HEAD + GAP;
  const besideColumns = keyColumns(entries, body.height);
  const ways = [
    { key: "below", keyColumns: belowColumns, side: width(body.width, body.height - below) },
    {
      key: "beside",
      keyColumns: besideColumns,
      side: width(body.width - besideColumns * KEY_COLUMN - GAP, body.height),
    },
  ] as const;
  const larger = ways[1].side > ways[0].side ? ways[1] : ways[0];
  const apart = {
    key: "apart",
    keyColumns: belowColumns,
    side: width(body.width, body.height),
  } as const;
  const { side, ...way } = larger.side >= LEAST ? larger : apart;
  // Whole hundredths of a millimeter keep files small and lines sharp.
  const whole = Math.floor(side * 100) / 100;
  return { ...way, cell: { width: whole, height: Math.round(whole * shape * 100) / 100 } };
}

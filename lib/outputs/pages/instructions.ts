import { cellsOf, type Plan } from "@/lib/craft/plan/plan.ts";
import { drawChart } from "./chart.ts";
import { NUMBERS_HEIGHT, NUMBERS_WIDTH } from "./chart_grid.ts";
import { clothBody } from "./cloth.ts";
import { requireFewColors } from "../tables/few_colors.ts";
import { coverBodies } from "./cover.ts";
import { bind, type Leaf } from "./bind.ts";
import { drawKey, keyBodies } from "./key.ts";
import { type ChartLayout, layOutCharts } from "./layout.ts";
import type { Booklet, Part } from "./printed_page.ts";
import type { Chart, PrintSettings } from "./print_settings.ts";
import { runBodies } from "./runs.ts";
import type { ChartSection } from "./chart_section.ts";
import { sectionTexts } from "./section_texts.ts";
import { stepBodies } from "./steps.ts";
import type { Words } from "./words.ts";

/** Between the chart and its key, in millimeters. */
const GAP = 5;

/**
 * The instructions of a plan: the finished picture with what it takes, for stitches the cloths, then a page a board with its key,
 * and its steps where they are wanted. Pages are drawn when they are asked for.
 *
 * @param title Of the piece.
 * @throws RangeError if it has more colors than a chart can tell apart, or more pages than anybody prints.
 */
export function instructions(
  plan: Plan,
  title: string,
  settings: PrintSettings,
  words: Words,
): Booklet {
  requireFewColors(plan);
  const layout = layOutCharts(plan, settings);
  const { body, sides, sections, overlap } = layout;
  const { texts } = words;
  const cells = cellsOf(plan);
  const place = (name: string) => settings.mirror ? `${name} · ${texts.mirrored}` : name;
  const covers = coverBodies(plan, body, settings, words);
  const leaves: Leaf[] = [
    ...covers.map((draw) => ({ name: texts.overview, place: place(texts.overview), draw })),
    ...plan.craft === "stitches"
      ? [{
        name: texts.cloth,
        place: place(texts.cloth),
        draw: () => clothBody(plan, body, overlap, words),
      }]
      : [],
    ...sections.flatMap((section): readonly Leaf[] => {
      const { name, place: range } = sectionTexts(plan, section, words);
      const leaf = (draw: Leaf["draw"]) => ({ name, place: place(`${name} · ${range}`), draw });
      return [
        ...chartBodies(plan, cells, section, layout, settings, words),
        ...settings.steps ? stepBodies(plan, section, body, settings.mirror, words) : [],
      ].map(leaf);
    }),
  ];
  return bind(plan, title, leaves, sides, settings, words);
}

function chartBodies(
  plan: Plan,
  cells: Int32Array,
  section: ChartSection,
  layout: ChartLayout,
  settings: PrintSettings,
  words: Words,
): readonly (() => readonly Part[])[] {
  const { body } = layout;
  const { chart, mirror } = settings;
  if (chart === "runs") return runBodies(plan, cells, section, body, mirror, words);
  const draw = () => chartBody(plan, cells, section, layout, chart, mirror, words);
  if (layout.key !== "apart") return [draw];
  return [draw, ...keyBodies(plan, section.counts, body, chart !== "symbols", words)];
}

/** A section's chart, with its key unless that stands apart. */
function chartBody(
  plan: Plan,
  cells: Int32Array,
  section: ChartSection,
  { body, cell, key, keyColumns, overlap }: ChartLayout,
  kind: Exclude<Chart, "runs">,
  mirror: boolean,
  words: Words,
): readonly Part[] {
  const [left, above] = [Math.min(overlap, section.x), Math.min(overlap, section.y)];
  const shown = {
    x: section.x - left,
    y: section.y - above,
    width: section.width + left,
    height: section.height + above,
  };
  const [width, height] = [shown.width * cell.width, shown.height * cell.height];
  const chart: Part = {
    kind: "figure",
    says: sectionTexts(plan, section, words).chart,
    drawings: drawChart({
      plan,
      cells,
      shown,
      own: section,
      pieces: section.pieces,
      kind,
      mirror,
      x: body.x + NUMBERS_WIDTH,
      y: body.y + NUMBERS_HEIGHT,
      cell,
    }),
  };
  if (key === "apart") return [chart];
  const place = key === "below"
    ? { x: body.x, y: body.y + height + 2 * NUMBERS_HEIGHT + GAP, columns: keyColumns }
    : { x: body.x + width + 2 * NUMBERS_WIDTH + GAP, y: body.y, columns: keyColumns };
  return [chart, ...drawKey(plan, section.counts, place, kind !== "symbols", words)];
}

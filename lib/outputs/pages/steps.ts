import { brickPart } from "@/lib/craft/bricks/parts.ts";
import { codeAndName, type Plan, type PlanPiece } from "@/lib/craft/plan/plan.ts";
import { heading } from "./running_text.ts";
import type { Body } from "./frame.ts";
import { BLACK, GRAY, paleOf } from "./ink.ts";
import { drawSwatch } from "./key.ts";
import type { PageDrawing, Part } from "./printed_page.ts";
import type { ChartSection } from "./chart_section.ts";
import { sectionTexts } from "./section_texts.ts";
import { fitText, textWidth } from "./text_width.ts";
import { fillIn, formatNumber, type Words } from "./words.ts";

const HEAD = 7, GAP = 5, LABEL = 6.5, SIZE = 2.8;
/** Between two lines of a label, and beside its swatch. */
const LINE = 3.6, BESIDE = 5;

/** The pages that build a section color by color, the most used first: what is new is strong, what is done is pale. */
export function stepBodies(
  plan: Plan,
  section: ChartSection,
  body: Body,
  mirror: boolean,
  words: Words,
): readonly (() => readonly Part[])[] {
  const colors = [...new Set(section.counts.map(({ color }) => color))];
  const isUpright = body.height > body.width;
  const [across, down] = isUpright ? [2, 3] : [3, 2];
  const box = {
    width: (body.width - (across - 1) * GAP) / across,
    height: (body.height - HEAD - (down - 1) * GAP) / down,
  };
  const name = fillIn(
    words.texts.steps,
    { board: sectionTexts(plan, section, words).name },
    words.language,
  );
  const each = across * down;
  return Array.from({ length: Math.ceil(colors.length / each) }, (_, page) => () => [
    heading(name, body.x, body.y + 3),
    ...colors.slice(page * each, (page + 1) * each).flatMap((_, i) => {
      const x = body.x + i % across * (box.width + GAP);
      const y = body.y + HEAD + Math.floor(i / across) * (box.height + GAP);
      return drawStep(plan, section, colors, page * each + i, { x, y, ...box }, mirror, words);
    }),
  ]);
}

function drawStep(
  plan: Plan,
  section: ChartSection,
  colors: readonly number[],
  step: number,
  box: Body,
  mirror: boolean,
  words: Words,
): readonly Part[] {
  const { texts, language } = words;
  const now = colors[step]!;
  const color = plan.colors[now]!;
  const says = fillIn(texts.step, { step: step + 1, steps: colors.length }, language);
  const needed = section.counts.filter((count) => count.color === now).map(({ part, count }) => {
    const name = brickPart(part ?? "")?.name;
    return `${formatNumber(count, language)} ×${name === undefined ? "" : ` ${name}`}`;
  });
  const label = linesOf([`${step + 1}. ${codeAndName(color)}:`, ...needed], box.width - BESIDE);
  const high = LABEL + (label.length - 1) * LINE;
  const field = { ...box, y: box.y + high, height: box.height - high };
  const text: PageDrawing = {
    kind: "texts",
    color: BLACK,
    size: SIZE,
    anchor: "start",
    texts: label.map((text, i) => ({ x: box.x + BESIDE, y: box.y + 2.8 + i * LINE, text })),
  };
  return [
    { kind: "paragraph", drawings: [...drawSwatch(plan, now, box.x, box.y, true), text] },
    { kind: "figure", says, drawings: drawField(plan, section, colors, step, field, mirror) },
  ];
}

/** What a step takes, after its color, in as few lines as hold all of it. */
function linesOf([color, ...needed]: readonly string[], width: number): readonly string[] {
  const lines = [color!];
  needed.forEach((one, i) => {
    const text = i < needed.length - 1 ? `${one},` : one;
    const longer = `${lines.at(-1)} ${text}`;
    if (textWidth(longer) * SIZE <= width) lines[lines.length - 1] = longer;
    else lines.push(text);
  });
  return lines.map((line) => fitText(line, width / SIZE));
}

/** The section at a step. */
function drawField(
  plan: Plan,
  section: ChartSection,
  colors: readonly number[],
  step: number,
  box: Body,
  mirror: boolean,
): readonly PageDrawing[] {
  const { cell } = plan;
  const scale = Math.min(
    box.width / (section.width * cell.width),
    box.height / (section.height * cell.height),
  );
  const [across, down] = [cell.width * scale, cell.height * scale];
  const top = box.y;
  const rectOf = ({ x, y, width, height }: PlanPiece): readonly number[] => {
    const column = mirror ? section.x + section.width - x - width : x - section.x;
    return [
      box.x + column * across,
      top + (y - section.y) * down,
      width * across,
      height * down,
    ];
  };
  const rects = new Map<number, number[]>(colors.slice(0, step + 1).map((color) => [color, []]));
  for (const piece of section.pieces) rects.get(piece.color)?.push(...rectOf(piece));
  const now = colors[step]!;
  const fills = [...rects].map(([color, rects]): PageDrawing => {
    const hex = plan.colors[color]!.hex;
    return { kind: "rects", color: color === now ? hex : paleOf(hex), rects };
  });
  const lines: number[] = [];
  for (let column = 0; column <= section.width; column += 5) {
    const x = box.x + (mirror ? section.width - column : column) * across;
    lines.push(x, top, x, top + section.height * down);
  }
  for (let row = 0; row <= section.height; row += 5) {
    lines.push(box.x, top + row * down, box.x + section.width * across, top + row * down);
  }
  const edge = [box.x, top, section.width * across, section.height * down];
  return [
    ...fills,
    { kind: "lines", color: GRAY, width: 0.1, lines },
    { kind: "frames", color: BLACK, width: 0.06, rects: rects.get(now)! },
    { kind: "frames", color: BLACK, width: 0.3, rects: edge },
  ];
}

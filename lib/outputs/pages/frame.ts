import { BLACK } from "./ink.ts";
import type { PageDrawing, Part } from "./printed_page.ts";
import { PAPERS, type PrintSettings } from "./print_settings.ts";
import { fitText } from "./text_width.ts";
import { fillIn, type Words } from "./words.ts";

/** White border that almost every printer leaves, in millimeters. */
export const MARGIN = 10;
const HEAD = 9, FOOT = 12;
const TITLE_SIZE = 4.6, PLACE_SIZE = 3.4, FOOT_SIZE = 2.5;
const MILLIMETERS = 100, INCHES = 4, PER_INCH = 25.4;
/** Room for the name of a line to measure. */
const RULE_NAME = 12;
/** Half of the small lines that end the lines to measure. */
const TICK = 1.2;

/** Room for what a page is about, in millimeters. */
export interface Body {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Paper as it is held. */
export interface Sides {
  readonly width: number;
  readonly height: number;
}

/** Paper upright and across. */
export function orientations({ paper }: Pick<PrintSettings, "paper">): readonly Sides[] {
  const { width, height } = PAPERS[paper];
  return [{ width, height }, { width: height, height: width }];
}

/** What is left of a page beside margins, head and foot. */
export function bodyOf({ width, height }: Sides): Body {
  return {
    x: MARGIN,
    y: MARGIN + HEAD,
    width: width - 2 * MARGIN,
    height: height - 2 * MARGIN - HEAD - FOOT,
  };
}

/** What stands around a page's body. */
export interface FrameTexts {
  readonly title: string;
  /** What the page shows, such as "Board B2 of 9". */
  readonly place: string;
  /** From 1 on. */
  readonly page: number;
  readonly pages: number;
  /** Size of the piece and what else to know, at the foot. */
  readonly about: string;
  /** Short mark of the plan, so that pages of two are not mixed. */
  readonly mark: string;
}

/** Head and foot of a page: what it is, and lines to measure whether the printer keeps to the scale. */
export function drawFrame(
  { width, height }: Sides,
  { title, place, page, pages, about, mark }: FrameTexts,
  settings: PrintSettings,
  { texts, language }: Words,
): { readonly head: Part; readonly foot: Part } {
  const right = width - MARGIN;
  const say = (text: string, values: Readonly<Record<string, string | number>> = {}) =>
    fillIn(text, values, language);
  const placeWidth = (width - 2 * MARGIN) * 0.6;
  const shownPlace = fitText(place, placeWidth / PLACE_SIZE);
  const shownTitle = fitText(title, (width - 2 * MARGIN - placeWidth) / TITLE_SIZE);
  const line = (text: string, x: number, y: number, size: number, anchor: "start" | "end") =>
    ({ kind: "texts", color: BLACK, size, anchor, texts: [{ x, y, text }] }) as const;
  const factor = 100 / settings.correction;
  const upper = height - MARGIN - 6, lower = height - MARGIN - 1.5;
  const numbers = say(texts.page, { page, pages });
  const note = settings.correction === 100
    ? say(texts.scale)
    : say(texts.corrected, { percent: settings.correction });
  const room = right - MARGIN - INCHES * PER_INCH * factor - RULE_NAME;
  const fitFoot = (text: string) => fitText(text, room / FOOT_SIZE);
  const foot: readonly PageDrawing[] = [
    rule(MILLIMETERS * factor, upper),
    rule(INCHES * PER_INCH * factor, lower),
    line(texts.hundred, MARGIN + MILLIMETERS * factor + 2, upper + 0.9, FOOT_SIZE, "start"),
    line(texts.four, MARGIN + INCHES * PER_INCH * factor + 2, lower + 0.9, FOOT_SIZE, "start"),
    line(fitFoot(`${numbers} · ${about}`), right, upper + 0.9, FOOT_SIZE, "end"),
    line(fitFoot(`${say(texts.plan, { mark })} · ${note}`), right, lower + 0.9, FOOT_SIZE, "end"),
  ];
  return {
    head: {
      kind: "heading",
      drawings: [
        line(shownTitle, MARGIN, MARGIN + 4.5, TITLE_SIZE, "start"),
        line(shownPlace, right, MARGIN + 4.5, PLACE_SIZE, "end"),
      ],
    },
    foot: { kind: "decoration", drawings: foot },
  };
}

/** A line of that length with ends that can be measured from. */
function rule(length: number, y: number): PageDrawing {
  const end = MARGIN + length;
  return {
    kind: "lines",
    color: BLACK,
    width: 0.15,
    lines: [MARGIN, y, end, y, MARGIN, y - TICK, MARGIN, y + TICK, end, y - TICK, end, y + TICK],
  };
}

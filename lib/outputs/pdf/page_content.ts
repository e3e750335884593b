import type { PageDrawing, Part, PrintedPage } from "../pages/printed_page.ts";
import { hex } from "./fonts/font.ts";
import { symbolGlyph } from "./fonts/symbol_font.ts";
import type { Typesetter } from "./fonts/typesetter.ts";

const POINTS = 72 / 25.4;
/** How far the handles of a curve that is a quarter of a circle are from its ends, in radii. */
const QUARTER = 0.5523;

/** What a page means to those who hear it: ISO 32000-1, 14.8.4. */
export interface Element {
  readonly type: "H1" | "H2" | "P" | "Figure" | "Table" | "TR" | "TH" | "TD";
  /** What is told in a figure's place. */
  readonly says?: string;
  /** Number of its content on the page, or its parts. */
  readonly content: number | readonly Element[];
}

type Picture = Extract<PageDrawing, { readonly kind: "picture" }>;

/** A page in the operators of PDF. */
export interface PageContent {
  readonly operators: string;
  readonly elements: readonly Element[];
  /** As they are named `/I0`, `/I1`, ... */
  readonly pictures: readonly Picture[];
}

/**
 * Draws a page in points, from its bottom left corner up. Each sign is a text of its own, at its own place: programs that follow charts
 * find it there.
 *
 * @param signs Collects the signs that are used.
 */
export function pageContent(
  page: PrintedPage,
  typesetter: Typesetter,
  signs: Set<number>,
): PageContent {
  const lines: string[] = [];
  const pictures: Picture[] = [];
  let count = 0;
  const draw = (drawing: PageDrawing) => {
    if (drawing.kind === "picture") {
      pictures.push(drawing);
      const [x, y] = [points(drawing.x), points(page.height - drawing.y - drawing.height)];
      const size = `${points(drawing.width)} 0 0 ${points(drawing.height)}`;
      lines.push(`q ${size} ${x} ${y} cm/I${pictures.length - 1} Do Q`);
    } else drawOn(lines, drawing, page.height, typesetter, signs);
  };
  const marked = (tag: string, drawings: readonly PageDrawing[]): number => {
    lines.push(`/${tag}<</MCID ${count}>>BDC`);
    drawings.forEach(draw);
    lines.push("EMC");
    return count++;
  };
  let hasHeading = false;
  const elements = page.parts.flatMap((part): readonly Element[] => {
    switch (part.kind) {
      case "decoration":
        lines.push("/Artifact BMC");
        part.drawings.forEach(draw);
        lines.push("EMC");
        return [];
      case "heading": {
        const type = hasHeading ? "H2" : "H1";
        hasHeading = true;
        return [{ type, content: marked(type, part.drawings.map(withSpaces)) }];
      }
      case "paragraph":
        return [{ type: "P", content: marked("P", part.drawings.map(withSpaces)) }];
      case "figure": {
        const content = marked("Figure", part.drawings);
        return [{ type: "Figure", says: part.says, content }];
      }
      case "table":
        return [{ type: "Table", content: part.rows.map((row) => rowElement(row, marked)) }];
    }
  });
  return { operators: lines.join("\n"), elements, pictures };
}

/** Ends lines with a space, or who reads them out runs their words together. */
function withSpaces(drawing: PageDrawing): PageDrawing {
  if (drawing.kind !== "texts" || drawing.anchor !== "start") return drawing;
  return { ...drawing, texts: drawing.texts.map((text) => ({ ...text, text: `${text.text} ` })) };
}

type TableRow = Extract<Part, { readonly kind: "table" }>["rows"][number];

function rowElement(
  { isHead, cells }: TableRow,
  marked: (tag: string, drawings: readonly PageDrawing[]) => number,
): Element {
  const type = isHead ? "TH" : "TD";
  return { type: "TR", content: cells.map((cell) => ({ type, content: marked(type, cell) })) };
}

function drawOn(
  lines: string[],
  drawing: Exclude<PageDrawing, Picture>,
  height: number,
  typesetter: Typesetter,
  signs: Set<number>,
): void {
  const up = (y: number) => points(height - y);
  switch (drawing.kind) {
    case "rects":
      lines.push(`${colorOf(drawing.color)} rg`);
      rectsOn(lines, drawing.rects, up);
      lines.push("f");
      return;
    case "frames":
      lines.push(`${colorOf(drawing.color)} RG ${points(drawing.width)} w`);
      rectsOn(lines, drawing.rects, up);
      lines.push("S");
      return;
    case "lines": {
      lines.push(`${colorOf(drawing.color)} RG ${points(drawing.width)} w`);
      const ends = drawing.lines;
      for (let at = 0; at < ends.length; at += 4) {
        const [x, y, toX, toY] = [ends[at]!, ends[at + 1]!, ends[at + 2]!, ends[at + 3]!];
        lines.push(`${points(x)} ${up(y)} m ${points(toX)} ${up(toY)} l`);
      }
      lines.push("S");
      return;
    }
    case "circles": {
      lines.push(`${colorOf(drawing.color)} RG ${points(drawing.width)} w`);
      const { circles } = drawing;
      for (let at = 0; at < circles.length; at += 3) {
        circleOn(
          lines,
          circles[at]! * POINTS,
          (height - circles[at + 1]!) * POINTS,
          circles[at + 2]! * POINTS,
        );
      }
      lines.push("S");
      return;
    }
    case "triangles": {
      lines.push(`${colorOf(drawing.color)} rg`);
      const corners = drawing.triangles;
      for (let at = 0; at < corners.length; at += 6) {
        const [a, b, c] = [0, 2, 4].map((i) =>
          `${points(corners[at + i]!)} ${up(corners[at + i + 1]!)}`
        );
        lines.push(`${a} m ${b} l ${c} l h`);
      }
      lines.push("f");
      return;
    }
    case "glyphs": {
      const { glyphs, size } = drawing;
      const to = pen();
      lines.push(`BT/S ${points(size)} Tf ${colorOf(drawing.color)} rg`);
      for (let at = 0; at < glyphs.length; at += 3) {
        const glyph = glyphs[at]!;
        signs.add(glyph);
        const move = to(points(glyphs[at + 1]!), up(glyphs[at + 2]! + size));
        lines.push(`${move}<${hex(symbolGlyph(glyph))}>Tj`);
      }
      lines.push("ET");
      return;
    }
    case "texts": {
      const { texts, anchor } = drawing;
      const size = points(drawing.size);
      const to = pen();
      let font = 0;
      lines.push(`BT/T0 ${size} Tf ${colorOf(drawing.color)} rg`);
      for (const { x, y, text } of texts) {
        const runs = typesetter.set(text);
        const width = runs.reduce((sum, run) => sum + run.width, 0) * size / 1000;
        const share = anchor === "start" ? 0 : anchor === "middle" ? 0.5 : 1;
        let line = to(round(x * POINTS - width * share), up(y));
        for (const run of runs) {
          if (run.font !== font) line += `/T${run.font} ${size} Tf`;
          font = run.font;
          line += `<${run.glyphs}>Tj`;
        }
        lines.push(line);
      }
      lines.push("ET");
      return;
    }
  }
}

/** Moves to a place from the one before, both of them rounded, so that errors do not add up. */
function pen(): (x: number, y: number) => string {
  let [lastX, lastY] = [0, 0];
  return (x, y) => {
    const move = `${round(x - lastX)} ${round(y - lastY)} Td`;
    [lastX, lastY] = [x, y];
    return move;
  };
}

function rectsOn(lines: string[], rects: readonly number[], up: (y: number) => number): void {
  for (let at = 0; at < rects.length; at += 4) {
    const [x, y, width, height] = [rects[at]!, rects[at + 1]!, rects[at + 2]!, rects[at + 3]!];
    // Edges that two share are the same number.
    const [left, bottom] = [points(x), up(y + height)];
    lines.push(
      `${left} ${bottom} ${round(points(x + width) - left)} ${round(up(y) - bottom)} re`,
    );
  }
}

function circleOn(lines: string[], x: number, y: number, radius: number): void {
  const handle = radius * QUARTER;
  const place = (dx: number, dy: number) => `${round(x + dx)} ${round(y + dy)}`;
  lines.push(
    `${place(radius, 0)} m ${place(radius, handle)} ${place(handle, radius)} ${place(0, radius)} c`,
    `${place(-handle, radius)} ${place(-radius, handle)} ${place(-radius, 0)} c`,
    `${place(-radius, -handle)} ${place(-handle, -radius)} ${place(0, -radius)} c`,
    `${place(handle, -radius)} ${place(radius, -handle)} ${place(radius, 0)} c`,
  );
}

/** Red, green and blue from 0 to 1. */
function colorOf(hex: string): string {
  const byte = (at: number) => Math.round(parseInt(hex.slice(at, at + 2), 16) / 255 * 1000) / 1000;
  return `${byte(1)} ${byte(3)} ${byte(5)}`;
}

/** Millimeters in points. */
function points(millimeters: number): number {
  return round(millimeters * POINTS);
}

/** Hundredths of a point are finer than any printer. */
function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

import { BLACK } from "./ink.ts";
import type { PageDrawing, Part } from "./printed_page.ts";
import { textWidth } from "./text_width.ts";

/** Height of headings within a page and of what stands below them, and from line to line, in millimeters. */
export const HEADING = 3.8, LINE = 4.8;
const SIZE = 3.2;

/** A heading within a page, its baseline at `y`. */
export function heading(text: string, x: number, y: number): Part {
  const drawing: PageDrawing = {
    kind: "texts",
    color: BLACK,
    size: HEADING,
    anchor: "start",
    texts: [{ x, y, text }],
  };
  return { kind: "heading", drawings: [drawing] };
}

/** Lines of text from `y` down. */
export function paragraphs(lines: readonly string[], x: number, y: number): Part {
  const texts = lines.map((text, i) => ({ x, y: y + i * LINE, text }));
  return {
    kind: "paragraph",
    drawings: [{ kind: "texts", color: BLACK, size: SIZE, anchor: "start", texts }],
  };
}

/** Sentences broken into lines of that many millimeters. */
export function wrapAll(sentences: readonly string[], width: number): readonly string[] {
  return sentences.flatMap((sentence) => {
    const lines = [""];
    // Some languages have no spaces, but places where a line may end all the same.
    for (const word of sentence.match(/[^\s⺀-鿿぀-ヿ]+\s*|./gu) ?? []) {
      const line = lines.at(-1)! + word;
      if (textWidth(line.trimEnd()) * SIZE <= width || lines.at(-1) === "") {
        lines[lines.length - 1] = line;
      } else lines.push(word);
    }
    return lines;
  });
}

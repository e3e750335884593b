import { isMap, LineCounter, parseDocument } from "yaml";
import { type Fields, fieldsOf } from "./fields.ts";

/** A Markdown file in two parts. */
export interface FrontMatter {
  readonly fields: Fields;
  readonly body: string;
  /** Lines of the file before the body. */
  readonly bodyOffset: number;
}

/**
 * Splits a Markdown file into the YAML between two `---` lines at its top, and the rest. A byte order mark may stand before.
 *
 * @param file the name that errors tell
 * @throws SyntaxError with file and line if there is no front matter, or if it is not a YAML mapping.
 */
export function parseFrontMatter(marked: string, file: string): FrontMatter {
  const text = marked.replace(/^\uFEFF/, "");
  const match = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (match === null || match.index !== 0) {
    throw new SyntaxError(
      `${file}:1: The front matter is missing. Begin the file with a line ---, fields such as "title: About", and a line ---.`,
    );
  }
  const lines = new LineCounter();
  const document = parseDocument(match[1] ?? "", { lineCounter: lines, prettyErrors: false });
  // One line for the opening ---.
  const lineOf = (offset: number) => lines.linePos(offset).line + 1;
  const [error] = document.errors;
  if (error) throw new SyntaxError(`${file}:${lineOf(error.pos[0])}: ${error.message}.`);
  if (!isMap(document.contents)) {
    throw new SyntaxError(`${file}:2: Front matter takes fields such as "title: About".`);
  }
  return {
    fields: fieldsOf(document.contents, { file, lineOf }),
    body: text.slice(match[0].length),
    bodyOffset: match[0].split("\n").length - 1,
  };
}

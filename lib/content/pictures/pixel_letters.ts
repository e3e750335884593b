import { cellsPath } from "./cells_path.ts";

/** Letters of the site's own pixel type: rows from the ascender down, `#` is ink. The baseline is under row 7; two rows go below. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  A: ["·##·", "#··#", "#··#", "####", "#··#", "#··#", "#··#"],
  P: ["###·", "#··#", "#··#", "###·", "#···", "#···", "#···"],
  T: ["#####", "··#··", "··#··", "··#··", "··#··", "··#··", "··#··"],
  a: ["", "", "·##·", "···#", "·###", "#··#", "·###"],
  b: ["#···", "#···", "###·", "#··#", "#··#", "#··#", "###·"],
  c: ["", "", "·##", "#··", "#··", "#··", "·##"],
  d: ["···#", "···#", "·###", "#··#", "#··#", "#··#", "·###"],
  e: ["", "", "·##·", "#··#", "####", "#···", "·##·"],
  f: ["·##", "#··", "###", "#··", "#··", "#··", "#··"],
  g: ["", "", "·###", "#··#", "#··#", "#··#", "·###", "···#", "·##·"],
  h: ["#···", "#···", "###·", "#··#", "#··#", "#··#", "#··#"],
  i: ["#", "", "#", "#", "#", "#", "#"],
  j: ["·#", "", "·#", "·#", "·#", "·#", "·#", "·#", "#·"],
  k: ["#···", "#···", "#··#", "#·#·", "##··", "#·#·", "#··#"],
  l: ["#·", "#·", "#·", "#·", "#·", "#·", "·#"],
  m: ["", "", "####·", "#·#·#", "#·#·#", "#·#·#", "#·#·#"],
  n: ["", "", "###·", "#··#", "#··#", "#··#", "#··#"],
  o: ["", "", "·##·", "#··#", "#··#", "#··#", "·##·"],
  p: ["", "", "###·", "#··#", "#··#", "#··#", "###·", "#···", "#···"],
  q: ["", "", "·###", "#··#", "#··#", "#··#", "·###", "···#", "···#"],
  r: ["", "", "#·#", "##·", "#··", "#··", "#··"],
  s: ["", "", "·###", "#···", "·##·", "···#", "###·"],
  t: ["·#·", "·#·", "###", "·#·", "·#·", "·#·", "··#"],
  u: ["", "", "#··#", "#··#", "#··#", "#··#", "·###"],
  v: ["", "", "#···#", "#···#", "·#·#·", "·#·#·", "··#··"],
  w: ["", "", "#···#", "#·#·#", "#·#·#", "#·#·#", "·#·#·"],
  x: ["", "", "#··#", "#··#", "·##·", "#··#", "#··#"],
  y: ["", "", "#··#", "#··#", "#··#", "#··#", "·###", "···#", "·##·"],
  z: ["", "", "####", "···#", "·##·", "#···", "####"],
  " ": ["··"],
  ".": ["", "", "", "", "", "", "#"],
  ",": ["", "", "", "", "", "", "·#", "#·"],
};

/** Rows of a line of pixel type, descenders included. */
export const LINE_ROWS = 9;

/** A word in pixel type, as cells: rows of truth values, all of one length. */
export function setInPixels(text: string): readonly (readonly boolean[])[] {
  const glyphs = Array.from(text, (letter) => {
    const rows = LETTERS[letter];
    if (!rows) throw new RangeError(`The pixel type has no "${letter}": draw it first.`);
    const width = Math.max(...rows.map((row) => row.length));
    return { rows, width };
  });
  return Array.from({ length: LINE_ROWS }, (_, row) =>
    glyphs.flatMap(({ rows, width }, at) => [
      ...(at > 0 ? [false] : []),
      ...Array.from({ length: width }, (_, column) => rows[row]?.[column] === "#"),
    ]));
}

/** A word in pixel type as the outline of its cells, each one unit wide, for an SVG `path`. */
export function pixelPath(text: string): { columns: number; rows: number; d: string } {
  const cells = setInPixels(text);
  return { columns: cells[0]!.length, rows: LINE_ROWS, d: cellsPath(cells) };
}

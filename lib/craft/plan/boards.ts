/** A board's place on the piece, in cells. */
export interface BoardPlace {
  /** Column letter and row number, such as "B3". */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The boards that a piece takes, row by row from the top left; those at the right and at the bottom may be smaller. */
export function boardsOf(columns: number, rows: number, side: number): readonly BoardPlace[] {
  const across = Math.ceil(columns / side);
  return Array.from({ length: across * Math.ceil(rows / side) }, (_, i) => {
    const [column, row] = [i % across, Math.floor(i / across)];
    const [x, y] = [column * side, row * side];
    return {
      name: `${letters(column)}${row + 1}`,
      x,
      y,
      width: Math.min(side, columns - x),
      height: Math.min(side, rows - y),
    };
  });
}

/** Letters of a column, counted from 0: A, B, ... Z, AA, AB, ... */
export function letters(index: number): string {
  const last = String.fromCharCode(65 + index % 26);
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

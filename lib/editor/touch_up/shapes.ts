/** A cell by column and row, both from 0. */
export interface Cell {
  readonly column: number;
  readonly row: number;
}

/** The size of the grid that shapes are drawn on. */
export interface Size {
  readonly columns: number;
  readonly rows: number;
}

/** Axes on which a stroke is repeated. */
export interface Mirror {
  /** Left and right are alike. */
  readonly horizontal: boolean;
  /** Top and bottom are alike. */
  readonly vertical: boolean;
}

/** Cells of the straight line between two cells, both included (Bresenham 1965). */
export function lineCells(from: Cell, to: Cell): Cell[] {
  const cells: Cell[] = [];
  const width = Math.abs(to.column - from.column);
  const height = -Math.abs(to.row - from.row);
  const right = from.column < to.column ? 1 : -1;
  const down = from.row < to.row ? 1 : -1;
  let { column, row } = from;
  let error = width + height;
  while (true) {
    cells.push({ column, row });
    if (column === to.column && row === to.row) return cells;
    const twice = 2 * error;
    if (twice >= height) {
      error += height;
      column += right;
    }
    if (twice <= width) {
      error += width;
      row += down;
    }
  }
}

/** Cells of a rectangle between two corners, either its outline or all of it. */
export function rectangleCells(from: Cell, to: Cell, filled: boolean): Cell[] {
  const left = Math.min(from.column, to.column);
  const right = Math.max(from.column, to.column);
  const top = Math.min(from.row, to.row);
  const bottom = Math.max(from.row, to.row);
  const cells: Cell[] = [];
  for (let row = top; row <= bottom; row++) {
    const whole = filled || row === top || row === bottom;
    const step = whole ? 1 : Math.max(1, right - left);
    for (let column = left; column <= right; column += step) cells.push({ column, row });
  }
  return cells;
}

/** A square brush of `size` cells at every given cell; an even brush reaches further right and down. */
export function brushCells(cells: Iterable<Cell>, size: number): Cell[] {
  if (size <= 1) return [...cells];
  const before = Math.floor((size - 1) / 2);
  const out: Cell[] = [];
  for (const { column, row } of cells) {
    for (let y = 0; y < size; y++) {
      for (let x = 0; x < size; x++) {
        out.push({ column: column - before + x, row: row - before + y });
      }
    }
  }
  return out;
}

/** Indices of the cells that lie on the grid, each once, repeated across the mirror axes. */
export function toIndices(cells: Iterable<Cell>, size: Size, mirror: Mirror): Set<number> {
  const indices = new Set<number>();
  const { columns, rows } = size;
  for (const { column, row } of cells) {
    if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
    const across = columns - 1 - column;
    const below = rows - 1 - row;
    indices.add(row * columns + column);
    if (mirror.horizontal) indices.add(row * columns + across);
    if (mirror.vertical) indices.add(below * columns + column);
    if (mirror.horizontal && mirror.vertical) indices.add(below * columns + across);
  }
  return indices;
}

/** Indices, in order, of the cells of `start`'s colour that hang together with it by their sides. `shown` holds one colour per cell. */
export function floodIndices(shown: Uint32Array, size: Size, start: number): number[] {
  const { columns } = size;
  const wanted = shown[start];
  const seen = new Uint8Array(shown.length);
  const open = [start];
  seen[start] = 1;
  while (open.length > 0) {
    const cell = open.pop()!;
    const column = cell % columns;
    if (column > 0) visit(cell - 1);
    if (column < columns - 1) visit(cell + 1);
    if (cell >= columns) visit(cell - columns);
    if (cell + columns < shown.length) visit(cell + columns);
  }
  const found: number[] = [];
  for (let i = 0; i < seen.length; i++) if (seen[i] === 1) found.push(i);
  return found;

  function visit(cell: number): void {
    if (seen[cell] === 1 || shown[cell] !== wanted) return;
    seen[cell] = 1;
    open.push(cell);
  }
}

/** Every cell of one colour, wherever it lies. */
export function sameColorIndices(shown: Uint32Array, color: number): number[] {
  const found: number[] = [];
  for (let i = 0; i < shown.length; i++) if (shown[i] === color) found.push(i);
  return found;
}

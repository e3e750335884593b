import type { Size } from "@/lib/document/size.ts";

/** A cell by column and row, both from 0. */
export interface Cell {
  readonly column: number;
  readonly row: number;
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

/** Indices, in order, of the cells that a square brush of `side` cells marks on its way between two cells. */
export function strokeIndices(
  from: Cell,
  to: Cell,
  side: number,
  size: Size,
  mirror: Mirror,
): Uint32Array {
  const stencil = createStencil(size, mirror);
  // An even brush reaches further right and down.
  const before = Math.floor((side - 1) / 2);
  for (const { column, row } of lineCells(from, to)) {
    stencil.add(column - before, row - before, side, side);
  }
  return stencil.indices();
}

/** Indices, in order, of the cells of a rectangle between two corners: either its outline or all of it. */
export function rectangleIndices(
  from: Cell,
  to: Cell,
  filled: boolean,
  size: Size,
  mirror: Mirror,
): Uint32Array {
  const stencil = createStencil(size, mirror);
  const left = Math.min(from.column, to.column);
  const top = Math.min(from.row, to.row);
  const columns = Math.abs(from.column - to.column) + 1;
  const rows = Math.abs(from.row - to.row) + 1;
  if (filled) stencil.add(left, top, columns, rows);
  else {
    stencil.add(left, top, columns, 1);
    stencil.add(left, top + rows - 1, columns, 1);
    stencil.add(left, top, 1, rows);
    stencil.add(left + columns - 1, top, 1, rows);
  }
  return stencil.indices();
}

/** Indices, in order, of a cell and its mirror images; of none if it lies beside the grid. */
export function cellIndices({ column, row }: Cell, size: Size, mirror: Mirror): Uint32Array {
  const stencil = createStencil(size, mirror);
  stencil.add(column, row, 1, 1);
  return stencil.indices();
}

/** Gathers blocks of cells and their mirror images, each cell once, without what lies beside the grid. */
function createStencil({ columns, rows }: Size, { horizontal, vertical }: Mirror) {
  const marks = new Uint8Array(columns * rows);
  let top = rows;
  let bottom = 0;
  return {
    /** Adds a block by its left and top cell and its breadth and height in cells. */
    add: (column: number, row: number, breadth: number, height: number): void => {
      const left = Math.max(0, column);
      const right = Math.min(columns, column + breadth);
      if (left >= right) return;
      for (let y = Math.max(0, row); y < Math.min(rows, row + height); y++) {
        mark(y, left, right);
        if (vertical) mark(rows - 1 - y, left, right);
      }
    },
    indices: (): Uint32Array => {
      const found = new Uint32Array(columns * Math.max(0, bottom - top));
      let count = 0;
      for (let cell = top * columns; cell < bottom * columns; cell++) {
        if (marks[cell] === 1) found[count++] = cell;
      }
      return found.subarray(0, count);
    },
  };

  function mark(row: number, left: number, right: number): void {
    const start = row * columns;
    marks.fill(1, start + left, start + right);
    if (horizontal) marks.fill(1, start + columns - right, start + columns - left);
    top = Math.min(top, row);
    bottom = Math.max(bottom, row + 1);
  }
}

/** Indices, in order, of the cells of `start`'s color that hang together with it by their sides. `shown` holds one color per cell. */
export function floodIndices(shown: Uint32Array, size: Size, start: number): Uint32Array {
  const { columns } = size;
  const wanted = shown[start];
  const seen = new Uint8Array(shown.length);
  const open = new Uint32Array(shown.length);
  let waiting = 0;
  let count = 0;
  visit(start);
  while (waiting > 0) {
    const cell = open[--waiting]!;
    const column = cell % columns;
    if (column > 0) visit(cell - 1);
    if (column < columns - 1) visit(cell + 1);
    if (cell >= columns) visit(cell - columns);
    if (cell + columns < shown.length) visit(cell + columns);
  }
  const found = new Uint32Array(count);
  count = 0;
  for (let i = 0; i < seen.length; i++) if (seen[i] === 1) found[count++] = i;
  return found;

  function visit(cell: number): void {
    if (seen[cell] === 1 || shown[cell] !== wanted) return;
    seen[cell] = 1;
    open[waiting++] = cell;
    count++;
  }
}

/** Every cell of one color, wherever it lies. */
export function sameColorIndices(shown: Uint32Array, color: number): Uint32Array {
  const found = new Uint32Array(shown.length);
  let count = 0;
  for (let i = 0; i < shown.length; i++) if (shown[i] === color) found[count++] = i;
  return found.subarray(0, count);
}

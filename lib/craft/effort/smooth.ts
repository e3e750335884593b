/** Cells with the colors that they should show and the ones that they may. */
export interface Targets {
  readonly columns: number;
  readonly rows: number;
  /** What each cell should show, in OKLab, 3 numbers a cell. */
  readonly wanted: Float64Array;
  /** The colors to choose from, in OKLab, 3 numbers each. */
  readonly palette: Float64Array;
  /** Index of each cell's color, -1 where it is empty. */
  readonly cells: Int32Array;
  /** Cells that stay as they are: eyes, touch-ups. */
  readonly isKept?: (cell: number) => boolean;
}

/** Passes over all cells; hardly any changes after so many. */
const PASSES = 6;
/** OKLab distance between neighbors at which a border between them costs little more than half of what it does on a plain. */
const EDGE = 0.08;
/** Neighbors at a corner count half. */
const DIAGONAL = 0.5;
/** A lone cell that stands out so far from all around it, in OKLab, is a detail, such as an eye. */
const STANDS_OUT = 0.3;

/** What a lone cell costs, in borders. */
const LONE = 2;

/**
 * Gives cells the colors of their neighbors where that shows little, so that fewer stand alone and parts can be larger: borders between
 * colors cost something, the less the more the picture itself has one there, and so does each cell that no neighbor equals (a
 * contrast-sensitive Potts model, Boykov and Jolly 2001, by iterated conditional modes, Besag 1986; the second term is our own: it halves
 * the lone cells for less than half the error).
 *
 * @param weight What a border costs, in squared OKLab distance: 0 changes nothing, 0.002 leaves hardly a lone cell.
 * @returns The new index of each cell's color.
 */
export function smoothCells(targets: Targets, weight: number): Int32Array {
  const { columns, rows, wanted, palette, isKept = () => false } = targets;
  const cells = targets.cells.slice();
  if (weight <= 0) return cells;
  const edges = edgeWeights(targets);
  for (let pass = 0; pass < PASSES; pass++) {
    let changed = 0;
    for (let cell = 0; cell < cells.length; cell++) {
      const own = cells[cell]!;
      if (own < 0 || isKept(cell) || standsOut(targets, cell)) continue;
      const around = neighborsOf(cell, columns, rows);
      const costOf = (color: number) => {
        let borders = 0;
        around.forEach(([other, share], i) => {
          if (cells[other] !== color) borders += share * edges[cell * 8 + i]!;
        });
        cells[cell] = color;
        const lone = countLone(cells, cell, columns, rows);
        cells[cell] = own;
        return squared(wanted, cell, palette, color) + weight * (borders + LONE * lone);
      };
      let [best, least] = [own, costOf(own)];
      for (const color of new Set(around.map(([other]) => cells[other]!))) {
        if (color < 0 || color === own) continue;
        const cost = costOf(color);
        if (cost < least - 1e-12) [best, least] = [color, cost];
      }
      cells[cell] = best;
      if (best !== own) changed++;
    }
    if (changed === 0) break;
  }
  return cells;
}

/** How many stand alone of a cell and the four beside it. */
function countLone(cells: Int32Array, cell: number, columns: number, rows: number): number {
  const beside = besides(cell, columns, rows);
  return [cell, ...beside].filter((one) => isLone(cells, one, columns, rows)).length;
}

/** Whether none of the cells beside one has its color. */
export function isLone(cells: Int32Array, cell: number, columns: number, rows: number): boolean {
  return besides(cell, columns, rows).every((other) => cells[other] !== cells[cell]);
}

/** The up to four cells beside one. */
function besides(cell: number, columns: number, rows: number): number[] {
  const [x, y] = [cell % columns, Math.floor(cell / columns)];
  const found: number[] = [];
  if (x > 0) found.push(cell - 1);
  if (x < columns - 1) found.push(cell + 1);
  if (y > 0) found.push(cell - columns);
  if (y < rows - 1) found.push(cell + columns);
  return found;
}

type Neighbor = readonly [cell: number, share: number];

/** The up to eight cells around one, always in the same order, and how much each counts. */
function neighborsOf(cell: number, columns: number, rows: number): Neighbor[] {
  const [x, y] = [cell % columns, Math.floor(cell / columns)];
  const found: Neighbor[] = [];
  for (let row = Math.max(0, y - 1); row <= Math.min(rows - 1, y + 1); row++) {
    for (let column = Math.max(0, x - 1); column <= Math.min(columns - 1, x + 1); column++) {
      if (row === y && column === x) continue;
      found.push([row * columns + column, row === y || column === x ? 1 : DIAGONAL]);
    }
  }
  return found;
}

/** How much a border counts between each cell and those around it: 1 on a plain, near 0 where the picture has an edge. */
function edgeWeights({ columns, rows, wanted, cells }: Targets): Float64Array {
  const edges = new Float64Array(cells.length * 8);
  for (let cell = 0; cell < cells.length; cell++) {
    neighborsOf(cell, columns, rows).forEach(([other], i) => {
      edges[cell * 8 + i] = Math.exp(-squared(wanted, cell, wanted, other) / (EDGE * EDGE));
    });
  }
  return edges;
}

/** Whether a cell differs so much from all around it that it has to be meant. */
function standsOut({ columns, rows, wanted }: Targets, cell: number): boolean {
  return neighborsOf(cell, columns, rows)
    .every(([other]) => squared(wanted, cell, wanted, other) > STANDS_OUT * STANDS_OUT);
}

function squared(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const [l, m, n] = [
    a[i * 3]! - b[j * 3]!,
    a[i * 3 + 1]! - b[j * 3 + 1]!,
    a[i * 3 + 2]! - b[j * 3 + 2]!,
  ];
  return l * l + m * m + n * n;
}

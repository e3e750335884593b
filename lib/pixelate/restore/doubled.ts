import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { type CellLattices, type Lattice, latticeThrough, type Lines } from "./lattice.ts";

/** Changes of color that tell something. */
const LEAST_CHANGES = 16;
/** Share of changes that noise may put where there should be none. */
const FEW = 0.02;

/** A grid, and where it was found. */
interface Placed {
  readonly grid: PixelGrid;
  readonly lattices: CellLattices;
  readonly lines: { readonly x: Lines; readonly y: Lines };
}

/**
 * The lattices of twice the period where a grid's colors change at every other line only, in both directions: its cells are halves
 * of true ones. Else null.
 */
export function doubled({ grid, lattices, lines }: Placed): CellLattices | null {
  const { columns, rows, cells } = grid;
  const x = onlyLines(columns, (line) => {
    let changes = 0;
    for (let at = line; at < cells.length; at += columns) {
      if (cells[at] !== cells[at - 1]) changes++;
    }
    return changes;
  });
  const y = onlyLines(rows, (line) => {
    let changes = 0;
    for (let at = line * columns; at < (line + 1) * columns; at++) {
      if (cells[at] !== cells[at - columns]) changes++;
    }
    return changes;
  });
  if (x === null || y === null) return null;
  return { x: twice(lattices.x, lines.x[x]!), y: twice(lattices.y, lines.y[y]!) };
}

function twice({ period }: Lattice, line: number): Lattice {
  return latticeThrough(line, 2 * period);
}

/** The first of the lines, each the second from the one before, at which nearly all changes are; null where there are none such. */
function onlyLines(count: number, changesAt: (line: number) => number): number | null {
  const changes = [0, 0];
  for (let line = 1; line < count; line++) changes[line % 2]! += changesAt(line);
  const [even, odd] = changes as [number, number];
  if (even + odd < LEAST_CHANGES) return null;
  return odd <= FEW * even ? 0 : even <= FEW * odd ? 1 : null;
}

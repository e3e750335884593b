/** A part that covers whole cells. It may be turned by a quarter. */
export interface BuildingPart {
  /** Such as the maker's number of the mold. */
  readonly id: string;
  /** Cells along its longer side. */
  readonly length: number;
  /** Cells along its shorter side. */
  readonly width: number;
  /** What one costs, above 0, in whatever is to be least: 1 where only the number of pieces counts, a price where money does. */
  readonly cost: number;
}

/** A part as it may lie on the grid. */
export interface Placing {
  /** Index of the part in its list. */
  readonly part: number;
  /** Columns and rows that it covers. */
  readonly width: number;
  readonly height: number;
  readonly cost: number;
}

/** A part on the grid, its top left cell first. */
export interface Tile extends Placing {
  readonly x: number;
  readonly y: number;
}

/** How each part may lie, the largest first, of those as large the cheapest first. */
export function placingsOf(parts: readonly BuildingPart[]): readonly Placing[] {
  const placings = parts.flatMap(({ length, width, cost }, part): Placing[] => {
    const lying = { part, width: length, height: width, cost };
    return length === width ? [lying] : [lying, { part, width, height: length, cost }];
  });
  return placings.sort((a, b) => b.width * b.height - a.width * a.height || a.cost - b.cost);
}

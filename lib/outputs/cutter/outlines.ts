/** A closed outline: corners of cells, in order. */
export type Outline = readonly (readonly [x: number, y: number])[];

/**
 * Outlines of the connected areas that some cells make up, around holes too: outer ones clockwise, those of holes the other way. Only
 * corners at which they turn are given. Areas that touch at a corner only stay apart, for a knife cannot hold on to a point.
 */
export function outlinesOf(
  columns: number,
  rows: number,
  cells: readonly number[],
): readonly Outline[] {
  const within = new Set(cells);
  const has = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < columns && y < rows && within.has(y * columns + x);
  const side = columns + 1;
  // Edges by the corner at which they start, the area at their right: east, south, west, north.
  const edges = new Map<number, number[]>();
  const add = (x: number, y: number, direction: number) => {
    const at = y * side + x;
    edges.set(at, [...edges.get(at) ?? [], direction]);
  };
  for (const cell of cells) {
    const [x, y] = [cell % columns, Math.floor(cell / columns)];
    if (!has(x, y - 1)) add(x, y, 0);
    if (!has(x + 1, y)) add(x + 1, y, 1);
    if (!has(x, y + 1)) add(x + 1, y + 1, 2);
    if (!has(x - 1, y)) add(x, y + 1, 3);
  }
  const outlines: Outline[] = [];
  for (const [start, directions] of edges) {
    while (directions.length > 0) outlines.push(follow(edges, start, side));
  }
  return outlines;
}

const STEPS = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const;

/** Takes the edges of one outline away from where it starts on. */
function follow(edges: ReadonlyMap<number, number[]>, start: number, side: number): Outline {
  const corners: [number, number][] = [];
  const first = edges.get(start)![0]!;
  let [at, direction] = [start, first];
  let before = -1;
  do {
    const leaving = edges.get(at)!;
    // Where two areas touch at a corner, the turn to the right stays with the same one.
    const turn = before < 0 ? first : [1, 0, 3].map((way) => (before + way) % 4)
      .find((way) => leaving.includes(way))!;
    leaving.splice(leaving.indexOf(turn), 1);
    direction = turn;
    if (direction !== before) corners.push([at % side, Math.floor(at / side)]);
    const [dx, dy] = STEPS[direction]!;
    at += dy * side + dx;
    before = direction;
  } while (at !== start);
  // The start is no corner where the last edge goes straight on into the first.
  return before === first ? corners.slice(1) : corners;
}

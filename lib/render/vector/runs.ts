import type { PixelGrid } from "@/lib/document/pixel_grid.ts";

/** Rows that are written together: as many as are at most nine apart, so that moves between them take one digit. */
const BAND = 10;

interface Run {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/**
 * SVG path data of horizontal lines, one a run of neighboring cells of one group, for each of `groups` groups.
 *
 * `groupOf` gives each palette color its group, or -1 to leave its cells out. Lines lie on the top edges of the rows.
 * They come in the order that takes the fewest letters: band by band of rows, in sweeps from left to right, since a move
 * to the left or far away is longer.
 */
export function runPaths(grid: PixelGrid, groupOf: Int32Array, groups: number): string[] {
  const pens = Array.from({ length: groups }, () => ({ path: "", x: 0, y: 0 }));
  for (let top = 0; top < grid.rows; top += BAND) {
    for (const [group, runs] of runsOfBand(grid, groupOf, top)) {
      const pen = pens[group]!;
      for (const { x, y, length } of sweeps(runs)) {
        pen.path += moveTo(x, y, pen.x, pen.y, pen.path === "") + "h" + length;
        pen.x = x + length;
        pen.y = y;
      }
    }
  }
  return pens.map(({ path }) => path);
}

/** The runs of each group within the band of rows that begins at `top`, by the columns where they start. */
function runsOfBand(grid: PixelGrid, groupOf: Int32Array, top: number): Map<number, Run[]> {
  const { columns, rows, cells } = grid;
  const bottom = Math.min(rows, top + BAND);
  const groupAt = (x: number, y: number) => groupOf[cells[y * columns + x]!]!;
  const band = new Map<number, Run[]>();
  for (let x = 0; x < columns; x++) {
    for (let y = top; y < bottom; y++) {
      const group = groupAt(x, y);
      if (group < 0 || (x > 0 && groupAt(x - 1, y) === group)) continue;
      let end = x + 1;
      while (end < columns && groupAt(end, y) === group) end++;
      const run = { x, y, length: end - x };
      const runs = band.get(group);
      if (runs) runs.push(run);
      else band.set(group, [run]);
    }
  }
  return band;
}

/** Runs sorted by column, in as few sweeps as there are runs side by side: each takes whatever begins where it has come to. */
function* sweeps(runs: readonly Run[]): Generator<Run> {
  let waiting = runs;
  while (waiting.length > 0) {
    const passed: Run[] = [];
    let end = 0;
    for (const run of waiting) {
      if (run.x < end) passed.push(run);
      else {
        end = run.x + run.length;
        yield run;
      }
    }
    waiting = passed;
  }
}

/** The shortest of an absolute and a relative move. */
function moveTo(x: number, y: number, fromX: number, fromY: number, first: boolean): string {
  const absolute = `M${x} ${y}`;
  const down = y - fromY;
  // A minus sign parts two numbers as well as a blank does.
  const relative = `m${x - fromX}${down < 0 ? "" : " "}${down}`;
  return first || absolute.length <= relative.length ? absolute : relative;
}

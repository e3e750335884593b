import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";

/**
 * SVG path data of horizontal lines, one a run of neighbouring cells of one group, for each of `groups` groups.
 *
 * `groupOf` gives each palette color its group, or -1 to leave its cells out. Lines lie on the top edges of the rows.
 */
export function runPaths(grid: PixelGrid, groupOf: Int32Array, groups: number): string[] {
  const { columns, rows, cells } = grid;
  const paths = new Array<string>(groups).fill("");
  const lastX = new Int32Array(groups);
  const lastY = new Int32Array(groups);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns;) {
      const start = x;
      const group = groupOf[cells[y * columns + x]!]!;
      do x++; while (x < columns && groupOf[cells[y * columns + x]!] === group);
      if (group < 0) continue;
      paths[group] += moveTo(start, y, lastX[group]!, lastY[group]!, paths[group] === "") +
        "h" + (x - start);
      lastX[group] = x;
      lastY[group] = y;
    }
  }
  return paths;
}

/** The shorter of an absolute and a relative move. */
function moveTo(x: number, y: number, fromX: number, fromY: number, first: boolean): string {
  const absolute = `M${x} ${y}`;
  const relative = `m${x - fromX} ${y - fromY}`;
  return first || absolute.length <= relative.length ? absolute : relative;
}

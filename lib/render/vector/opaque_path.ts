import type { PixelGrid } from "@/lib/document/pixel_grid.ts";

/**
 * SVG path data around all opaque cells of a grid, in rectangles as high as rows are alike; "" where there are none.
 */
export function opaquePath(grid: PixelGrid): string {
  const { rows } = grid;
  let path = "";
  for (let top = 0; top < rows;) {
    const runs = opaqueRuns(grid, top);
    let bottom = top + 1;
    while (bottom < rows && sameRuns(runs, opaqueRuns(grid, bottom))) bottom++;
    for (const [start, end] of runs) path += `M${start} ${top}H${end}V${bottom}H${start}z`;
    top = bottom;
  }
  return path;
}

type Run = readonly [start: number, end: number];

function opaqueRuns(grid: PixelGrid, row: number): Run[] {
  const { columns, cells } = grid;
  const runs: Run[] = [];
  for (let x = 0; x < columns; x++) {
    const start = x;
    while (x < columns && isOpaque(grid, cells[row * columns + x]!)) x++;
    if (x > start) runs.push([start, x]);
  }
  return runs;
}

function sameRuns(one: readonly Run[], other: readonly Run[]): boolean {
  return one.length === other.length &&
    one.every(([start, end], i) => start === other[i]![0] && end === other[i]![1]);
}

function isOpaque({ palette }: PixelGrid, index: number): boolean {
  return palette[index * 4 + 3] === 255;
}

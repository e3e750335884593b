import { colorCount, type PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import { paletteColor, type Rgba } from "./hex_color.ts";

/**
 * SVG path data that fills all opaque cells of a grid, in rectangles as high as rows are alike; "" where there are none.
 */
export function groundPath(grid: PixelGrid): string {
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

/** The opaque color that most cells have, the first of them where several do, or null where no cell is opaque. */
export function groundColor(grid: PixelGrid): Rgba | null {
  const counts = new Uint32Array(colorCount(grid));
  for (const index of grid.cells) {
    if (isOpaque(grid, index)) counts[index]!++;
  }
  const most = counts.reduce((best, count, i) => count > counts[best]! ? i : best, 0);
  return counts[most] ? paletteColor(grid, most) : null;
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

/**
 * SVG path data that covers the cells that have ink, each one unit wide: a rectangle for each column of cells that stand on each
 * other. Where one begins is told from the one before, so that a letter that comes again is the same text again, which compresses.
 */
export function cellsPath(rows: readonly (readonly boolean[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const hasInk = (x: number, y: number) => rows[y]?.[x] === true;
  let d = "", fromX = 0, fromY = 0;
  for (let x = 0; x < columns; x++) {
    for (let y = 0; y < rows.length; y++) {
      if (!hasInk(x, y) || hasInk(x, y - 1)) continue;
      let height = 1;
      while (hasInk(x, y + height)) height++;
      d += `m${x - fromX} ${y - fromY}h1v${height}h-1z`;
      [fromX, fromY] = [x, y];
    }
  }
  return d;
}

/**
 * Mean colors of square blocks of cells, 3 numbers a block; rows of blocks from the top. Only cells count whose `counts` is 1: a block
 * without any is black.
 */
export function blockMeans(
  colors: Float64Array,
  counts: Uint8Array,
  columns: number,
  rows: number,
  side: number,
): Float64Array {
  const across = Math.ceil(columns / side);
  const means = new Float64Array(across * Math.ceil(rows / side) * 3);
  const members = new Uint32Array(means.length / 3);
  for (let cell = 0; cell < counts.length; cell++) {
    if (counts[cell] === 0) continue;
    const x = cell % columns, y = (cell - x) / columns;
    const block = Math.floor(y / side) * across + Math.floor(x / side);
    members[block]!++;
    for (let c = 0; c < 3; c++) means[block * 3 + c]! += colors[cell * 3 + c]!;
  }
  for (let i = 0; i < means.length; i++) means[i]! /= Math.max(1, members[Math.floor(i / 3)]!);
  return means;
}

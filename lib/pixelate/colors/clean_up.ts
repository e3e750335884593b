/** Colors nearer than this, where colors are matched, have a low contrast: a CIEDE2000 difference of about ten. */
const LOW_CONTRAST = 0.12;

/**
 * Gives isolated cells of low contrast the color of a neighbor, in place; cells that stand out, such as the light in an eye, stay.
 *
 * A cell is isolated if none of its four neighbors has its color. It takes the neighbor's color that is nearest to its own in the
 * picture, if that does not differ much from the one it had.
 *
 * @param chosen For each cell the index of its color, -1 where nothing shows.
 * @param palette The palette where colors are matched, 3 numbers a color.
 * @param targets The cells' own colors, likewise.
 * @param spared How much of each cell belongs to a subject, 0-1: what mostly does stays as it is.
 */
export function cleanUp(
  chosen: Int32Array,
  columns: number,
  palette: Float64Array,
  targets: Float64Array,
  spared: Float32Array | null = null,
): void {
  const rows = chosen.length / columns;
  for (let cell = 0; cell < chosen.length; cell++) {
    const own = chosen[cell]!;
    if (own < 0 || spared && spared[cell]! > 0.5) continue;
    const x = cell % columns, y = (cell - x) / columns;
    const neighbors = [
      y > 0 ? chosen[cell - columns]! : -1,
      x > 0 ? chosen[cell - 1]! : -1,
      x + 1 < columns ? chosen[cell + 1]! : -1,
      y + 1 < rows ? chosen[cell + columns]! : -1,
    ];
    if (neighbors.includes(own)) continue;
    let best = -1, least = Infinity;
    for (const other of neighbors) {
      if (other < 0 || distance(palette, own, palette, other) >= LOW_CONTRAST) continue;
      const away = distance(targets, cell, palette, other);
      if (away < least || away === least && other < best) {
        least = away;
        best = other;
      }
    }
    if (best >= 0) chosen[cell] = best;
  }
}

function distance(one: Float64Array, i: number, other: Float64Array, k: number): number {
  const dL = one[i * 3]! - other[k * 3]!;
  const da = one[i * 3 + 1]! - other[k * 3 + 1]!;
  const db = one[i * 3 + 2]! - other[k * 3 + 2]!;
  return Math.sqrt(dL * dL + da * da + db * db);
}

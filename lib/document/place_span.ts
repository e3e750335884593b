/** A stretch of a line: where it begins, and how long it is. */
export type Span = readonly [start: number, length: number];

/** Sums of fractions may be a hair off. */
const HAIR = 1e-9;

/**
 * Where a stretch of `length` begins within `room` that begins at `start`: so that it holds as many of the `wanted` ones whole as can
 * be, then as much of the others, and as near to the middle as that leaves.
 */
export function placeSpan(
  length: number,
  start: number,
  room: number,
  wanted: readonly Span[],
): number {
  const middle = start + (room - length) / 2;
  const most = Math.max(start, start + room - length);
  const places = wanted.flatMap(([from, size]) => [
    from,
    from + size - length,
    from + (size - length) / 2,
  ]);
  let best = middle, held = wholes(middle, length, wanted), shown = overlap(middle, length, wanted);
  for (const place of places) {
    const at = Math.min(Math.max(place, start), most);
    const ownHeld = wholes(at, length, wanted), ownShown = overlap(at, length, wanted);
    const gain = ownHeld - held || beyondHair(ownShown - shown) ||
      beyondHair(Math.abs(best - middle) - Math.abs(at - middle));
    if (gain <= 0) continue;
    [best, held, shown] = [at, ownHeld, ownShown];
  }
  return best;
}

function wholes(at: number, length: number, wanted: readonly Span[]): number {
  return wanted.filter(([from, size]) => from >= at - HAIR && from + size <= at + length + HAIR)
    .length;
}

function overlap(at: number, length: number, wanted: readonly Span[]): number {
  return wanted.reduce((sum, [from, size]) => {
    return sum + Math.max(0, Math.min(from + size, at + length) - Math.max(from, at));
  }, 0);
}

function beyondHair(difference: number): number {
  return Math.abs(difference) > HAIR ? difference : 0;
}

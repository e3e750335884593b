/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

/**
 * Times several things side by side: each once a round, in turn, so that whatever else the machine does falls on all alike.
 * Returns the medians in milliseconds. The first round only warms up.
 */
export async function sideBySide(
  things: readonly (() => unknown)[],
  rounds: number,
): Promise<readonly number[]> {
  const times = things.map((): number[] => []);
  for (let round = 0; round <= rounds; round++) {
    for (const [i, thing] of things.entries()) {
      const begun = performance.now();
      await thing();
      if (round > 0) times[i]!.push(performance.now() - begun);
    }
  }
  return times.map(median);
}

/** A ratio beside the most that it may be. */
export function judge(ratio: number, most: number): string {
  return `${ratio.toFixed(2)} ${ratio <= most ? "≤" : "> (!)"} ${most}`;
}

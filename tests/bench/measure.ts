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

/** What was found beyond its limits, in words. */
const missed: string[] = [];
let judged = 0;

/** A number beside the limit that it must keep, marked where it does not. `what` says what was measured. */
export function judge(
  what: string,
  value: number,
  sign: "≤" | "≥",
  limit: number,
  digits = 2,
): string {
  judged++;
  const isKept = sign === "≤" ? value <= limit : value >= limit;
  const text = value.toFixed(digits);
  if (isKept) return `${text} ${sign} ${limit}`;
  missed.push(`${what}: ${text}, the limit is ${sign} ${limit}`);
  return `${text} ${sign === "≤" ? ">" : "<"} ${limit} (!)`;
}

/** What became of all limits so far, in a few lines. */
export function verdict(): string {
  if (judged === 0) return "Nothing here has a limit.";
  if (missed.length === 0) return `All of ${judged} limits are kept.`;
  return [`${missed.length} of ${judged} limits are missed (!):`, ...missed].join("\n  ");
}

/** A cost that grows in proportion to something, beside what it costs in any case. */
export interface Line {
  readonly fixed: number;
  readonly slope: number;
}

/** The line `cost = fixed + slope * size` with the least squares of relative errors, so that small sizes count as much as large. */
export function fitLine(sizes: readonly number[], costs: readonly number[]): Line {
  let [w, wx, wxx, wy, wxy] = [0, 0, 0, 0, 0];
  for (const [i, x] of sizes.entries()) {
    const y = costs[i]!;
    const weight = 1 / y ** 2;
    w += weight;
    wx += weight * x;
    wxx += weight * x * x;
    wy += weight * y;
    wxy += weight * x * y;
  }
  const slope = (w * wxy - wx * wy) / (w * wxx - wx * wx);
  return { fixed: (wy - slope * wx) / w, slope };
}

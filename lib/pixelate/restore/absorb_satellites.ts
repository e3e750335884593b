import { type Clusters, DIMENSIONS, squared } from "./cluster_points.ts";

/** Groups up to so many times larger than noise makes them are still taken for noise, which comes in clumps. */
const MOST_TIMES = 4;

/**
 * Joins groups that are no more than what noise makes of a larger one nearby, and tells the group of each point. Where noise is 1, so
 * many points stray from a color by more than a distance as a fall like exp(-distance) tells.
 */
export function absorbSatellites({ labels, centers }: Clusters): Int32Array<ArrayBuffer> {
  const counts = new Float64Array(centers.length / DIMENSIONS);
  for (const label of labels) counts[label]!++;
  const homes = Int32Array.from(counts.keys());
  const order = [...counts.keys()].sort((a, b) => counts[a]! - counts[b]! || b - a);
  order.forEach((group, rank) => {
    let home = -1, most = 0;
    for (const other of order.slice(rank + 1)) {
      const away = Math.sqrt(squared(centers, group * DIMENSIONS, centers, other * DIMENSIONS));
      const expected = counts[other]! * straying(away);
      if (expected > most) {
        most = expected;
        home = other;
      }
    }
    if (home < 0 || counts[group]! > MOST_TIMES * most) return;
    homes[group] = home;
    counts[home]! += counts[group]!;
  });
  // Larger groups come later in the order: whoever went to one that went on follows it.
  for (const group of order.toReversed()) homes[group] = homes[homes[group]!]!;
  return labels.map((label) => homes[label]!);
}

/** Near exp(-away), of operations that every engine rounds alike. */
function straying(away: number): number {
  let value = 1 / (1 + away / 8);
  for (let i = 0; i < 3; i++) value *= value;
  return value;
}

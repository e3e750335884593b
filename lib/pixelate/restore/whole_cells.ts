import type { Comb, Fit } from "./comb.ts";

/** A picture of whole cells fits so well, as a share of what any lattice does. */
const NEARLY_AS_WELL = 0.75;

/**
 * The lattices that divide the whole picture into equal cells, where there are such ones nearby that fit nearly as well. Their cells are
 * squares but for what rounding to whole pixels does.
 */
export function wholeCells(x: Comb, y: Comb, across: Fit, down: Fit): readonly [Fit, Fit] {
  let best: readonly [Fit, Fit] = [across, down];
  let most = NEARLY_AS_WELL * (across.score + down.score);
  for (const columns of nearest(x, across)) {
    for (const rows of nearest(y, down)) {
      const [width, height] = [x.length / columns, y.length / rows];
      if (Math.abs(width - height) > 0.5 / columns + 0.5 / rows) continue;
      const whole = [scored(x, width), scored(y, height)] as const;
      const score = whole[0].score + whole[1].score;
      if (score < most) continue;
      most = score;
      best = whole;
    }
  }
  return best;
}

/** The numbers of cells nearest to what a lattice shows. */
function nearest({ length }: Comb, { period }: Fit): number[] {
  const cells = Math.floor(length / period);
  return [cells - 1, cells, cells + 1, cells + 2].filter((count) => count > 0);
}

function scored(comb: Comb, period: number): Fit {
  const whole = { period, phase: 0 };
  return { ...whole, score: comb.score(whole) };
}

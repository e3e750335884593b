/** Steps of the dial from as the piece is to as smooth as it gets. */
export const DIAL_STEPS = 20;

/** What a border costs at the end of the dial, in squared OKLab distance: hardly a cell stands alone then. */
const MOST_SMOOTHING = 0.004;

/** What borders cost at a step: the first ones change little, for most is won there. */
export function smoothingAt(step: number): number {
  return MOST_SMOOTHING * (step / DIAL_STEPS) ** 2;
}

/** The step of the dial at which borders cost so much. */
export function stepOf(smoothing: number): number {
  return Math.min(DIAL_STEPS, Math.round(Math.sqrt(smoothing / MOST_SMOOTHING) * DIAL_STEPS));
}

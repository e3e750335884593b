/** What a number field's keys step by: arrows one step, the page keys ten. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/** The number that a key leads to, on the next of the steps and within the limits; null if the key means nothing. */
export function stepNumber(
  key: string,
  value: number,
  { least, most, step }: { readonly least: number; readonly most: number; readonly step: number },
): number | null {
  const by = STEPS[key];
  if (by === undefined) return null;
  // Counted in whole steps, whose sum is no rounding's.
  const perUnit = Math.round(1 / step);
  const next = (Math.round(value * perUnit) + by) / perUnit;
  return Math.min(most, Math.max(least, next));
}

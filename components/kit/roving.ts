/** Steps by key among elements of which Tab passes all but one; the ends are reached at once. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

/** What of a key press decides; a `KeyboardEvent` is one. */
type Press = Pick<
  KeyboardEvent,
  "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "defaultPrevented" | "preventDefault"
>;

/**
 * The place that a key leads to from another one of `count`, around the ends; the key is taken then. Null where it leads nowhere: it is
 * another one, or was taken before, such as by a field that it steps.
 */
export function steppedTo(press: Press, from: number, count: number): number | null {
  const step = STEPS[press.key];
  const isModified = press.ctrlKey || press.metaKey || press.altKey || press.shiftKey;
  if (step === undefined || isModified || press.defaultPrevented || count === 0) return null;
  press.preventDefault();
  if (!Number.isFinite(step)) return step < 0 ? 0 : count - 1;
  return (from + step + count) % count;
}

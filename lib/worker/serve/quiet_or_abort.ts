import type { Turns } from "./turns.ts";

/**
 * Resolves when nothing has been asked for so many milliseconds; rejects as soon as the work that waits for that is given up, for who
 * waits holds on to a picture.
 */
export function quietOrAbort(
  { quiet }: Pick<Turns, "quiet">,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason);
    if (signal.aborted) return giveUp();
    signal.addEventListener("abort", giveUp, { once: true });
    quiet(milliseconds).then(resolve, reject);
  });
}

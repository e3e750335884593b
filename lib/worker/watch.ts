import { CLOCK, type Clock } from "./clock.ts";

/** Notices when the other side has gone silent without an error. */
export interface Watch {
  /** An answer is awaited from now on. */
  readonly expect: () => void;
  /** The other side has said something. */
  readonly heard: () => void;
  /** Nothing is awaited any more; `fresh` forgets that the other side has ever spoken. */
  readonly rest: (fresh?: boolean) => void;
}

/** Milliseconds between calls, and calls in a row without an answer that mean that nobody is there: a slow phone may take a while. */
export const PERIOD = 4_000;
const MOST_CALLS = 12;

/** The same for a side that has not spoken yet, which is two minutes: on the slowest networks it may be on its way for so long. */
const MOST_FIRST_CALLS = 30;

/**
 * Calls the other side now and then while an answer is awaited.
 *
 * Calls are counted, not seconds, so that a page that slept does not wake up to a false alarm; and a side that has not spoken yet
 * may still be on its way over the network.
 *
 * @param call Asks for a sign of life.
 * @param onSilence Is called when none came.
 */
export function newWatch(
  call: () => void,
  onSilence: () => void,
  { every }: Pick<Clock, "every"> = CLOCK,
): Watch {
  let hangUp: (() => void) | null = null;
  let unanswered = 0;
  let hasSpoken = false;

  const rest = (fresh = false) => {
    hangUp?.();
    hangUp = null;
    unanswered = 0;
    if (fresh) hasSpoken = false;
  };
  return {
    expect() {
      if (hangUp) return;
      hangUp = every(PERIOD, () => {
        if (++unanswered > (hasSpoken ? MOST_CALLS : MOST_FIRST_CALLS)) {
          rest(true);
          onSilence();
        } else {
          call();
        }
      });
    },
    heard() {
      hasSpoken = true;
      unanswered = 0;
    },
    rest,
  };
}

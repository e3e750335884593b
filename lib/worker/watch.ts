import { CLOCK, type Clock } from "./clock.ts";

/** Notices when the other side has gone silent without an error. */
export interface Watch {
  /** An answer is awaited from now on. */
  readonly expect: () => void;
  /** The other side has said something; if it has answered a call, then whether it waits itself for what it needs to go on. */
  readonly heard: (isWaiting?: boolean) => void;
  /** Nothing is awaited any more; `fresh` forgets that the other side has ever spoken. */
  readonly rest: (fresh?: boolean) => void;
}

/** Milliseconds between calls, and calls in a row without an answer that mean that nobody is there: a slow phone may take a while. */
export const PERIOD = 4_000;
const MOST_CALLS = 12;

/** Calls in a row after which a side that has not spoken yet is slow, as far as people are concerned. */
const FEW_FIRST_CALLS = 3;

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
 * @param options.onSlow Is told that a side that has not spoken yet lets wait for it, or one that has waits itself, and when that is over.
 */
export function newWatch(
  call: () => void,
  onSilence: () => void,
  { every = CLOCK.every, onSlow }: Partial<Pick<Clock, "every">> & {
    readonly onSlow?: ((isSlow: boolean) => void) | undefined;
  } = {},
): Watch {
  let hangUp: (() => void) | null = null;
  let unanswered = 0;
  let hasSpoken = false;
  let isSlow = false;

  const noteSlow = (slow: boolean) => {
    if (slow === isSlow) return;
    isSlow = slow;
    onSlow?.(slow);
  };
  const rest = (fresh = false) => {
    hangUp?.();
    hangUp = null;
    unanswered = 0;
    if (fresh) hasSpoken = false;
    noteSlow(false);
  };
  return {
    expect() {
      if (hangUp) return;
      hangUp = every(PERIOD, () => {
        if (++unanswered > (hasSpoken ? MOST_CALLS : MOST_FIRST_CALLS)) {
          rest(true);
          onSilence();
        } else {
          if (!hasSpoken) noteSlow(unanswered >= FEW_FIRST_CALLS);
          call();
        }
      });
    },
    heard(isWaiting = hasSpoken && isSlow) {
      hasSpoken = true;
      unanswered = 0;
      noteSlow(isWaiting);
    },
    rest,
  };
}

/** What tells time, so that tests can make it pass. */
export interface Clock {
  /** Milliseconds since some moment. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or a little later. */
  readonly sleep: (milliseconds: number) => Promise<void>;
  /** Calls back every so many milliseconds. Returns what stops it. */
  readonly every: (milliseconds: number, callback: () => void) => () => void;
}

/** The clock of this thread. */
export const CLOCK: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  every: (milliseconds, callback) => {
    const timer = setInterval(callback, milliseconds);
    return () => clearInterval(timer);
  },
};

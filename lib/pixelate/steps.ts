/** Work that may be done little by little or all at once, by whoever comes first to need it. */
export interface Steps<T> {
  /** Does a little. Resolves to whether there is more to do. */
  readonly step: () => Promise<boolean>;
  readonly isDone: () => boolean;
  /** Does the rest and resolves with the result; done before, it only gives it. */
  readonly finish: () => Promise<T>;
  /** The result of work that is done. */
  readonly result: () => T;
}

/** Work with interruptions: yields nothing wherever it may pause, and a promise wherever it has to wait for one. */
export type Work<T> = Generator<Promise<void> | void, T>;

/** Called between two steps: resolves when the next may be done, rejects to give up. */
export type Pause = () => Promise<void>;

export function newSteps<T>(work: Work<T>): Steps<T> {
  let outcome: { readonly value: T } | null = null;
  let underWay: Promise<boolean> | null = null;
  let hasFailed = false;

  async function advance(): Promise<boolean> {
    if (hasFailed) throw new TypeError("The work has ended without a result.");
    // Unless this comes to an end it failed, which a generator would take for a result of nothing.
    hasFailed = true;
    let next = work.next();
    while (!next.done && next.value) {
      await next.value;
      next = work.next();
    }
    hasFailed = false;
    if (next.done) outcome = { value: next.value };
    return !next.done;
  }

  /** Two who want a step at once share it. */
  function step(): Promise<boolean> {
    if (outcome) return Promise.resolve(false);
    underWay ??= advance().finally(() => underWay = null);
    return underWay;
  }

  function result(): T {
    if (!outcome) throw new TypeError("The work is not done yet.");
    return outcome.value;
  }

  return {
    step,
    isDone: () => outcome !== null,
    async finish() {
      while (await step());
      return result();
    },
    result,
  };
}

/** Does all of the work, with a pause between two steps. */
export async function takeSteps<T>({ step, finish }: Steps<T>, pause?: Pause): Promise<T> {
  if (pause) { while (await step()) await pause(); }
  return await finish();
}

/** Does work at once that waits for nothing. */
export function doNow<T>(work: Work<T>): T {
  let next = work.next();
  while (!next.done) {
    if (next.value) throw new TypeError("Work that waits cannot be done at once.");
    next = work.next();
  }
  return next.value;
}

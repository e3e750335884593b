/** Work that may be done little by little or all at once, by whoever comes first to need it. */
export interface Steps<T> {
  /** Does a little. Returns whether there is more to do. */
  readonly step: () => boolean;
  readonly isDone: () => boolean;
  /** Does the rest and returns the result; done before, it only returns it. */
  readonly finish: () => T;
}

/** Called between two steps: resolves when the next may be done, rejects to give up. */
export type Pause = () => Promise<void>;

/** @param work Yields wherever it may be interrupted. */
export function newSteps<T>(work: Generator<void, T>): Steps<T> {
  let last: IteratorResult<void, T> | null = null;
  const step = () => {
    if (!last?.done) last = work.next();
    return !last.done;
  };
  return {
    step,
    isDone: () => last?.done ?? false,
    finish() {
      while (step());
      if (!last?.done) throw new TypeError("The work ended without a result.");
      return last.value;
    },
  };
}

/** Does all of the work, with a pause between two steps. */
export async function takeSteps<T>({ step, finish }: Steps<T>, pause?: Pause): Promise<T> {
  if (pause) { while (step()) await pause(); }
  return finish();
}

/** Knows when nobody asks anything. */
export interface Lull {
  /** Something was asked. */
  readonly end: () => void;
  /** Resolves when nothing has been asked for so many milliseconds. */
  readonly of: (milliseconds: number) => Promise<void>;
}

export function newLull(): Lull {
  let asked = 0;
  const waits = new Map<number, Promise<void>>();

  async function waitFor(milliseconds: number): Promise<void> {
    const left = () => asked + milliseconds - performance.now();
    while (left() > 0) await new Promise((resolve) => setTimeout(resolve, left()));
  }

  return {
    end: () => void (asked = performance.now()),
    // Who waits as long shares one wait, so that they go on in the order in which they came.
    of: (milliseconds) => {
      const wait = waits.get(milliseconds) ??
        waitFor(milliseconds).then(() => void waits.delete(milliseconds));
      waits.set(milliseconds, wait);
      return wait;
    },
  };
}

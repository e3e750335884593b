/** Knows when nobody asks anything. */
export interface Lull {
  /** Something was asked. */
  readonly end: () => void;
  /** Resolves when nothing has been asked for so many milliseconds. */
  readonly of: (milliseconds: number) => Promise<void>;
}

export function newLull(): Lull {
  let asked = 0;
  return {
    end: () => void (asked = performance.now()),
    of: async (milliseconds) => {
      const left = () => asked + milliseconds - performance.now();
      while (left() > 0) await new Promise((resolve) => setTimeout(resolve, left()));
    },
  };
}

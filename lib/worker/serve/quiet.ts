import type { Clock } from "../clock.ts";

/** Knows for how long nobody has asked anything. */
export interface Quiet {
  /** Something was asked. */
  readonly end: () => void;
  /** Whether nothing has been asked for so many milliseconds. */
  readonly is: (milliseconds: number) => boolean;
  /** Resolves when nothing has been asked for so many milliseconds. */
  readonly of: (milliseconds: number) => Promise<void>;
}

export function newQuiet(clock: Pick<Clock, "now" | "sleep">): Quiet {
  let asked = -Infinity;
  const waits = new Map<number, Promise<void>>();

  const left = (milliseconds: number) => asked + milliseconds - clock.now();

  async function waitFor(milliseconds: number): Promise<void> {
    while (left(milliseconds) > 0) await clock.sleep(left(milliseconds));
  }

  return {
    is: (milliseconds) => left(milliseconds) <= 0,
    end: () => void (asked = clock.now()),
    // Who waits as long shares one wait, so that they go on in the order in which they came.
    of: (milliseconds) => {
      const wait = waits.get(milliseconds) ??
        waitFor(milliseconds).then(() => void waits.delete(milliseconds));
      waits.set(milliseconds, wait);
      return wait;
    },
  };
}

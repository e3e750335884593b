import type { Clock } from "../clock.ts";

/** Knows for how long nobody has asked anything. */
export interface Quiet {
  /** Something was asked. */
  readonly end: () => void;
  /** Resolves when nothing has been asked for so many milliseconds. */
  readonly of: (milliseconds: number) => Promise<void>;
}

export function newQuiet(clock: Pick<Clock, "now" | "sleep">): Quiet {
  let asked = -Infinity;
  const waits = new Map<number, Promise<void>>();

  async function waitFor(milliseconds: number): Promise<void> {
    const left = () => asked + milliseconds - clock.now();
    while (left() > 0) await clock.sleep(left());
  }

  return {
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

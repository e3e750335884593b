import type { Clock } from "@/lib/worker/clock.ts";

/** A clock whose time passes only when a test says so. */
export interface HandClock extends Clock {
  /** Lets so many milliseconds pass: whoever waits goes on at its time, in order, before this resolves. */
  readonly advance: (milliseconds: number) => Promise<void>;
}

export function newHandClock(): HandClock {
  const timers = new Set<{ due: number; readonly period: number | null; call(): void }>();
  let time = 0;
  return {
    now: () => time,
    sleep: (milliseconds) =>
      new Promise((call) => void timers.add({ due: time + milliseconds, period: null, call })),
    every: (period, call) => {
      const timer = { due: time + period, period, call };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async advance(milliseconds) {
      const end = time + milliseconds;
      for (;;) {
        // What goes on because of a timer has its say, and perhaps its own timer, before the next one.
        await new Promise((resolve) => setTimeout(resolve));
        const [next] = [...timers].sort((a, b) => a.due - b.due);
        if (next === undefined || next.due > end) break;
        time = next.due;
        if (next.period === null) timers.delete(next);
        else next.due += next.period;
        next.call();
      }
      time = end;
    },
  };
}

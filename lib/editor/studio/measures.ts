import { effect, type ReadonlySignal } from "@preact/signals";

/** What is measured from. */
export interface Cause {
  readonly kind: "open" | "change";
  /** Milliseconds since the page's time origin. */
  readonly start: number;
  /** Number of what the engine was asked for last, which a new look of the wall leaves as it is. */
  readonly generation: number;
}

/** What has been drawn of the newest change. */
export interface Progress {
  readonly cause: ReadonlySignal<Cause | null>;
  /** Whether the Pixels card is. */
  readonly pixels: ReadonlySignal<boolean>;
  /** Whether all cards on screen are. */
  readonly visible: ReadonlySignal<boolean>;
  readonly all: ReadonlySignal<boolean>;
  /** Whether all cards are, and from every pixel. */
  readonly settled: ReadonlySignal<boolean>;
}

const EXACT = "pixelate:exact";

/** Entries are taken out of the browser's list above this number, which else grows for as long as the page lives. */
const MOST_ENTRIES = 1000;

/**
 * Writes User Timing measures: `pixelate:first` (picture handed over to Pixels card shown), `pixelate:all` (to every card shown) and
 * `pixelate:change` (control changed to every visible card shown). Marks `pixelate:exact` where every card is shown and has its last colors.
 *
 * @param onFrame Calls back when what has been drawn by now is about to be on screen. The effects end with the model.
 */
export function recordMeasures(progress: Progress, onFrame: (callback: () => void) => void) {
  record("pixelate:first", "open", progress.pixels);
  record("pixelate:all", "open", progress.all);
  record("pixelate:change", "change", progress.visible);
  effect(() => {
    if (!progress.settled.value) return;
    onFrame(() => {
      clearSurplus(EXACT);
      performance.mark(EXACT);
    });
  });

  function record(name: string, kind: Cause["kind"], done: ReadonlySignal<boolean>) {
    let last: Cause | null = null;
    effect(() => {
      const cause = progress.cause.value;
      if (cause?.kind !== kind || !done.value || cause === last) return;
      last = cause;
      onFrame(() => {
        clearSurplus(name);
        performance.measure(name, { start: cause.start, end: performance.now() });
      });
    });
  }
}

function clearSurplus(name: string): void {
  if (performance.getEntriesByName(name).length < MOST_ENTRIES) return;
  performance.clearMeasures(name);
  performance.clearMarks(name);
}

import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Settings } from "@/lib/document/settings.ts";
import type { Engine, GridAnswer } from "@/lib/worker/client.ts";

/** A grid as the engine gave it. */
export interface Result {
  readonly grid: PixelGrid;
  /** Number of the change that it answers. */
  readonly generation: number;
  /** Whether it is the engine's last word on these settings. */
  readonly exact: boolean;
  /** Where there is nothing to be seen: a transparency threshold that shows something. */
  readonly faint: number | null;
}

/** A grid that is computed again and again. What was asked last wins, and until it has come there is something to see. */
export interface Conversion {
  readonly result: ReadonlySignal<Result | null>;
  /** Number of the change that was asked for last, 0 before the first. */
  readonly asked: ReadonlySignal<number>;
  /**
   * Takes the place of what was asked before, at once where that has had a first answer or is of no use any more. Else when the
   * answer has come: while a control is moved faster than a piece is made, none would ever be seen.
   */
  request(settings: Settings, generation: number, isUseless?: boolean): void;
}

/** @param lane Each conversion has its own, so that only its own newer request takes its place. */
export function createConversion(
  engine: Engine,
  lane: string,
  background: boolean,
  onGrid: (result: Result) => void,
  onError: (error: unknown, generation: number) => void,
): Conversion {
  const result = signal<Result | null>(null);
  const asked = signal(0);
  /** Number of what has had no answer yet. */
  let unanswered: number | null = null;
  let next: Settings | null = null;

  function start(settings: Settings): void {
    const generation = asked.peek();
    unanswered = generation;
    next = null;
    const take = ({ grid, exact, faint }: GridAnswer) => {
      // Together, so that nobody sees a new result beside an old piece.
      batch(() => {
        const made = { grid, generation, exact, faint };
        result.value = made;
        onGrid(made);
      });
      goOn(generation);
    };
    engine.convert(settings, { lane, background, onGrid: take }).catch((error: unknown) => {
      if (!isAbort(error) && asked.peek() === generation) onError(error, generation);
      goOn(generation);
    });
  }

  function goOn(generation: number): void {
    if (unanswered !== generation) return;
    unanswered = null;
    if (next !== null) start(next);
  }

  return {
    result,
    asked,
    request: (settings, generation, isUseless = false) => {
      asked.value = generation;
      if (unanswered === null || isUseless) start(settings);
      else next = settings;
    },
  };
}

/** Whether an error only says that something newer took the place of what was asked. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

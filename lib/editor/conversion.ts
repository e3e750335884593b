import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { PixelGrid } from "@/lib/pixelate/pixel_grid.ts";
import type { Settings } from "@/lib/pixelate/settings.ts";
import type { Engine } from "@/lib/worker/client.ts";

/** A grid as the engine gave it. */
export interface Result {
  readonly grid: PixelGrid;
  /** Number of the change that it answers. */
  readonly generation: number;
  /** Whether it is the engine's last word on these settings. */
  readonly exact: boolean;
}

/** A grid that is computed again and again, of which the last request always wins. */
export interface Conversion {
  readonly result: ReadonlySignal<Result | null>;
  /** Number of the change that was asked for last, 0 before the first. */
  readonly asked: ReadonlySignal<number>;
  request(settings: Settings, generation: number): void;
}

/** @param lane Each conversion has its own, so that only its own newer request takes its place. */
export function createConversion(
  engine: Engine,
  lane: string,
  background: boolean,
  onGrid: (result: Result) => void,
  onError: (error: unknown) => void,
): Conversion {
  const result = signal<Result | null>(null);
  const asked = signal(0);
  return {
    result,
    asked,
    request: (settings, generation) => {
      asked.value = generation;
      const take = (grid: PixelGrid, exact: boolean) => {
        if (asked.peek() !== generation) return;
        // Together, so that nobody sees a new result beside an old piece.
        batch(() => {
          const made = { grid, generation, exact };
          result.value = made;
          onGrid(made);
        });
      };
      engine.convert(settings, { lane, background, onGrid: take }).catch((error: unknown) => {
        if (!isAbort(error) && asked.peek() === generation) onError(error);
      });
    },
  };
}

/** Whether an error only says that something newer took the place of what was asked. */
export function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}

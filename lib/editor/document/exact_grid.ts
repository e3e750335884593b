import { effect, type ReadonlySignal } from "@preact/signals";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Result } from "./conversion.ts";

/** What tells whether a grid is the one that was asked for last. */
export interface ExactGridSources {
  readonly result: ReadonlySignal<Result | null>;
  readonly grid: ReadonlySignal<PixelGrid | null>;
  readonly generation: ReadonlySignal<number>;
  readonly hasFailed: ReadonlySignal<boolean>;
}

/** Resolves with a grid as soon as it is exact and as it is asked for; rejects where it cannot be made. */
export function exactGridOf(sources: ExactGridSources): Promise<PixelGrid> {
  const { result, grid, generation, hasFailed } = sources;
  return new Promise((resolve, reject) => {
    const stop = effect(() => {
      const made = result.value;
      if (made?.exact && made.generation === generation.value && grid.value !== null) {
        resolve(grid.value);
      } else if (hasFailed.value) {
        reject(new Error("Waited for exact cells: making them failed."));
      } else return;
      queueMicrotask(() => stop());
    });
  });
}

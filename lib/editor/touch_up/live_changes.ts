import type { EditLayer } from "./edit_layer.ts";
import { createPatch, type Patch } from "./patch.ts";

/** What a gesture has changed so far of a layer, and how it was before. */
export interface LiveChanges {
  /**
   * Paints cells of the layer in place. Returns whether any changed.
   *
   * @param cells Cell indices from 0; ones beyond the layer are passed over.
   */
  paint(cells: Iterable<number>, color: number): boolean;
  /** Takes everything back. Returns the cells that were touched. */
  revert(): Uint32Array;
  /** Ends the gesture. Returns the patch that takes it back, or null where every cell is as it was. */
  finish(): Patch | null;
}

/** Follows changes of a layer, at the cost of the cells that they touch. */
export function trackChanges({ colors }: EditLayer): LiveChanges {
  const isTouched = new Uint8Array(colors.length);
  const before = new Uint32Array(colors.length);
  let first = colors.length;
  let last = -1;

  return {
    paint: (cells, color) => {
      let hasChanged = false;
      for (const cell of cells) {
        if (cell >= colors.length || colors[cell] === color) continue;
        if (isTouched[cell] === 0) {
          isTouched[cell] = 1;
          before[cell] = colors[cell]!;
          if (cell < first) first = cell;
          if (cell > last) last = cell;
        }
        colors[cell] = color;
        hasChanged = true;
      }
      return hasChanged;
    },
    revert: () => {
      const cells = touched();
      for (const cell of cells) colors[cell] = before[cell]!;
      reset();
      return cells;
    },
    finish: () => {
      const cells = touched();
      const earlier = new Uint32Array(cells.length);
      let count = 0;
      for (const cell of cells) {
        if (colors[cell] === before[cell]) continue;
        earlier[count] = before[cell]!;
        cells[count++] = cell;
      }
      reset();
      return count === 0 ? null : createPatch(cells.subarray(0, count), earlier.subarray(0, count));
    },
  };

  function touched(): Uint32Array {
    const cells = new Uint32Array(Math.max(0, last - first + 1));
    let count = 0;
    for (let cell = first; cell <= last; cell++) if (isTouched[cell] === 1) cells[count++] = cell;
    return cells.subarray(0, count);
  }

  function reset(): void {
    if (last >= 0) isTouched.fill(0, first, last + 1);
    first = colors.length;
    last = -1;
  }
}

import type { EditLayer } from "./edit_layer.ts";
import { appendRun, eachCell, packStep, type Patch, type Step, unpackStep } from "./patch.ts";

/** Steps that can be undone and redone, newest last. */
export interface EditHistory {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

/** Nothing done yet. */
export const NO_HISTORY: EditHistory = { undo: [], redo: [] };

/** Oldest steps are forgotten above this many bytes. */
export const HISTORY_BYTES = 32 * 1024 * 1024;

/**
 * Paints cells of a layer in place and returns the step, or null where nothing changed.
 *
 * @param cells Cell indices from 0; ones beyond the layer are passed over, repeated ones count once.
 */
export function paint(layer: EditLayer, cells: Iterable<number>, color: number): Patch | null {
  const { colors } = layer;
  const runs: number[] = [];
  let previous = -1;
  for (const cell of sorted(cells)) {
    if (cell === previous || cell >= colors.length || colors[cell] === color) continue;
    previous = cell;
    appendRun(runs, cell, colors[cell]!, color);
    colors[cell] = color;
  }
  return runs.length === 0 ? null : Uint32Array.from(runs);
}

/** Joins the steps of one gesture, such as the segments of a stroke, into one. */
export function mergePatches(patches: readonly Patch[]): Patch | null {
  if (patches.length <= 1) return patches[0] ?? null;
  let start = Infinity;
  let end = 0;
  for (const patch of patches) {
    start = Math.min(start, patch[0]!);
    end = Math.max(end, patch.at(-4)! + patch.at(-3)!);
  }
  const seen = new Uint8Array(end - start);
  const first = new Uint32Array(end - start);
  const last = new Uint32Array(end - start);
  for (const patch of patches) {
    eachCell(patch, (cell, before, after) => {
      const at = cell - start;
      if (seen[at] === 0) first[at] = before;
      seen[at] = 1;
      last[at] = after;
    });
  }
  const runs: number[] = [];
  for (let at = 0; at < seen.length; at++) {
    if (seen[at] === 1 && first[at] !== last[at]) {
      appendRun(runs, start + at, first[at]!, last[at]!);
    }
  }
  return runs.length === 0 ? null : Uint32Array.from(runs);
}

/** Adds a step; what was undone before is gone, and the oldest steps go where memory would pass the limit. */
export function record(history: EditHistory, patch: Patch | null): EditHistory {
  if (patch === null) return history;
  const undo = [...history.undo, packStep(patch)];
  let bytes = undo.reduce((sum, step) => sum + step.byteLength, 0);
  while (bytes > HISTORY_BYTES && undo.length > 1) bytes -= undo.shift()!.byteLength;
  return { undo, redo: [] };
}

/** Takes the newest step back, in place on the layer. Returns the same history where there is none. */
export function undo(layer: EditLayer, history: EditHistory): EditHistory {
  const step = history.undo.at(-1);
  if (step === undefined) return history;
  fillRuns(layer, unpackStep(step), 2);
  return { undo: history.undo.slice(0, -1), redo: [...history.redo, step] };
}

/** Does the step that was undone last again. Returns the same history where there is none. */
export function redo(layer: EditLayer, history: EditHistory): EditHistory {
  const step = history.redo.at(-1);
  if (step === undefined) return history;
  fillRuns(layer, unpackStep(step), 3);
  return { undo: [...history.undo, step], redo: history.redo.slice(0, -1) };
}

function fillRuns(layer: EditLayer, patch: Patch, column: 2 | 3): void {
  for (let run = 0; run < patch.length; run += 4) {
    const start = patch[run]!;
    layer.colors.fill(patch[run + column]!, start, start + patch[run + 1]!);
  }
}

function sorted(cells: Iterable<number>): Uint32Array {
  const list = cells instanceof Uint32Array ? cells : Uint32Array.from(cells);
  for (let i = 1; i < list.length; i++) {
    // A fill arrives in order and is large: sorting it again would be felt.
    if (list[i]! < list[i - 1]!) return list.slice().sort();
  }
  return list;
}

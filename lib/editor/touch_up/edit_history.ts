import type { EditLayer } from "./edit_layer.ts";

/**
 * One step of work as runs of cells: four numbers a run (first cell, length, packed colour before, packed colour after).
 * What people paint is uniform, so runs stay few even where a fill covers the whole grid.
 */
export type Patch = Uint32Array<ArrayBuffer>;

/** Steps that can be undone and redone, newest last. */
export interface EditHistory {
  readonly undo: readonly Patch[];
  readonly redo: readonly Patch[];
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
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (const patch of patches) {
    eachCell(patch, (cell, before, after) => {
      if (!first.has(cell)) first.set(cell, before);
      last.set(cell, after);
    });
  }
  const runs: number[] = [];
  for (const cell of sorted(first.keys())) {
    const before = first.get(cell)!;
    const after = last.get(cell)!;
    if (before !== after) appendRun(runs, cell, before, after);
  }
  return runs.length === 0 ? null : Uint32Array.from(runs);
}

/** Adds a step; what was undone before is gone, and the oldest steps go where memory would pass the limit. */
export function record(history: EditHistory, patch: Patch | null): EditHistory {
  if (patch === null) return history;
  const undo = [...history.undo, patch];
  let bytes = undo.reduce((sum, step) => sum + step.byteLength, 0);
  while (bytes > HISTORY_BYTES && undo.length > 1) bytes -= undo.shift()!.byteLength;
  return { undo, redo: [] };
}

/** Takes the newest step back, in place on the layer. Returns the same history where there is none. */
export function undo(layer: EditLayer, history: EditHistory): EditHistory {
  const patch = history.undo.at(-1);
  if (patch === undefined) return history;
  fillRuns(layer, patch, 2);
  return { undo: history.undo.slice(0, -1), redo: [...history.redo, patch] };
}

/** Does the step that was undone last again. Returns the same history where there is none. */
export function redo(layer: EditLayer, history: EditHistory): EditHistory {
  const patch = history.redo.at(-1);
  if (patch === undefined) return history;
  fillRuns(layer, patch, 3);
  return { undo: [...history.undo, patch], redo: history.redo.slice(0, -1) };
}

/** Calls back for every cell that a step changed. */
export function eachCell(
  patch: Patch,
  callback: (cell: number, before: number, after: number) => void,
): void {
  for (let run = 0; run < patch.length; run += 4) {
    const start = patch[run]!;
    const end = start + patch[run + 1]!;
    for (let cell = start; cell < end; cell++) callback(cell, patch[run + 2]!, patch[run + 3]!);
  }
}

function fillRuns(layer: EditLayer, patch: Patch, column: 2 | 3): void {
  for (let run = 0; run < patch.length; run += 4) {
    const start = patch[run]!;
    layer.colors.fill(patch[run + column]!, start, start + patch[run + 1]!);
  }
}

function appendRun(runs: number[], cell: number, before: number, after: number): void {
  const last = runs.length - 4;
  const joins = last >= 0 && runs[last]! + runs[last + 1]! === cell &&
    runs[last + 2] === before && runs[last + 3] === after;
  if (joins) runs[last + 1]!++;
  else runs.push(cell, 1, before, after);
}

function sorted(cells: Iterable<number>): Uint32Array {
  const list = Uint32Array.from(cells);
  for (let i = 1; i < list.length; i++) {
    // A fill arrives in order and is large: sorting it again would be felt.
    if (list[i]! < list[i - 1]!) return list.sort();
  }
  return list;
}

import { readColors, type ShortColors, shortenColors } from "./short_colors.ts";

/**
 * Changes of cells as runs: four numbers a run (first cell, length, packed color before, packed color after), in the order of cells.
 * What people paint is uniform, so runs stay few even where a fill covers the whole grid.
 */
export type Patch = Uint32Array<ArrayBuffer>;

/** A patch as it is kept, in whichever form is the smaller. */
export type Step = Patch | PackedPatch;

/** A patch of scattered cells, such as those of one color in a dithered picture, where a run would be needed for each. */
interface PackedPatch {
  readonly byteLength: number;
  /** The first cell that changes. */
  readonly first: number;
  /** From there on, whether a cell changes: a bit each, the lowest first. */
  readonly changes: Uint8Array;
  /** Colors of the cells that change, in order. */
  readonly before: ShortColors;
  readonly after: ShortColors;
}

/** Patches smaller than this are not worth packing, in bytes. */
const SMALL = 1024;

/** The smaller form of a patch. */
export function packStep(patch: Patch): Step {
  if (patch.length === 0 || patch.byteLength < SMALL) return patch;
  const first = patch[0]!;
  const span = patch.at(-4)! + patch.at(-3)! - first;
  let count = 0;
  for (let run = 1; run < patch.length; run += 4) count += patch[run]!;
  const colors = [new Uint32Array(count), new Uint32Array(count)] as const;
  const changes = new Uint8Array(Math.ceil(span / 8));
  count = 0;
  eachCell(patch, (cell, before, after) => {
    const at = cell - first;
    changes[at >> 3]! |= 1 << (at & 7);
    colors[0][count] = before;
    colors[1][count++] = after;
  });
  const [before, after] = [shortenColors(colors[0]), shortenColors(colors[1])];
  const byteLength = changes.byteLength + before.byteLength + after.byteLength;
  return byteLength < patch.byteLength ? { byteLength, first, changes, before, after } : patch;
}

/** The patch of a step. */
export function unpackStep(step: Step): Patch {
  if (step instanceof Uint32Array) return step;
  const { first, changes } = step;
  const before = readColors(step.before);
  const after = readColors(step.after);
  const runs: number[] = [];
  for (let at = 0; at < changes.length * 8; at++) {
    if ((changes[at >> 3]! >> (at & 7) & 1) === 0) continue;
    appendRun(runs, first + at, before(), after());
  }
  return Uint32Array.from(runs);
}

/** Calls back for every cell that a patch changes. */
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

/** Adds a cell to the runs of a patch that is being made. */
export function appendRun(runs: number[], cell: number, before: number, after: number): void {
  const last = runs.length - 4;
  const joins = last >= 0 && runs[last]! + runs[last + 1]! === cell &&
    runs[last + 2] === before && runs[last + 3] === after;
  if (joins) runs[last + 1]!++;
  else runs.push(cell, 1, before, after);
}

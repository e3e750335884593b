import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { shownColors, UNTOUCHED } from "./edit_layer.ts";
import { eachCell, type Patch } from "./patch.ts";
import type { Size } from "./shapes.ts";
import type { TouchUps } from "./touch_ups.ts";

/** The grid as it is being painted: colors that follow every stroke at once, at the cost of the cells it touches. */
export interface Easel {
  readonly size: Size;
  /** The packed color that each cell shows. */
  readonly shown: Uint32Array<ArrayBuffer>;
  /** Paints cells as part of the gesture under way. Cells of a locked color are passed over. */
  paint(cells: Uint32Array, color: number): void;
  /** Takes back all painting of the gesture under way. */
  revert(): void;
  /** Makes one step of the gesture. */
  commit(): void;
  /** Follows changes that were made elsewhere, such as an undo. */
  sync(): void;
  /** The first and the last row with a cell that changed since the last call, or null where none did. */
  takeDirtyRows(): readonly [first: number, last: number] | null;
}

/**
 * Sets a grid up for painting.
 *
 * @param locked Packed colors whose cells no tool may change.
 * @param onChange Called after every change, live ones included.
 */
export function createEasel(
  grid: PixelGrid,
  touchUps: TouchUps,
  locked: () => ReadonlySet<number>,
  onChange: () => void,
): Easel {
  const size = { columns: grid.columns, rows: grid.rows };
  touchUps.resize(size);
  const below = shownColors(grid, null);
  const shown = shownColors(grid, touchUps.layer());
  let firstDirty = shown.length;
  let lastDirty = -1;
  let patches: Patch[] = [];

  return {
    size,
    shown,
    paint: (cells, color) => {
      const patch = touchUps.paint(unlocked(cells), color);
      if (patch === null) return;
      patches.push(patch);
      refresh(patch);
    },
    revert: () => {
      if (patches.length === 0) return;
      const undone = patches;
      patches = [];
      touchUps.revert(undone);
      for (const patch of undone) refresh(patch);
    },
    commit: () => {
      const done = patches;
      patches = [];
      touchUps.commit(done);
    },
    sync: () => {
      const { colors } = touchUps.layer()!;
      for (let cell = 0; cell < shown.length; cell++) show(cell, colors[cell]!);
      onChange();
    },
    takeDirtyRows: () => {
      if (lastDirty < 0) return null;
      const rowOf = (cell: number) => Math.floor(cell / size.columns);
      const rows = [rowOf(firstDirty), rowOf(lastDirty)] as const;
      firstDirty = shown.length;
      lastDirty = -1;
      return rows;
    },
  };

  function unlocked(cells: Uint32Array): Uint32Array {
    const kept = locked();
    return kept.size === 0 ? cells : cells.filter((cell) => !kept.has(shown[cell]!));
  }

  function refresh(patch: Patch): void {
    const { colors } = touchUps.layer()!;
    eachCell(patch, (cell) => show(cell, colors[cell]!));
    onChange();
  }

  function show(cell: number, own: number): void {
    const color = own === UNTOUCHED ? below[cell]! : own;
    if (shown[cell] === color) return;
    shown[cell] = color;
    if (cell < firstDirty) firstDirty = cell;
    if (cell > lastDirty) lastDirty = cell;
  }
}

import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Size } from "@/lib/document/size.ts";
import { type EditLayer, shownColors, UNTOUCHED } from "./edit_layer.ts";
import type { TouchUps } from "./touch_ups.ts";

/** The grid as it is being painted: colors that follow every stroke at once, at the cost of the cells it touches. */
export interface Surface {
  readonly size: Size;
  /** The packed color that each cell shows. */
  readonly shown: Uint32Array<ArrayBuffer>;
  /** Paints cells as part of the gesture under way. Cells of a locked color are passed over. */
  paint(cells: Uint32Array, color: number): void;
  /** Takes back all painting of the gesture under way. */
  revert(): void;
  /** Makes one command of the gesture. */
  commit(): void;
  /** Follows changes of touch-ups that were made elsewhere, such as an undo. */
  sync(): void;
  /** Takes another grid of the same size below the touch-ups: the engine made it anew. */
  setGrid(grid: PixelGrid): void;
  /** The first and the last row with a cell that changed since the last call, or null where none did. */
  takeDirtyRows(): readonly [first: number, last: number] | null;
}

/**
 * Sets a grid up for painting.
 *
 * @param touchUps At the size of the grid. Once they are at another, or of another piece, nothing is painted any more.
 * @param locked Packed colors whose cells no tool may change.
 * @param onChange Called after every change, live ones included.
 */
export function createSurface(
  grid: PixelGrid,
  touchUps: TouchUps,
  locked: () => ReadonlySet<number>,
  onChange: () => void,
): Surface {
  const { columns, rows } = grid;
  let current = grid;
  let below = shownColors(grid, null);
  const shown = shownColors(grid, layer());
  let firstDirty = shown.length;
  let lastDirty = -1;

  return {
    size: { columns, rows },
    shown,
    paint: (cells, color) => {
      const free = unlocked(cells);
      if (layer() !== null && touchUps.paint(free, color)) refresh(free);
    },
    revert: () => {
      const touched = layer() === null ? [] : touchUps.revert();
      if (touched.length > 0) refresh(touched);
    },
    commit: () => {
      if (layer() !== null) touchUps.commit();
    },
    sync: refreshAll,
    setGrid: (made) => {
      if (made === current) return;
      current = made;
      below = shownColors(made, null);
      refreshAll();
    },
    takeDirtyRows: () => {
      if (lastDirty < 0) return null;
      const rowOf = (cell: number) => Math.floor(cell / columns);
      const dirty = [rowOf(firstDirty), rowOf(lastDirty)] as const;
      firstDirty = shown.length;
      lastDirty = -1;
      return dirty;
    },
  };

  /** The touch-ups, while they are at this size. */
  function layer(): EditLayer | null {
    const own = touchUps.layer();
    return own?.columns === columns && own.rows === rows ? own : null;
  }

  function unlocked(cells: Uint32Array): Uint32Array {
    const kept = locked();
    return kept.size === 0 ? cells : cells.filter((cell) => !kept.has(shown[cell]!));
  }

  function refresh(cells: Iterable<number>): void {
    const own = layer()!.colors;
    for (const cell of cells) show(cell, own[cell]!);
    onChange();
  }

  function refreshAll(): void {
    const own = layer()?.colors;
    if (own === undefined) return;
    for (let cell = 0; cell < shown.length; cell++) show(cell, own[cell]!);
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

import { computed, type ReadonlySignal, signal } from "@preact/signals";
import { type EditLayer, emptyLayer, touchedCount, UNTOUCHED } from "./edit_layer.ts";
import {
  type EditHistory,
  mergePatches,
  NO_HISTORY,
  paint,
  record,
  redo,
  undo,
} from "./edit_history.ts";
import type { Patch } from "./patch.ts";
import type { Size } from "./shapes.ts";

/**
 * The visitor's touch-ups: a layer for the size that is shown, and the layers of other sizes, kept for when they come back.
 *
 * Cells are painted in place while a gesture lasts; only its end is a step, and only steps raise `version`, so that a stroke over a
 * large grid costs no more than its own cells.
 */
export interface TouchUps {
  /** Raised by every step, undo, redo, and change of size. Whatever is computed from `layer()` reads it. */
  readonly version: ReadonlySignal<number>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Number of cells that differ by the visitor's hand, at the size that is shown. */
  readonly touched: ReadonlySignal<number>;
  /** The size, other than the one that is shown, at which touch-ups wait; null where none do. */
  readonly waiting: ReadonlySignal<Size | null>;
  /** The layer at the size that is shown, or null before a size is known. Painted in place: never keep a copy of its colors. */
  layer(): EditLayer | null;
  /** The layers of all sizes with touch-ups, the one shown last at the end. Painted in place, as `layer` is. */
  layers(): readonly EditLayer[];
  /** Shows another size: its own touch-ups if it has some, else none; those of the size before wait. */
  resize(size: Size): void;
  /** Paints cells without making a step. Returns what `commit` wants, or null where nothing changed. */
  paint(cells: Iterable<number>, color: number): Patch | null;
  /** Takes live painting back, newest first, without making a step. */
  revert(patches: readonly Patch[]): void;
  /** Makes one step of all the painting of a gesture. */
  commit(patches: readonly Patch[]): void;
  /** Gives every touched cell back to the engine, as a step. */
  restoreAll(): void;
  undo(): void;
  redo(): void;
  /** Forgets everything and takes stored layers in place of it, of which the last is shown: another piece is opened. */
  reset(layers: readonly EditLayer[]): void;
}

interface Sheet {
  readonly layer: EditLayer;
  history: EditHistory;
}

/** Touch-ups of a piece that has none yet. */
export function createTouchUps(): TouchUps {
  const sheets = new Map<string, Sheet>();
  const current = signal<Sheet | null>(null);
  const version = signal(0);

  return {
    version,
    canUndo: computed(() => version.value >= 0 && (current.value?.history.undo.length ?? 0) > 0),
    canRedo: computed(() => version.value >= 0 && (current.value?.history.redo.length ?? 0) > 0),
    touched: computed(() =>
      version.value >= 0 && current.value !== null ? touchedCount(current.value.layer) : 0
    ),
    waiting: computed(() => version.value >= 0 ? sizeWaiting() : null),
    layer: () => current.peek()?.layer ?? null,
    layers: () =>
      [...sheets.values()].map(({ layer }) => layer).filter((layer) => touchedCount(layer) > 0),
    resize: ({ columns, rows }) => {
      const shown = current.peek();
      if (shown?.layer.columns === columns && shown.layer.rows === rows) return;
      if (shown !== null && isPristine(shown)) sheets.delete(key(shown.layer));
      const sheet = sheets.get(key({ columns, rows })) ??
        { layer: emptyLayer(columns, rows), history: NO_HISTORY };
      show(sheet);
    },
    paint: (cells, color) => {
      const sheet = current.peek();
      return sheet === null ? null : paint(sheet.layer, cells, color);
    },
    revert: (patches) => {
      const sheet = current.peek();
      const whole = mergePatches(patches);
      if (sheet !== null && whole !== null) undo(sheet.layer, { undo: [whole], redo: [] });
    },
    commit: (patches) => {
      const sheet = current.peek();
      if (sheet !== null) change(sheet, record(sheet.history, mergePatches(patches)));
    },
    restoreAll: () => {
      const sheet = current.peek();
      if (sheet === null) return;
      const step = paint(sheet.layer, sheet.layer.colors.keys(), UNTOUCHED);
      change(sheet, record(sheet.history, step));
    },
    undo: () => {
      const sheet = current.peek();
      if (sheet !== null) change(sheet, undo(sheet.layer, sheet.history));
    },
    redo: () => {
      const sheet = current.peek();
      if (sheet !== null) change(sheet, redo(sheet.layer, sheet.history));
    },
    reset: (layers) => {
      sheets.clear();
      current.value = null;
      for (const layer of layers) show({ layer, history: NO_HISTORY });
      raise();
    },
  };

  function show(sheet: Sheet): void {
    // Taken out and put in again, so that the newest is the last of the map.
    sheets.delete(key(sheet.layer));
    sheets.set(key(sheet.layer), sheet);
    current.value = sheet;
    raise();
  }

  function change(sheet: Sheet, history: EditHistory): void {
    if (history === sheet.history) return;
    sheet.history = history;
    raise();
  }

  function raise(): void {
    // Peeked, so that an effect which changes touch-ups does not come to depend on them.
    version.value = version.peek() + 1;
  }

  function sizeWaiting(): Size | null {
    const shown = current.value;
    if (shown !== null && touchedCount(shown.layer) > 0) return null;
    for (const sheet of [...sheets.values()].reverse()) {
      if (sheet !== shown && touchedCount(sheet.layer) > 0) {
        return { columns: sheet.layer.columns, rows: sheet.layer.rows };
      }
    }
    return null;
  }
}

function isPristine(sheet: Sheet): boolean {
  return sheet.history.undo.length === 0 && sheet.history.redo.length === 0 &&
    touchedCount(sheet.layer) === 0;
}

function key({ columns, rows }: Size): string {
  return `${columns}x${rows}`;
}

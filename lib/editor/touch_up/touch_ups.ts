import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Size } from "@/lib/document/size.ts";
import { type Command, createHistory, type History } from "../history/history.ts";
import { type EditLayer, emptyLayer, touchedCount, UNTOUCHED } from "./edit_layer.ts";
import { type LiveChanges, trackChanges } from "./live_changes.ts";
import { exchange, type Patch } from "./patch.ts";

/**
 * The visitor's touch-ups: a layer for the size that is shown, and the layers of other sizes, kept for when they come back.
 *
 * Cells are painted in place while a gesture lasts; only its end is a command of the history, and only that raises `version`, so that
 * a stroke over a large grid costs no more than its own cells.
 */
export interface TouchUps {
  /** Raised by every gesture that ends, undo, redo, and change of size. What follows `layer()` reads it. */
  readonly version: ReadonlySignal<number>;
  /** The version that others than the workspace are to show: it stays behind while touch-ups are held. */
  readonly published: ReadonlySignal<number>;
  /** Whether there is a touch-up of the size that is shown to take back, or to do again. */
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
  /** Shows another size: its own touch-ups if it has some, else none; those of the size before wait. Ends the gesture under way. */
  resize(size: Size): void;
  /** Paints cells as part of a gesture. Returns whether any changed. */
  paint(cells: Iterable<number>, color: number): boolean;
  /** Takes the gesture under way back, without a trace. Returns the cells that it had touched. */
  revert(): Uint32Array;
  /** Ends the gesture under way: it is one command. */
  commit(): void;
  /** Gives every touched cell back to the engine, as a command. */
  restoreAll(): void;
  /** Takes the newest touch-up of the size that is shown back. */
  undo(): void;
  redo(): void;
  /** Publishes what was held. */
  publish(): void;
  /** Forgets everything and takes stored layers in place of it, of which the last is shown: another piece is opened. */
  reset(layers: readonly EditLayer[]): void;
}

/**
 * Touch-ups of a piece that has none yet.
 *
 * @param history Where they become commands.
 * @param isHeld Whether nobody but the workspace sees them now.
 */
export function createTouchUps(
  history: History = createHistory(),
  isHeld: () => boolean = () => false,
): TouchUps {
  const layers = new Map<string, EditLayer>();
  const current = signal<EditLayer | null>(null);
  const version = signal(0);
  const published = signal(0);
  /** What is being changed of the current layer. */
  let live: LiveChanges | null = null;

  return {
    version,
    published,
    canUndo: computed(() => current.value !== null && history.has("undo", scopeOf(current.value))),
    canRedo: computed(() => current.value !== null && history.has("redo", scopeOf(current.value))),
    touched: computed(() =>
      version.value >= 0 && current.value !== null ? touchedCount(current.value) : 0
    ),
    waiting: computed(() => version.value >= 0 ? sizeWaiting(current.value) : null),
    layer: () => current.peek(),
    layers: () => [...layers.values()].filter((layer) => touchedCount(layer) > 0),
    resize: (size) => {
      const shown = current.peek();
      if (shown !== null && scopeOf(shown) === scopeOf(size)) return;
      commit();
      if (shown !== null && touchedCount(shown) === 0) layers.delete(scopeOf(shown));
      show(layerAt(size));
    },
    paint,
    revert: () => live?.revert() ?? new Uint32Array(),
    commit,
    restoreAll: () => {
      const layer = current.peek();
      if (layer === null) return;
      commit();
      paint(layer.colors.keys(), UNTOUCHED);
      commit();
    },
    undo: () => void (current.peek() && history.undo(scopeOf(current.peek()!))),
    redo: () => void (current.peek() && history.redo(scopeOf(current.peek()!))),
    publish: () => published.value = version.peek(),
    reset: (given) => {
      layers.clear();
      current.value = null;
      live = null;
      for (const layer of given) show(layer);
      raise();
    },
  };

  function paint(cells: Iterable<number>, color: number): boolean {
    const layer = current.peek();
    if (layer === null) return false;
    live ??= trackChanges(layer);
    return live.paint(cells, color);
  }

  function commit(): void {
    const patch = live?.finish() ?? null;
    if (patch === null) return;
    history.push(commandOf(current.peek()!, patch));
    raise();
  }

  function commandOf({ columns, rows }: Size, made: Patch): Command {
    let patch = made;
    const swap = () => {
      // Commands are whole gestures: one under way would be torn.
      live?.revert();
      patch = exchange(layerAt({ columns, rows }), patch);
      raise();
    };
    return {
      scope: scopeOf({ columns, rows }),
      get bytes() {
        return patch.bytes;
      },
      undo: swap,
      redo: swap,
    };
  }

  /** The layer of a size, made where there is none. */
  function layerAt({ columns, rows }: Size): EditLayer {
    const scope = scopeOf({ columns, rows });
    const layer = layers.get(scope) ?? emptyLayer(columns, rows);
    if (!layers.has(scope)) layers.set(scope, layer);
    return layer;
  }

  function show(layer: EditLayer): void {
    // Taken out and put in again, so that the newest is the last of the map.
    layers.delete(scopeOf(layer));
    layers.set(scopeOf(layer), layer);
    live = null;
    current.value = layer;
    raise();
  }

  function raise(): void {
    // Peeked, so that an effect which changes touch-ups does not come to depend on them.
    version.value = version.peek() + 1;
    if (!isHeld()) published.value = version.peek();
  }

  function sizeWaiting(shown: EditLayer | null): Size | null {
    if (shown !== null && touchedCount(shown) > 0) return null;
    const other = [...layers.values()].findLast((layer) =>
      layer !== shown && touchedCount(layer) > 0
    );
    return other === undefined ? null : { columns: other.columns, rows: other.rows };
  }
}

/** The scope of commands at a size. */
function scopeOf({ columns, rows }: Size): string {
  return `touch-ups ${columns}x${rows}`;
}

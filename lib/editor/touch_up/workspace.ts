import { batch, type Signal, signal } from "@preact/signals";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { createSurface, type Surface } from "./surface.ts";
import { packColor } from "./edit_layer.ts";
import { beginGesture, type Gesture } from "./gesture.ts";
import { type Cell, type Mirror, sameColorIndices } from "./shapes.ts";
import { hasAnchor, type Tool } from "./tools.ts";
import type { TouchUps } from "./touch_ups.ts";
import { clampCell, type Point, type View } from "./view.ts";

/** What happened that is not seen by who does not see the grid. `color` is packed. */
export type Happening =
  | { readonly what: "undone" | "redone" | "givenUp" | "lockedCell" | "nothingToPick" }
  | { readonly what: "picked"; readonly color: number };

/** The state of the touch-up workspace while it is open. */
export interface Workspace {
  readonly surface: Surface;
  readonly tool: Signal<Tool>;
  /** Packed color that tools paint with. */
  readonly color: Signal<number>;
  /** Colors that the visitor added to the strip, packed. */
  readonly added: Signal<readonly number[]>;
  /** Packed colors whose cells no tool changes. */
  readonly locked: Signal<ReadonlySet<number>>;
  readonly brush: Signal<number>;
  readonly mirror: Signal<Mirror>;
  readonly filled: Signal<boolean>;
  readonly gridLines: Signal<boolean>;
  /** The cell that keys act on. */
  readonly cursor: Signal<Cell>;
  /** The cell that the pointer is over, or null. */
  readonly hover: Signal<Cell | null>;
  /** Where a line or rectangle drawn by keys began, or null. */
  readonly anchor: Signal<Cell | null>;
  readonly view: Signal<View>;
  readonly viewport: Signal<Point>;
  /** Raised with every change of a cell, live ones included. */
  readonly painted: Signal<number>;
  /** The last thing to be told, a new object each time. */
  readonly happened: Signal<Happening | null>;
  /** Starts what the tool does at a cell. */
  press(cell: Cell): void;
  drag(cell: Cell): void;
  release(): void;
  /** Gives up the gesture under way and leaves the cells as they were. Returns whether there was one. */
  cancel(): boolean;
  /** Takes the last step back; while a gesture is under way, gives that up instead. */
  undo(): void;
  redo(): void;
  /** What Space does: a whole press, or one end of a line or rectangle. */
  act(): void;
  /** Moves the cursor, drawing on as it goes where `drawing`. */
  moveCursor(by: Cell, drawing: boolean): void;
  /** The packed color shown at a cell. */
  colorAt(cell: Cell): number;
  /** Gives every cell of one color another, as part of a gesture that `release` or `cancel` ends. */
  recolor(from: number, to: number): void;
}

/** Opens a workspace on a grid, at whose size the touch-ups are. */
export function createWorkspace(grid: PixelGrid, touchUps: TouchUps): Workspace {
  const locked = signal<ReadonlySet<number>>(new Set());
  const painted = signal(0);
  const surface = createSurface(grid, touchUps, () => locked.peek(), () => {
    painted.value = painted.peek() + 1;
  });
  const { size, shown } = surface;
  const tool = signal<Tool>("pencil");
  const color = signal(firstColor(shown));
  const brush = signal(1);
  const mirror = signal<Mirror>({ horizontal: false, vertical: false });
  const filled = signal(false);
  const cursor = signal<Cell>({
    column: Math.floor(size.columns / 2),
    row: Math.floor(size.rows / 2),
  });
  const anchor = signal<Cell | null>(null);
  const happened = signal<Happening | null>(null);
  let gesture: Gesture | null = null;

  const workspace: Workspace = {
    surface,
    tool,
    color,
    added: signal([]),
    locked,
    brush,
    mirror,
    filled,
    gridLines: signal(true),
    cursor,
    hover: signal(null),
    anchor,
    view: signal({ scale: 1, x: 0, y: 0 }),
    viewport: signal({ x: 1, y: 1 }),
    painted,
    happened,
    press: (cell) => {
      workspace.cancel();
      const chosen = tool.value;
      if (chosen === "hand") return;
      if (chosen === "picker") {
        gesture = beginPicking(cell);
        return;
      }
      if (isOnGrid(cell) && locked.value.has(workspace.colorAt(cell))) {
        happened.value = { what: "lockedCell" };
      }
      gesture = beginGesture(surface, {
        tool: chosen,
        color: color.value,
        size: brush.value,
        mirror: mirror.value,
        filled: filled.value,
      }, cell);
    },
    drag: (cell) => gesture?.move(cell),
    release: () => {
      if (gesture === null) surface.commit();
      else gesture.end();
      gesture = null;
    },
    cancel: () => {
      const wasDrawing = gesture !== null;
      if (gesture === null) surface.revert();
      else gesture.cancel();
      gesture = null;
      anchor.value = null;
      return wasDrawing;
    },
    undo: () => step("undone", touchUps.undo),
    redo: () => step("redone", touchUps.redo),
    act: () => {
      if (anchor.value !== null) {
        anchor.value = null;
        workspace.release();
        return;
      }
      workspace.press(cursor.value);
      if (hasAnchor(tool.value)) anchor.value = cursor.value;
      else workspace.release();
    },
    moveCursor: (by, drawing) => {
      const from = cursor.value;
      const to = clampCell(
        { column: from.column + by.column, row: from.row + by.row },
        size,
      );
      cursor.value = to;
      workspace.hover.value = null;
      if (anchor.value !== null) return workspace.drag(to);
      if (!drawing) return;
      workspace.press(from);
      workspace.drag(to);
      workspace.release();
    },
    colorAt: ({ column, row }) => shown[row * size.columns + column]!,
    recolor: (from, to) => {
      batch(() => {
        surface.revert();
        surface.paint(sameColorIndices(shown, from), to);
      });
    },
  };
  return workspace;

  /** Steps are made of whole gestures: one under way would be torn by taking back what lies below it. */
  function step(what: "undone" | "redone", take: () => void): void {
    if (workspace.cancel()) {
      happened.value = { what: "givenUp" };
      return;
    }
    const version = touchUps.version.peek();
    take();
    if (touchUps.version.peek() !== version) happened.value = { what };
  }

  function beginPicking(start: Cell): Gesture {
    const before = color.value;
    pick(start);
    return { move: pick, end: () => {}, cancel: () => color.value = before };
  }

  function pick(cell: Cell): void {
    if (!isOnGrid(cell)) return;
    const found = workspace.colorAt(cell);
    if (found >>> 24 === 0) happened.value = { what: "nothingToPick" };
    else {
      color.value = found;
      happened.value = { what: "picked", color: found };
    }
  }

  function isOnGrid(cell: Cell): boolean {
    const inside = clampCell(cell, size);
    return inside.column === cell.column && inside.row === cell.row;
  }
}

/** A color to begin with: the darkest that is shown, since outlines are what people draw first. */
function firstColor(shown: Uint32Array): number {
  let darkest = packColor(0, 0, 0);
  let least = Infinity;
  for (const color of shown) {
    if (color >>> 24 !== 255) continue;
    const light = (color & 255) * 3 + ((color >>> 8) & 255) * 6 + ((color >>> 16) & 255);
    if (light < least) {
      least = light;
      darkest = color;
    }
  }
  return darkest;
}

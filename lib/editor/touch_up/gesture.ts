import { ERASED, UNTOUCHED } from "./edit_layer.ts";
import type { Surface } from "./surface.ts";
import {
  type Cell,
  cellIndices,
  floodIndices,
  type Mirror,
  rectangleIndices,
  sameColorIndices,
  strokeIndices,
} from "./shapes.ts";
import type { Tool } from "./tools.ts";

/** How a gesture marks the grid. */
export interface Brush {
  readonly tool: Exclude<Tool, "hand" | "picker">;
  /** Packed color of the marks. */
  readonly color: number;
  /** Side of the mark in cells, from 1. */
  readonly size: number;
  readonly mirror: Mirror;
  /** Whether a rectangle is filled or an outline. */
  readonly filled: boolean;
}

/** One press, with all its moves, up to its release. */
export interface Gesture {
  move(cell: Cell): void;
  /** Makes a step of it. */
  end(): void;
  /** Leaves everything as it was before the press. */
  cancel(): void;
}

/** Begins a gesture at a cell, which may lie beside the grid. Its first mark shows at once. */
export function beginGesture(surface: Surface, brush: Brush, start: Cell): Gesture {
  const mark = MARKS[brush.tool];
  let previous = start;
  mark(surface, brush, start, start, start);
  return {
    move: (cell) => {
      if (cell.column === previous.column && cell.row === previous.row) return;
      mark(surface, brush, start, previous, cell);
      previous = cell;
    },
    end: surface.commit,
    cancel: surface.revert,
  };
}

type Mark = (surface: Surface, brush: Brush, start: Cell, previous: Cell, cell: Cell) => void;

const MARKS: Record<Brush["tool"], Mark> = {
  pencil: stroke,
  eraser: stroke,
  restore: stroke,
  fill: (surface, brush, start, _, cell) => {
    if (cell === start) eachSeed(surface, brush, start, (seed) => fill(surface, brush, seed));
  },
  replace: (surface, brush, start, _, cell) => {
    if (cell !== start) return;
    eachSeed(surface, { ...brush, mirror: ONE_SIDED }, start, (seed) => {
      surface.paint(sameColorIndices(surface.shown, surface.shown[seed]!), brush.color);
    });
  },
  line: (surface, brush, start, _, cell) => {
    surface.revert();
    surface.paint(strokeIndices(start, cell, brush.size, surface.size, brush.mirror), brush.color);
  },
  rectangle: (surface, brush, start, _, cell) => {
    surface.revert();
    surface.paint(
      rectangleIndices(start, cell, brush.filled, surface.size, brush.mirror),
      brush.color,
    );
  },
};

const ONE_SIDED: Mirror = { horizontal: false, vertical: false };

function stroke(surface: Surface, brush: Brush, _start: Cell, previous: Cell, cell: Cell): void {
  surface.paint(
    strokeIndices(previous, cell, brush.size, surface.size, brush.mirror),
    colorOf(brush),
  );
}

function fill(surface: Surface, brush: Brush, seed: number): void {
  surface.paint(floodIndices(surface.shown, surface.size, seed), brush.color);
}

function eachSeed(surface: Surface, brush: Brush, cell: Cell, act: (seed: number) => void): void {
  for (const seed of cellIndices(cell, surface.size, brush.mirror)) act(seed);
}

function colorOf({ tool, color }: Brush): number {
  if (tool === "eraser") return ERASED;
  return tool === "restore" ? UNTOUCHED : color;
}

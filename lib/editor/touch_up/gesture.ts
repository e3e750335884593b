import { ERASED, UNTOUCHED } from "./edit_layer.ts";
import type { Easel } from "./easel.ts";
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
export function beginGesture(easel: Easel, brush: Brush, start: Cell): Gesture {
  const mark = MARKS[brush.tool];
  let previous = start;
  mark(easel, brush, start, start, start);
  return {
    move: (cell) => {
      if (cell.column === previous.column && cell.row === previous.row) return;
      mark(easel, brush, start, previous, cell);
      previous = cell;
    },
    end: easel.commit,
    cancel: easel.revert,
  };
}

type Mark = (easel: Easel, brush: Brush, start: Cell, previous: Cell, cell: Cell) => void;

const MARKS: Record<Brush["tool"], Mark> = {
  pencil: stroke,
  eraser: stroke,
  restore: stroke,
  fill: (easel, brush, start, _, cell) => {
    if (cell === start) eachSeed(easel, brush, start, (seed) => fill(easel, brush, seed));
  },
  replace: (easel, brush, start, _, cell) => {
    if (cell !== start) return;
    eachSeed(easel, { ...brush, mirror: ONE_SIDED }, start, (seed) => {
      easel.paint(sameColorIndices(easel.shown, easel.shown[seed]!), brush.color);
    });
  },
  line: (easel, brush, start, _, cell) => {
    easel.revert();
    easel.paint(strokeIndices(start, cell, brush.size, easel.size, brush.mirror), brush.color);
  },
  rectangle: (easel, brush, start, _, cell) => {
    easel.revert();
    easel.paint(rectangleIndices(start, cell, brush.filled, easel.size, brush.mirror), brush.color);
  },
};

const ONE_SIDED: Mirror = { horizontal: false, vertical: false };

function stroke(easel: Easel, brush: Brush, _start: Cell, previous: Cell, cell: Cell): void {
  easel.paint(strokeIndices(previous, cell, brush.size, easel.size, brush.mirror), colorOf(brush));
}

function fill(easel: Easel, brush: Brush, seed: number): void {
  easel.paint(floodIndices(easel.shown, easel.size, seed), brush.color);
}

function eachSeed(easel: Easel, brush: Brush, cell: Cell, act: (seed: number) => void): void {
  for (const seed of cellIndices(cell, easel.size, brush.mirror)) act(seed);
}

function colorOf({ tool, color }: Brush): number {
  if (tool === "eraser") return ERASED;
  return tool === "restore" ? UNTOUCHED : color;
}

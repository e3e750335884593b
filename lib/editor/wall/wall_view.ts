import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import type { Size } from "@/lib/document/size.ts";
import { onChange } from "../on_change.ts";

/** Rooms in which a piece can hang, in the order in which they are offered. */
export const ROOMS = ["living-room", "study", "gallery"] as const;
export type RoomId = typeof ROOMS[number];

/** Frames around a piece, in the order in which they are offered. */
export const FRAME_STYLES = ["oak", "black", "white", "none"] as const;
export type FrameStyle = typeof FRAME_STYLES[number];

/** Limits of the side of a cell, in millimeters. */
export const MIN_CELL = 1;
export const MAX_CELL = 500;

/** A piece on a wall. Lengths are true: the room around it has the same scale. */
export interface WallScene {
  readonly piece: PixelGrid;
  readonly room: RoomId;
  readonly frame: FrameStyle;
  /** Side of a cell in millimeters. */
  readonly cell: number;
}

/** What the visitor chose for the wall, and what comes of it. */
export interface WallView {
  readonly room: Signal<RoomId>;
  readonly frame: Signal<FrameStyle>;
  /** Side of a cell in millimeters, or null to take one that suits the size. */
  readonly chosenCell: Signal<number | null>;
  /** The side of a cell that is used, in millimeters. */
  readonly cell: ReadonlySignal<number>;
  readonly scene: ReadonlySignal<WallScene | null>;
  /** Whether room, frame and cell are as they were at first. */
  readonly isReset: ReadonlySignal<boolean>;
  reset(): void;
  /** Calls back when room, frame or cell are chosen. Returns what stops it. */
  onChoice(callback: () => void): () => void;
}

/** Sides of cells, in millimeters, that tiles, beads and bricks come in. */
const USUAL_CELLS = [1, 2, 2.5, 4, 5, 8, 10, 15, 20, 25, 30, 40, 50, 80, 100, 150, 200, 300, 500];
/** Longer side, in millimeters, that looks well above a sofa. */
const GOOD_SIDE = 900;

/** The usual side of a cell, in millimeters, that brings a piece nearest to 90 cm. */
export function suitableCell({ columns, rows }: Size): number {
  const wish = GOOD_SIDE / Math.max(columns, rows);
  const distance = (cell: number) => Math.abs(Math.log(cell / wish));
  return USUAL_CELLS.reduce((best, cell) => distance(cell) < distance(best) ? cell : best);
}

/**
 * @param piece What hangs on the wall.
 * @param size What it measures, or will.
 */
export function createWallView(
  piece: ReadonlySignal<PixelGrid | null>,
  size: ReadonlySignal<Size>,
): WallView {
  const room = signal<RoomId>(ROOMS[0]);
  const frame = signal<FrameStyle>(FRAME_STYLES[0]);
  const chosenCell = signal<number | null>(null);
  const cell = computed(() => chosenCell.value ?? suitableCell(size.value));
  const scene = computed(() =>
    piece.value === null
      ? null
      : { piece: piece.value, room: room.value, frame: frame.value, cell: cell.value }
  );
  return {
    room,
    frame,
    chosenCell,
    cell,
    scene,
    isReset: computed(() =>
      room.value === ROOMS[0] && frame.value === FRAME_STYLES[0] && chosenCell.value === null
    ),
    reset: () =>
      batch(() => {
        room.value = ROOMS[0];
        frame.value = FRAME_STYLES[0];
        chosenCell.value = null;
      }),
    // A new choice is a new list, for signals tell no change where there is none.
    onChoice: (callback) => onChange(() => [room.value, frame.value, chosenCell.value], callback),
  };
}

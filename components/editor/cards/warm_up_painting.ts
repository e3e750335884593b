import { DEFAULT_SETTINGS } from "@/lib/document/settings.ts";
import type { PixelGrid } from "@/lib/document/pixel_grid.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { drawWall } from "../wall/draw_wall.ts";
import { drawCells, drawPiece } from "./draw_piece.ts";
import { queuePainting } from "./paint_queue.ts";

const ROUNDS = 8;
/** Pixels across a card, about. */
const WIDTH = 400;

/**
 * Draws a made-up piece the ways that cards do, out of sight and while nothing is urgent, so that the code is compiled when the first
 * picture comes.
 *
 * @param isWanted Tells whether no picture has come yet.
 */
export function warmUpPainting(isWanted: () => boolean): void {
  const canvas = document.createElement("canvas");
  const piece = madeUpPiece();
  const scene = { piece, room: "living-room", frame: "oak", cell: 20 } as const;
  const draw = (job: () => void) =>
    queuePainting(false, () => {
      if (isWanted()) job();
    });
  for (let round = 0; round < ROUNDS; round++) {
    draw(() => drawCells(canvas, piece));
    for (const style of STYLES) draw(() => drawPiece(canvas, piece, style, WIDTH));
    draw(() => drawWall(canvas, scene, WIDTH));
  }
}

/** A piece of the first size with a color a row. */
function madeUpPiece(): PixelGrid {
  const { columns, rows } = DEFAULT_SETTINGS;
  return {
    columns,
    rows,
    palette: Uint8ClampedArray.from({ length: 4 * rows }, (_, i) => i % 4 === 3 ? 255 : i),
    cells: Uint32Array.from({ length: columns * rows }, (_, i) => Math.floor(i / columns)),
  };
}

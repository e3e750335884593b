import { arrange } from "@/lib/editor/wall/arrange.ts";
import type { WallScene } from "@/lib/editor/wall/wall_view.ts";
import { drawCells } from "../cards/draw_piece.ts";

/** The piece, one pixel a cell. */
let cells: HTMLCanvasElement | null = null;

/** Draws a scene `wanted` pixels wide, at least one. */
export function drawWall(canvas: HTMLCanvasElement, scene: WallScene, wanted: number): void {
  const { view, shapes, piece } = arrange(scene);
  const width = Math.max(1, wanted);
  const height = Math.round(width * view.height / view.width);
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext("2d")!;
  const scale = width / view.width;
  context.setTransform(scale, 0, 0, scale, -view.x * scale, -view.y * scale);
  // The wall first all over: soft edges would else let the picture before shine through.
  context.fillStyle = shapes[0]!.fill;
  context.fillRect(view.x, view.y, view.width, view.height);
  for (const { fill, path } of shapes) {
    context.fillStyle = fill;
    context.fill(new Path2D(path));
  }
  cells ??= document.createElement("canvas");
  drawCells(cells, scene.piece);
  // Where a cell is smaller than a pixel, cells must be averaged rather than left out.
  context.imageSmoothingEnabled = piece.width * scale < scene.piece.columns;
  context.drawImage(cells, piece.x, piece.y, piece.width, piece.height);
}

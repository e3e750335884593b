import type { PictureView } from "@/lib/editor/picture.ts";

/** Dims what is not used, as the crop dialog does. */
const DIMMED = "rgba(22, 20, 30, 0.6)";

/** Draws the picture, with a frame around the part of it that is used. */
export function drawPicture(canvas: HTMLCanvasElement, { bitmap, crop }: PictureView): void {
  const { width, height } = bitmap;
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d")!;
  context.drawImage(bitmap, 0, 0);
  if (crop === null) return;
  const [x, y] = [crop.x * width, crop.y * height];
  const [wide, high] = [crop.width * width, crop.height * height];
  const outside = new Path2D();
  outside.rect(0, 0, width, height);
  outside.rect(x, y, wide, high);
  context.fillStyle = DIMMED;
  context.fill(outside, "evenodd");
  context.lineWidth = Math.max(width, height) / 200;
  context.strokeStyle = "#ffffff";
  context.strokeRect(x, y, wide, high);
}

import type { PictureView } from "@/lib/editor/document/picture.ts";

/** Dims what is not used, as the crop dialog does. */
const DIMMED = "rgba(22, 20, 30, 0.6)";

/** Draws the picture, at most `most` pixels wide, with a frame around the part of it that is used. */
export function drawPicture(
  canvas: HTMLCanvasElement,
  { bitmap, crop }: PictureView,
  most = bitmap.width,
): void {
  const width = Math.max(1, Math.min(bitmap.width, most));
  const height = Math.max(1, Math.round(bitmap.height * width / bitmap.width));
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d")!;
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, width, height);
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

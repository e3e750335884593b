const WIDTH = 1600;
const HEIGHT = 1200;

/** A JPEG of colored bars, made on the spot, that goes the way of large ones, and of those with colors beyond sRGB. */
export async function madeUpPicture(): Promise<Blob> {
  const canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  const context = canvas.getContext("2d", { colorSpace: "display-p3" })!;
  for (let x = 0; x < WIDTH; x += 20) {
    context.fillStyle = `hsl(${x} 60% ${30 + x % 50}%)`;
    context.fillRect(x, 0, 20, HEIGHT);
  }
  return await canvas.convertToBlob({ type: "image/jpeg" });
}

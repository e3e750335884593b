/** Where a PNG tells how many bits a sample has. */
const DEPTH_AT = 24;

/** A PNG of one gray pixel of 16 bits, 0x12ff. */
const DEEP =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABEAAAAABq7kcWAAAAC0lEQVR42mMQ+g8AASYBEiYo1EIAAAAASUVORK5CYII=";

/** Whether a PNG has samples of 16 bits. */
export async function isDeepPng(file: Blob): Promise<boolean> {
  const [depth] = new Uint8Array(await file.slice(DEPTH_AT, DEPTH_AT + 1).arrayBuffer());
  return depth === 16;
}

let answer: Promise<boolean> | null = null;

/** Whether this browser rounds 16 bits to eight, where most leave the lower ones out. */
export function roundsDeepPng(): Promise<boolean> {
  answer ??= (async () => {
    const bytes = Uint8Array.from(atob(DEEP), (letter) => letter.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const context = new OffscreenCanvas(1, 1).getContext("2d")!;
    context.drawImage(bitmap, 0, 0);
    bitmap.close();
    return context.getImageData(0, 0, 1, 1).data[0] !== 0x12;
  })();
  return answer;
}

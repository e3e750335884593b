/** How far a level may be from what was drawn: some browsers change the lowest bit of a few, so that devices cannot be told apart. */
const UNSEEN = 3;
/** Side of the picture that is drawn. */
const SIDE = 8;

let answer: Promise<boolean> | null = null;

/** Whether a canvas gives back the pixels that were drawn: some browsers give noise, so that devices cannot be told apart. */
export function canvasIsTrue(): Promise<boolean> {
  answer ??= (async () => {
    const levels = Uint8ClampedArray.from(
      { length: SIDE * SIDE * 4 },
      (_, i) => i % 4 === 3 ? 255 : i * 37,
    );
    const bitmap = await createImageBitmap(new ImageData(levels.slice(), SIDE, SIDE));
    const context = new OffscreenCanvas(SIDE, SIDE).getContext("2d", { willReadFrequently: true });
    context?.drawImage(bitmap, 0, 0);
    bitmap.close();
    const given = context?.getImageData(0, 0, SIDE, SIDE).data;
    // Without any canvas something else goes wrong, and is told by who wants one.
    return given?.every((level, i) => Math.abs(level - levels[i]!) <= UNSEEN) ?? true;
  })();
  return answer;
}

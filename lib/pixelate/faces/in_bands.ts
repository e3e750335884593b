import { getBackend, setBackend, type Tensor4D, tensor4d, tidy } from "@tensorflow/tfjs-core";
import { takeFloats } from "../memory.ts";
import type { Pause } from "../steps.ts";
import { PLAIN } from "../tensor/tensors.ts";

/** Products of one step: a few milliseconds, in which nobody who moves a control is kept waiting. */
const STEP_PRODUCTS = 2_500_000;

/** Lines of nothing around a picture, as TensorFlow.js takes them: before and after, along each axis. */
export type Pads = [[0, 0], [number, number], [number, number], [0, 0]];

/** What windows of `side` x `side` at every `strides`-th place of a picture, whose sides are divisible by that, become. */
export interface Windows {
  readonly side: number;
  readonly strides: number;
  /** Channels of what comes out. */
  readonly channels: number;
  /** Products for each place. */
  readonly products: number;
}

/** Rows of a picture. */
export interface Band {
  /** Those that the windows touch, as far as there are any. */
  readonly around: Tensor4D;
  /** What lies around them for the windows to be those of the whole picture. */
  readonly pads: Pads;
  /** Those that lie at the places of the windows. */
  readonly own: Tensor4D;
}

/**
 * Computes `next` of a picture, of shape [1, height, width, channels], a few rows at a time, with a pause before each: to the bit what
 * it gives of the whole with "same" padding.
 */
export async function inBands(
  x: Tensor4D,
  { side, strides, channels, products }: Windows,
  pause: Pause,
  next: (band: Band) => Tensor4D,
): Promise<Tensor4D> {
  const [, height, width] = x.shape;
  const outWidth = width / strides, outHeight = height / strides;
  const rows = Math.max(1, Math.floor(STEP_PRODUCTS / (outWidth * products)));
  const before = Math.max(0, side - strides) >> 1;
  const after = Math.max(0, side - strides) - before;
  const out = takeFloats(outHeight * outWidth * channels);
  for (let row = 0; row < outHeight; row += rows) {
    await pause();
    await choosePlain();
    const first = row * strides, end = Math.min(outHeight, row + rows) * strides;
    const top = Math.max(0, before - first), bottom = Math.max(0, end + after - height);
    tidy(() => {
      const band = next({
        around: rowsOf(x, first - before + top, end + after - bottom),
        pads: [[0, 0], [top, bottom], [before, after], [0, 0]],
        own: rowsOf(x, first, end),
      });
      out.set(band.dataSync(), row * outWidth * channels);
    });
  }
  return tensor4d(out, [1, outHeight, outWidth, channels]);
}

/** Shares the memory of the whole. */
function rowsOf(x: Tensor4D, from: number, to: number): Tensor4D {
  const [, , width, channels] = x.shape;
  const line = width * channels;
  return tensor4d(x.dataSync<"float32">().subarray(from * line, to * line), [
    1,
    to - from,
    width,
    channels,
  ]);
}

/** Chooses the backend whose results are the same everywhere. */
export async function choosePlain(): Promise<void> {
  // The choice is global, and somebody else may have come between.
  while (getBackend() !== PLAIN) {
    if (!await setBackend(PLAIN)) throw new TypeError(`The backend ${PLAIN} does not start.`);
  }
}

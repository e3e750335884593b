import {
  add,
  depthwiseConv2d,
  fused,
  getBackend,
  maxPool,
  pad,
  relu,
  setBackend,
  tensor1d,
  type Tensor4D,
  tensor4d,
  tidy,
} from "@tensorflow/tfjs-core";
import { PLAIN } from "../tensor/tensors.ts";
import type { Pause } from "../steps.ts";

/** Pixels along a side of the picture that the network looks at. */
export const SIDE = 256;

/** Blocks one after another: how many, of so many channels; the first of each but the first halves the picture. */
const STAGES = [[7, 24], [8, 24], [8, 48], [8, 96]] as const;

/** What the network says of one raster of places. */
export interface Answers {
  /** Places along a side, and faces that are looked for at each. */
  readonly side: number;
  readonly perPlace: number;
  /** Logits that there is a face, place by place. */
  readonly scores: Float32Array;
  /** 16 numbers each: the middle from that of the place, the size, then points of the face; in pixels. */
  readonly boxes: Float32Array;
}

/**
 * BlazeFace (Bazarevsky et al., 2019): convolutions over ever smaller pictures, and two rasters of places where faces may be.
 *
 * @param image `SIDE * SIDE * 3` floats, -0.5 to 1.5.
 * @param weights As `weights.ts` has them.
 */
export async function runNetwork(
  image: Float32Array,
  weights: Float32Array,
  pause: Pause,
): Promise<readonly Answers[]> {
  let at = 0;
  const take = (length: number) => weights.subarray(at, at += length);
  const filter = (side: number, from: number, to: number) =>
    tensor4d(take(side * side * from * to), [side, side, from, to]);
  const convolve = (
    x: Tensor4D,
    side: number,
    to: number,
    strides: number,
    activation: "relu" | "linear" = "linear",
  ) => {
    const weights = filter(side, x.shape[3], to);
    return fused.conv2d({
      x,
      filter: weights,
      strides,
      pad: "same",
      bias: tensor1d(take(to)),
      activation,
    });
  };
  const depthwise = (x: Tensor4D, strides: number) =>
    depthwiseConv2d(x, filter(3, x.shape[3], 1), strides, "same");
  const block = (x: Tensor4D, channels: number, strides: number) => {
    const mixed = convolve(depthwise(x, strides), 1, channels, 1);
    const more = channels - x.shape[3];
    const shrunk = strides === 1 ? x : maxPool(x, strides, strides, "same");
    const same = more === 0 ? shrunk : pad(shrunk, [[0, 0], [0, 0], [0, 0], [0, more]]);
    return relu(add(mixed, same as Tensor4D)) as Tensor4D;
  };
  let last: Tensor4D | null = null;
  /** One step from what was last to what is next, between which others may compute. */
  const step = async (next: (x: Tensor4D | null) => Tensor4D) => {
    await pause();
    await choosePlain();
    const before: Tensor4D | null = last;
    last = tidy(() => next(before));
    before?.dispose();
  };
  try {
    await step(() => convolve(tensor4d(image, [1, SIDE, SIDE, 3]), 5, 24, 2, "relu"));
    for (const [i, [blocks, channels]] of STAGES.entries()) {
      for (let n = 0; n < blocks; n++) {
        await step((x) => block(x!, channels, i > 0 && n === 0 ? 2 : 1));
      }
    }
    const near: Tensor4D = last!;
    await choosePlain();
    const far = tidy(() => convolve(depthwise(near, 2), 1, 96, 1, "relu"));
    const answers = tidy(() =>
      [[near, 2], [far, 6]].map(([x, count]) => {
        const [tensor, perPlace] = [x as Tensor4D, count as number];
        return {
          side: tensor.shape[1],
          perPlace,
          scores: convolve(tensor, 1, perPlace, 1).dataSync().slice() as Float32Array,
          boxes: convolve(tensor, 1, perPlace * 16, 1).dataSync().slice() as Float32Array,
        };
      })
    );
    far.dispose();
    return answers;
  } finally {
    (last as Tensor4D | null)?.dispose();
  }
}

async function choosePlain(): Promise<void> {
  // The choice is global, and somebody else may have come between.
  while (getBackend() !== PLAIN) {
    if (!await setBackend(PLAIN)) throw new TypeError(`The backend ${PLAIN} does not start.`);
  }
}

import {
  add,
  depthwiseConv2d,
  fused,
  maxPool,
  pad,
  relu,
  tensor1d,
  type Tensor4D,
  tensor4d,
  tidy,
} from "@tensorflow/tfjs-core";
import type { Pause } from "../steps.ts";
import { choosePlain, inBands, type Pads } from "./in_bands.ts";

/** Pixels along a side of the picture that the network looks at. */
export const SIDE = 256;

/** Channels of the picture when it has been halved for the first time. */
const FIRST_CHANNELS = 24;
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
  /** What mixes the channels of windows. */
  const mixing = (side: number, from: number, to: number): Filter => ({
    values: take(side * side * from * to),
    shape: [side, side, from, to],
    bias: take(to),
  });
  /** What sums windows of each channel by itself. */
  const spatial = (channels: number): Filter => ({
    values: take(9 * channels),
    shape: [3, 3, channels, 1],
    bias: null,
  });
  const block = (x: Tensor4D, channels: number, strides: 1 | 2) => {
    const from = x.shape[3], more = channels - from;
    const [window, mix] = [spatial(from), mixing(1, from, channels)];
    const shape = { side: 3, strides, channels, products: from * (9 + channels) };
    return inBands(x, shape, pause, ({ around, own, pads }) => {
      const mixed = convolve(depthwise(around, window, strides, pads), mix, 1, "valid");
      const shrunk = strides === 1 ? own : maxPool(own, strides, strides, "valid");
      const same = more === 0 ? shrunk : pad(shrunk, [[0, 0], [0, 0], [0, 0], [0, more]]);
      return relu(add(mixed, same as Tensor4D)) as Tensor4D;
    });
  };
  let last: Tensor4D = tensor4d(image, [1, SIDE, SIDE, 3]);
  const goOn = async (next: Promise<Tensor4D>) => {
    const before = last;
    last = await next;
    before.dispose();
  };
  try {
    const first = mixing(5, 3, FIRST_CHANNELS);
    const shape = { side: 5, strides: 2, channels: FIRST_CHANNELS, products: first.values.length };
    await goOn(inBands(last, shape, pause, ({ around, pads }) => {
      return convolve(around, first, 2, pads, "relu");
    }));
    for (const [i, [blocks, channels]] of STAGES.entries()) {
      for (let n = 0; n < blocks; n++) await goOn(block(last, channels, i > 0 && n === 0 ? 2 : 1));
    }
    const near = last;
    await pause();
    await choosePlain();
    const far = tidy(() =>
      convolve(depthwise(near, spatial(96), 2, "same"), mixing(1, 96, 96), 1, "valid", "relu")
    );
    const answers = tidy(() =>
      [[near, 2], [far, 6]].map(([x, count]) => {
        const [tensor, perPlace] = [x as Tensor4D, count as number];
        const of = (numbers: number) =>
          convolve(tensor, mixing(1, 96, numbers), 1, "valid").dataSync().slice() as Float32Array;
        return { side: tensor.shape[1], perPlace, scores: of(perPlace), boxes: of(perPlace * 16) };
      })
    );
    far.dispose();
    return answers;
  } finally {
    last.dispose();
  }
}

/** Weights of windows, and what is added to each sum. */
interface Filter {
  readonly values: Float32Array;
  readonly shape: [side: number, side: number, from: number, to: number];
  readonly bias: Float32Array | null;
}

function convolve(
  x: Tensor4D,
  { values, shape, bias }: Filter,
  strides: number,
  pad: Pads | "valid",
  activation: "relu" | "linear" = "linear",
): Tensor4D {
  const filter = tensor4d(values, shape);
  return fused.conv2d({ x, filter, strides, pad, bias: tensor1d(bias!), activation });
}

function depthwise(
  x: Tensor4D,
  { values, shape }: Filter,
  strides: number,
  pad: Pads | "same",
): Tensor4D {
  return depthwiseConv2d(x, tensor4d(values, shape), strides, pad);
}

import {
  backend_util,
  DepthwiseConv2dNative,
  type DepthwiseConv2dNativeAttrs,
  FusedConv2D,
  type FusedConv2DAttrs,
  type KernelConfig,
  MaxPool,
  type MaxPoolAttrs,
  PadV2,
  type PadV2Attrs,
  Relu,
} from "@tensorflow/tfjs-core";
import { takeFloats } from "../memory.ts";
import { cpuKernel } from "../tensor/cpu_kernel.ts";

type Shape = [number, number, number, number];

/** Mixes the channels of windows, adds a bias, and may cut off what is below zero. */
const CONVOLUTION = cpuKernel(FusedConv2D, ({ inputs, values, make, attributes }) => {
  const { x, filter, bias } = inputs;
  const { strides, pad, activation } = attributes as unknown as FusedConv2DAttrs;
  const info = backend_util.computeConv2DInfo(
    x!.shape as Shape,
    filter!.shape as Shape,
    strides,
    1,
    pad,
  );
  const { inHeight, inWidth, inChannels, outHeight, outWidth, outChannels } = info;
  const from = values(x!), weights = values(filter!), offsets = values(bias!);
  const out = takeFloats(outHeight * outWidth * outChannels);
  const least = activation === "relu" ? 0 : -Infinity;
  const sums = new Float64Array(outChannels);
  for (let row = 0, at = 0; row < outHeight; row++) {
    for (let column = 0; column < outWidth; column++, at += outChannels) {
      sums.set(offsets);
      for (let i = 0; i < info.filterHeight; i++) {
        const y = row * info.strideHeight - info.padInfo.top + i;
        if (y < 0 || y >= inHeight) continue;
        for (let k = 0; k < info.filterWidth; k++) {
          const x = column * info.strideWidth - info.padInfo.left + k;
          if (x < 0 || x >= inWidth) continue;
          const pixel = (y * inWidth + x) * inChannels;
          addMixed(sums, from, pixel, inChannels, weights, (i * info.filterWidth + k) * inChannels);
        }
      }
      for (let c = 0; c < outChannels; c++) out[at + c] = Math.max(least, sums[c]!);
    }
  }
  return make(info.outShape, out);
});

/** Adds each channel of a pixel to all sums, by its row of weights. Two channels at once, which halves the reads of the sums. */
function addMixed(
  sums: Float64Array,
  from: Float32Array,
  pixel: number,
  channels: number,
  weights: Float32Array,
  line: number,
): void {
  const width = sums.length;
  let channel = 0;
  for (; channel + 1 < channels; channel += 2) {
    const first = from[pixel + channel]!, second = from[pixel + channel + 1]!;
    const start = (line + channel) * width, next = start + width;
    for (let c = 0; c < width; c++) {
      sums[c]! += first * weights[start + c]! + second * weights[next + c]!;
    }
  }
  if (channel === channels) return;
  const last = from[pixel + channel]!, start = (line + channel) * width;
  for (let c = 0; c < width; c++) sums[c]! += last * weights[start + c]!;
}

/** Sums the windows of each channel by itself. */
const DEPTHWISE = cpuKernel(DepthwiseConv2dNative, ({ inputs, values, make, attributes }) => {
  const { x, filter } = inputs;
  const { strides, pad } = attributes as unknown as DepthwiseConv2dNativeAttrs;
  const info = backend_util.computeConv2DInfo(
    x!.shape as Shape,
    filter!.shape as Shape,
    strides,
    1,
    pad,
    undefined,
    true,
  );
  const { inHeight, inWidth, inChannels: channels, outHeight, outWidth } = info;
  const from = values(x!), weights = values(filter!);
  const out = takeFloats(outHeight * outWidth * channels);
  out.fill(0);
  for (let row = 0, at = 0; row < outHeight; row++) {
    for (let column = 0; column < outWidth; column++, at += channels) {
      for (let i = 0; i < info.filterHeight; i++) {
        const y = row * info.strideHeight - info.padInfo.top + i;
        if (y < 0 || y >= inHeight) continue;
        for (let k = 0; k < info.filterWidth; k++) {
          const x = column * info.strideWidth - info.padInfo.left + k;
          if (x < 0 || x >= inWidth) continue;
          const pixel = (y * inWidth + x) * channels;
          const line = (i * info.filterWidth + k) * channels;
          for (let c = 0; c < channels; c++) out[at + c]! += from[pixel + c]! * weights[line + c]!;
        }
      }
    }
  }
  return make(info.outShape, out);
});

const GREATEST = cpuKernel(MaxPool, ({ inputs, values, make, attributes }) => {
  const { filterSize, strides, pad } = attributes as unknown as MaxPoolAttrs;
  const shape = inputs["x"]!.shape as Shape;
  const info = backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad);
  const { inHeight, inWidth, inChannels: channels, outHeight, outWidth } = info;
  const from = values(inputs["x"]!);
  const out = takeFloats(outHeight * outWidth * channels);
  out.fill(-Infinity);
  for (let row = 0, at = 0; row < outHeight; row++) {
    for (let column = 0; column < outWidth; column++, at += channels) {
      for (let i = 0; i < info.filterHeight; i++) {
        const y = row * info.strideHeight - info.padInfo.top + i;
        if (y < 0 || y >= inHeight) continue;
        for (let k = 0; k < info.filterWidth; k++) {
          const x = column * info.strideWidth - info.padInfo.left + k;
          if (x < 0 || x >= inWidth) continue;
          const pixel = (y * inWidth + x) * channels;
          for (let c = 0; c < channels; c++) {
            out[at + c] = Math.max(out[at + c]!, from[pixel + c]!);
          }
        }
      }
    }
  }
  return make(info.outShape, out);
});

/** Adds empty channels behind those that are there. */
const MORE_CHANNELS = cpuKernel(PadV2, ({ inputs, values, make, attributes }) => {
  const { paddings } = attributes as unknown as PadV2Attrs;
  const { shape } = inputs["x"]!;
  const channels = shape[3]!;
  const more = paddings[3]![1];
  const isElsewhere = paddings.some(([before, after], axis) => before > 0 || axis < 3 && after > 0);
  if (isElsewhere) throw new RangeError("Only channels are added, and only behind the others.");
  const from = values(inputs["x"]!);
  const out = takeFloats(from.length / channels * (channels + more));
  out.fill(0);
  for (let i = 0, at = 0; i < from.length; i += channels, at += channels + more) {
    out.set(from.subarray(i, i + channels), at);
  }
  return make([...shape.slice(0, 3), channels + more], out);
});

const NOT_BELOW_ZERO = cpuKernel(Relu, ({ inputs, values, make }) => {
  const from = values(inputs["x"]!);
  const out = takeFloats(from.length);
  for (let i = 0; i < from.length; i++) out[i] = Math.max(0, from[i]!);
  return make(inputs["x"]!.shape, out);
});

/** What the network is computed with on the plain backend, beside what the samplings have. */
export const FACE_KERNELS: readonly KernelConfig[] = [
  CONVOLUTION,
  DEPTHWISE,
  GREATEST,
  MORE_CHANNELS,
  NOT_BELOW_ZERO,
];

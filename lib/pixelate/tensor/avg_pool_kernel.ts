import { AvgPool, type AvgPoolAttrs, backend_util } from "@tensorflow/tfjs-core";
import { takeFloats } from "../memory.ts";
import { cpuKernel } from "./cpu_kernel.ts";

/** Means over windows, which near a padded border hold only what lies within. Sums are in 64 bits; several times as fast as the stock kernel. */
export const AVG_POOL_KERNEL = cpuKernel(AvgPool, ({ inputs, values, make, attributes }) => {
  const input = inputs["x"]!;
  const { filterSize, strides, pad, dimRoundingMode } = attributes as unknown as AvgPoolAttrs;
  const shape = input.shape as [number, number, number, number];
  const info = backend_util.computePool2DInfo(shape, filterSize, strides, 1, pad, dimRoundingMode);
  const { batchSize, inHeight, inWidth, outHeight, outWidth, inChannels: channels } = info;
  const rows = windows(info.strideHeight, info.padInfo.top, info.filterHeight, inHeight, outHeight);
  const columns = windows(info.strideWidth, info.padInfo.left, info.filterWidth, inWidth, outWidth);
  const from = values(input);
  const out = takeFloats(batchSize * outHeight * outWidth * channels);
  const sums = new Float64Array(outWidth * channels);
  for (let row = 0, at = 0; row < batchSize * outHeight; row++) {
    const y = row % outHeight;
    const top = (row - y) / outHeight * inHeight;
    sums.fill(0);
    for (let line = rows.from[y]!; line < rows.to[y]!; line++) {
      addLine(sums, from, (top + line) * inWidth * channels, columns, channels);
    }
    const height = rows.to[y]! - rows.from[y]!;
    for (let x = 0; x < outWidth; x++) {
      const count = height * (columns.to[x]! - columns.from[x]!);
      for (let c = 0; c < channels; c++, at++) out[at] = sums[x * channels + c]! / count;
    }
  }
  return make(info.outShape, out);
});

interface Windows {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

function windows(stride: number, pad: number, size: number, most: number, count: number): Windows {
  const start = (i: number) => i * stride - pad;
  return {
    from: Int32Array.from({ length: count }, (_, i) => Math.max(0, start(i))),
    to: Int32Array.from({ length: count }, (_, i) => Math.min(most, start(i) + size)),
  };
}

/** Adds one line of the input to the sums of the windows that hold it. */
function addLine(
  sums: Float64Array,
  from: Float32Array,
  start: number,
  { from: first, to }: Windows,
  channels: number,
): void {
  if (channels === 3) {
    for (let x = 0; x < first.length; x++) {
      let red = 0, green = 0, blue = 0;
      const end = start + to[x]! * 3;
      for (let at = start + first[x]! * 3; at < end; at += 3) {
        red += from[at]!;
        green += from[at + 1]!;
        blue += from[at + 2]!;
      }
      sums[x * 3]! += red;
      sums[x * 3 + 1]! += green;
      sums[x * 3 + 2]! += blue;
    }
    return;
  }
  for (let x = 0; x < first.length; x++) {
    for (let i = first[x]! * channels; i < to[x]! * channels; i++) {
      sums[x * channels + i % channels]! += from[start + i]!;
    }
  }
}

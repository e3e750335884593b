import {
  depthwiseConv2d,
  fused,
  maxPool,
  pad,
  registerKernel,
  tensor1d,
  tensor4d,
  tidy,
} from "@tensorflow/tfjs-core";
import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, startRandom } from "@/tests/support/random.ts";
import "../tensor/cpu_deno.ts";
import { FACE_KERNELS } from "./kernels.ts";

for (const kernel of FACE_KERNELS) registerKernel(kernel);

const random = startRandom(97);
const floats = (length: number) => Float32Array.from({ length }, () => random() * 2 - 1);

/** Output pixels by the definition: windows at every stride, as if there were `nothing` around the picture. */
function byWindows(
  side: number,
  size: number,
  stride: number,
  each: (x: number, y: number, i: number, k: number, out: number) => void,
): number {
  const out = Math.ceil(side / stride);
  const before = Math.floor(Math.max(0, (out - 1) * stride + size - side) / 2);
  for (let place = 0; place < out * out; place++) {
    for (let i = 0; i < size; i++) {
      for (let k = 0; k < size; k++) {
        const x = place % out * stride - before + k;
        const y = Math.floor(place / out) * stride - before + i;
        if (x >= 0 && y >= 0 && x < side && y < side) each(x, y, i, k, place);
      }
    }
  }
  return out;
}

function assertNear(actual: ArrayLike<number>, wanted: ArrayLike<number>): void {
  assertEquals(actual.length, wanted.length);
  for (let i = 0; i < wanted.length; i++) {
    assert(Math.abs(actual[i]! - wanted[i]!) < 1e-4, `${i}: ${actual[i]}, not ${wanted[i]}`);
  }
}

describe("kernels for faces", () => {
  it("convolve and cut off below zero", () => {
    for (const [size, stride] of [[1, 1], [3, 1], [3, 2], [5, 2]] as const) {
      const side = pick(random, 4, 9), from = pick(random, 1, 5), to = pick(random, 1, 6);
      const x = floats(side * side * from);
      const filter = floats(size * size * from * to), bias = floats(to);
      const sums: number[] = [];
      byWindows(side, size, stride, (px, py, i, k, place) => {
        for (let c = 0; c < to; c++) {
          sums[place * to + c] ??= bias[c]!;
          for (let f = 0; f < from; f++) {
            sums[place * to + c]! += x[(py * side + px) * from + f]! *
              filter[((i * size + k) * from + f) * to + c]!;
          }
        }
      });
      for (const activation of ["relu", "linear"] as const) {
        const actual = tidy(() =>
          fused.conv2d({
            x: tensor4d(x, [1, side, side, from]),
            filter: tensor4d(filter, [size, size, from, to]),
            strides: stride,
            pad: "same",
            bias: tensor1d(bias),
            activation,
          }).dataSync().slice()
        );
        assertNear(actual, activation === "relu" ? sums.map((sum) => Math.max(0, sum)) : sums);
      }
    }
  });

  it("convolve each channel by itself, and take the greatest", () => {
    for (const stride of [1, 2] as const) {
      const side = pick(random, 4, 9), channels = pick(random, 1, 5);
      const x = floats(side * side * channels), filter = floats(9 * channels);
      const sums: number[] = [], most: number[] = [];
      byWindows(side, 3, stride, (px, py, i, k, place) => {
        for (let c = 0; c < channels; c++) {
          const value = x[(py * side + px) * channels + c]!;
          const at = place * channels + c;
          sums[at] = (sums[at] ?? 0) + value * filter[(i * 3 + k) * channels + c]!;
        }
      });
      byWindows(side, 2, 2, (px, py, _i, _k, place) => {
        for (let c = 0; c < channels; c++) {
          const at = place * channels + c;
          most[at] = Math.max(most[at] ?? -Infinity, x[(py * side + px) * channels + c]!);
        }
      });
      const [depthwise, greatest, wider] = tidy(() => {
        const input = tensor4d(x, [1, side, side, channels]);
        return [
          depthwiseConv2d(input, tensor4d(filter, [3, 3, channels, 1]), stride, "same"),
          maxPool(input, 2, 2, "same"),
          pad(input, [[0, 0], [0, 0], [0, 0], [0, 2]]),
        ].map((tensor) => tensor.dataSync().slice());
      });
      assertNear(depthwise!, sums);
      assertNear(greatest!, most);
      const wanted = Array.from({ length: side * side }, (_, i) => [
        ...x.subarray(i * channels, (i + 1) * channels),
        0,
        0,
      ]);
      assertNear(wider!, wanted.flat());
    }
  });
});

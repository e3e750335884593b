import "./cpu_deno.ts";
import * as tf from "@tensorflow/tfjs-core";
import { assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { pick, type Random, startRandom } from "@/tests/support/random.ts";

function floats(random: Random, size: number): Float32Array {
  return Float32Array.from({ length: size }, () => random() * 2 - 0.5);
}

describe("elementwise kernels", () => {
  it("compute on one shape, on one value per group of channels, and with single numbers", () => {
    const random = startRandom(31);
    const binary: readonly [
      (a: tf.Tensor, b: tf.Tensor) => tf.Tensor,
      (a: number, b: number) => number,
    ][] = [
      [tf.add, (a, b) => a + b],
      [tf.sub, (a, b) => a - b],
      [tf.mul, (a, b) => a * b],
      [tf.div, (a, b) => a / b],
      [tf.maximum, Math.max],
    ];
    for (const [run, truth] of binary) {
      const [rows, columns] = [pick(random, 1, 9), pick(random, 1, 9)];
      const a = floats(random, rows * columns * 3), b = floats(random, a.length);
      const groups = floats(random, rows * columns);
      tf.tidy(() => {
        const x = tf.tensor4d(a, [1, rows, columns, 3]);
        const cases: readonly [tf.Tensor, (i: number) => number][] = [
          [tf.tensor4d(b, [1, rows, columns, 3]), (i) => b[i]!],
          [tf.tensor4d(groups, [1, rows, columns, 1]), (i) => groups[Math.floor(i / 3)]!],
          [tf.scalar(0.75), () => 0.75],
        ];
        for (const [y, at] of cases) {
          const forth = run(x, y), back = run(y, x);
          assertEquals([forth.shape, back.shape], [x.shape, x.shape]);
          const there = forth.dataSync(), here = back.dataSync();
          a.forEach((value, i) => {
            assertEquals(there[i], Math.fround(truth(value, at(i))));
            assertEquals(here[i], Math.fround(truth(at(i), value)));
          });
        }
      });
    }
  });

  it("compute on single tensors", () => {
    const values = Float32Array.of(0, 0.25, 1, 2, -0.5);
    tf.tidy(() => {
      const x = tf.tensor1d(values);
      assertEquals([...tf.square(x).dataSync()], [0, 0.0625, 1, 4, 0.25]);
      assertEquals([...tf.clipByValue(x, 0, 1).dataSync()], [0, 0.25, 1, 1, 0]);
      assertEquals([...tf.sqrt(tf.tensor1d([0, 4, 2])).dataSync()], [
        0,
        2,
        Math.fround(Math.SQRT2),
      ]);
    });
  });

  it("refuse shapes that do not fit each other", () => {
    assertThrows(
      () => tf.tidy(() => tf.add(tf.tensor1d([1, 2, 3]), tf.tensor1d([1, 2]))),
      Error,
    );
  });
});

describe("avgPool kernel", () => {
  it("gives the mean of what lies in each window, by its definition", () => {
    const random = startRandom(32);
    for (let round = 0; round < 60; round++) {
      const [height, width, channels] = [
        pick(random, 3, 12),
        pick(random, 3, 12),
        pick(random, 1, 4),
      ];
      const [high, wide] = [pick(random, 1, 3), pick(random, 1, 3)];
      const stride = pick(random, 1, 3);
      const [top, left] = [pick(random, 0, high - 1), pick(random, 0, wide - 1)];
      const values = floats(random, height * width * channels);
      const out = tf.tidy(() => {
        const x = tf.tensor4d(values, [1, height, width, channels]);
        const pad: [[number, number], [number, number], [number, number], [number, number]] = [
          [0, 0],
          [top, top],
          [left, left],
          [0, 0],
        ];
        const pooled = tf.avgPool(x, [high, wide], stride, pad);
        return { shape: pooled.shape, values: pooled.dataSync() };
      });
      const [, rows, columns] = out.shape;
      for (let i = 0; i < out.values.length; i++) {
        const c = i % channels, x = Math.floor(i / channels) % columns!;
        const y = Math.floor(i / channels / columns!) % rows!;
        let sum = 0, count = 0;
        for (let dy = 0; dy < high; dy++) {
          for (let dx = 0; dx < wide; dx++) {
            const [iy, ix] = [y * stride - top + dy, x * stride - left + dx];
            if (iy < 0 || ix < 0 || iy >= height || ix >= width) continue;
            sum += values[(iy * width + ix) * channels + c]!;
            count++;
          }
        }
        assertAlmostEquals(out.values[i]!, sum / count, 1e-6);
      }
    }
  });
});

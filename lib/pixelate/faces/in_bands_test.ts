import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { depthwiseConv2d, maxPool, memory, tensor4d, tidy } from "@tensorflow/tfjs-core";
import { startRandom } from "@/tests/support/random.ts";
import "../tensor/cpu_deno.ts";
import { inBands } from "./in_bands.ts";

const random = startRandom(98);
const floats = (length: number) => Float32Array.from({ length }, () => random() * 2 - 1);

describe("inBands", () => {
  for (const [side, strides] of [[1, 1], [3, 1], [3, 2], [5, 2]] as const) {
    it(`gives what the whole gives, windows of ${side} at every ${strides}`, async () => {
      const [height, width, channels] = [12, 8, 3];
      const values = floats(height * width * channels), filter = floats(side * side * channels);
      const weights = () => tensor4d(filter, [side, side, channels, 1]);
      const whole = tidy(() => {
        const x = tensor4d(values, [1, height, width, channels]);
        return depthwiseConv2d(x, weights(), strides, "same").dataSync().slice();
      });
      const before = memory().numTensors;
      // From one row a step to all at once.
      for (const products of [1e9, 150_000, 1]) {
        const x = tensor4d(values, [1, height, width, channels]);
        let pauses = 0;
        const pause = () => Promise.resolve(void pauses++);
        const shape = { side, strides, channels, products };
        const banded = await inBands(x, shape, pause, ({ around, pads, own }) => {
          assertEquals(maxPool(own, strides, strides, "valid").shape[2], width / strides);
          return depthwiseConv2d(around, weights(), strides, pads);
        });
        assertEquals(banded.shape, [1, height / strides, width / strides, channels]);
        assertEquals(banded.dataSync(), whole);
        const steps = { 1: 1, 1e9: height / strides, 150_000: strides === 1 ? 6 : 2 }[products];
        assertEquals(pauses, steps);
        x.dispose();
        banded.dispose();
      }
      assertEquals(memory().numTensors, before);
    });
  }

  it("ends when it is told to, and leaves nothing behind", async () => {
    const x = tensor4d(floats(48), [1, 4, 4, 3]);
    const before = memory().numTensors;
    const reason = new Error("Enough.");
    const shape = { side: 1, strides: 1, channels: 3, products: 1e9 };
    let pauses = 0;
    const pause = () => ++pauses === 3 ? Promise.reject(reason) : Promise.resolve();
    const ended = inBands(x, shape, pause, ({ own }) => own.clone());
    assertEquals(await ended.catch((error) => error), reason);
    assertEquals(memory().numTensors, before);
    x.dispose();
  });
});

import "./cpu_deno.ts";
import * as tf from "@tensorflow/tfjs-core";
import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import type { Planes } from "../planes.ts";
import { sample as samplePerceptual } from "../sampling/methods/perceptual.ts";
import { PLAIN } from "./tensors.ts";

const random = startRandom(52);
const floats = (size: number) => Float32Array.from({ length: size }, () => random());

function picture(withAlpha: boolean): Planes {
  const [width, height] = [400, 300];
  const alpha = withAlpha ? floats(width * height) : null;
  const color = floats(width * height * 3);
  if (alpha) color.forEach((value, i) => color[i] = value * alpha[Math.floor(i / 3)]!);
  return { width, height, color, alpha };
}

describe("plain backend", () => {
  it("leaves results and inputs as they are when their tensors are gone and others come", async () => {
    for (const withAlpha of [false, true]) {
      const inputs = [picture(withAlpha), picture(withAlpha), picture(withAlpha)];
      const before = structuredClone(inputs);
      const cells: Planes[] = [];
      for (const input of inputs) cells.push(await samplePerceptual(input, 2));
      assertEquals(inputs, before);
      const again: Planes[] = [];
      for (const input of inputs.toReversed()) again.unshift(await samplePerceptual(input, 2));
      assertEquals(cells, again);
    }
  });

  it("uses the memory of tensors that are gone", async () => {
    await tf.setBackend(PLAIN);
    const values = floats(200_000);
    const buffers = new Set<ArrayBufferLike>();
    for (let round = 0; round < 20; round++) {
      const result = tf.tidy(() => tf.square(tf.tensor1d(values)));
      buffers.add(result.dataSync().buffer);
      result.dispose();
    }
    assert(buffers.size < 3, `${buffers.size} buffers for 20 results`);
  });
});

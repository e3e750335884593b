import "./cpu_deno.ts";
import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import * as tf from "@tensorflow/tfjs-core";
import { startRandom } from "@/tests/support/random.ts";
import type { Planes } from "../planes.ts";
import { sample } from "../sampling/methods/perceptual.ts";
import { CELL_MEANS } from "./cell_means_kernel.ts";
import { runOwn } from "./own_kernel.ts";
import { STRUCTURE } from "./structure_kernel.ts";

describe("runOwn", () => {
  it("has no answer where a backend has no such kernel", () => {
    assertEquals(runOwn("NoSuchKernel", {}, {}), null);
  });

  it("means cells as pooling does", () => {
    const random = startRandom(41);
    for (const [columns, rows, detail] of [[1, 1, 4], [7, 5, 2], [12, 9, 3]] as const) {
      tf.tidy(() => {
        const { color } = someParts(random, columns * detail, rows * detail);
        const x = tf.tensor4d(color, [1, rows * detail, columns * detail, 3]);
        const pooled = [x, tf.sqrt(x)].map((each) => tf.avgPool(each, detail, detail, "valid"));
        const own = runOwn(CELL_MEANS, { x }, { detail });
        assertEquals(own!.map(bytesOf), pooled.map(bytesOf));
      });
    }
  });

  it("keeps structure as its steps do one by one, which cells with an opacity of 1 take", async () => {
    assert(tf.getKernel(STRUCTURE, "cpu"));
    const random = startRandom(42);
    const sizes = [[1, 1], [1, 6], [6, 1], [2, 2], [2, 5], [3, 3], [9, 7], [40, 30]] as const;
    for (const [columns, rows] of sizes) {
      const parts = someParts(random, columns * 3, rows * 3);
      const alpha = new Float32Array(parts.width * parts.height).fill(1);
      const atOnce = await sample({ ...parts, color: parts.color.slice() }, 3);
      const byOne = await sample({ ...parts, alpha }, 3);
      assertEquals(atOnce.color, byOne.color);
    }
  });
});

/** Noise beside flat grounds and hard edges, black and white among them. */
function someParts(random: () => number, width: number, height: number): Planes {
  const color = Float32Array.from({ length: width * height * 3 }, (_, i) => {
    const x = Math.floor(i / 3) % width;
    return x % 7 < 2 ? 0 : x % 7 < 4 ? 1 : random() ** 2;
  });
  return { width, height, color, alpha: null };
}

function bytesOf(tensor: tf.Tensor): Uint8Array {
  const values = tensor.dataSync() as Float32Array;
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength).slice();
}

import "./cpu_deno.ts";
import * as tf from "@tensorflow/tfjs-core";
import { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu";
import { assert, assertEquals } from "@std/assert";
import { afterEach, describe, it } from "@std/testing/bdd";
import { startRandom } from "@/tests/support/random.ts";
import type { Planes } from "../planes.ts";
import { sample as sampleAverage } from "../sampling/methods/average.ts";
import { type Candidate, chooseBackend, runFast } from "./fast_backend.ts";
import { PLAIN, type Run, runExactly } from "./tensors.ts";

const random = startRandom(41);
const PARTS: Planes = {
  width: 64,
  height: 64,
  color: Float32Array.from({ length: 64 * 64 * 3 }, () => random()),
  alpha: null,
};
const average = (run: Run) => sampleAverage(PARTS, 2, run);

/** A backend that computes as the plain one does, under another name, after `slow` turns of doing nothing. */
function twin(name: string, delay: number, change = (value: number) => value): Candidate & {
  sound: boolean;
} {
  const candidate = {
    name,
    sound: true,
    load: () => {
      tf.registerBackend(name, () => new MathBackendCPU());
      for (const kernel of tf.getKernelsForBackend(PLAIN)) {
        tf.registerKernel({
          ...kernel,
          backendName: name,
          kernelFunc: (call) => {
            const end = performance.now() + delay;
            while (performance.now() < end);
            const out = kernel.kernelFunc(call) as tf.TensorInfo;
            const { values } = (call.backend as MathBackendCPU).data.get(out.dataId);
            if (values instanceof Float32Array) values.forEach((v, i) => values[i] = change(v));
            return out;
          },
        });
      }
      return Promise.resolve(true);
    },
    isSound: () => candidate.sound,
  };
  return candidate;
}

/** The plain backend's probe, held up, so that a twin of it is faster for certain. */
const probe = async (run: Run) => {
  if (run === runExactly) await new Promise((resolve) => setTimeout(resolve, 20));
  return await average(run);
};

describe("chooseBackend", () => {
  afterEach(async () => {
    await chooseBackend([], probe);
  });

  it("keeps the plain backend where nothing else is at hand, works or is faster", async () => {
    assertEquals(await chooseBackend([], probe), PLAIN);
    const absent = { name: "absent", load: () => Promise.resolve(false), isSound: () => true };
    const broken = { ...absent, name: "broken", load: () => Promise.reject(new Error("no")) };
    const hollow = { ...absent, name: "hollow", load: () => Promise.resolve(true) };
    assertEquals(await chooseBackend([absent, broken, hollow], probe), PLAIN);
    assertEquals(await chooseBackend([twin("slow", 30)], average), PLAIN);
  });

  it("keeps a faster one, but never one whose answers are wrong", async () => {
    assertEquals(await chooseBackend([twin("wrong", 0, (v) => v + 0.01)], probe), PLAIN);
    assertEquals(await chooseBackend([twin("zeros", 0, () => 0)], probe), PLAIN);
    assertEquals(await chooseBackend([twin("nothing", 0, () => NaN)], probe), PLAIN);
    assertEquals(await chooseBackend([twin("good", 0)], probe), "good");
  });

  it("runs quick work on the chosen one, and on the plain one after it failed", async () => {
    const chosen = twin("fickle", 0);
    assertEquals(await chooseBackend([chosen], probe), "fickle");
    const truth = await average(runExactly);
    assertEquals(await average(runFast), truth);
    assertEquals(tf.getBackend(), "fickle");
    chosen.sound = false;
    assertEquals(await average(runFast), truth);
    assertEquals(tf.getBackend(), PLAIN);
    assertEquals(await average(runFast), truth);
    assert(tf.findBackend("fickle") === null);
  });

  it("goes on when the chosen one throws", async () => {
    const chosen = twin("thrower", 0);
    await chooseBackend([chosen], probe);
    tf.removeBackend("thrower");
    assertEquals(await average(runFast), await average(runExactly));
  });
});

/** Tries the graphics backend in a browser, in software if need be: chooses it, computes with it, loses it, and computes on. */
import { env, findBackend, getBackend } from "@tensorflow/tfjs-core";
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl";
import "@/lib/pixelate/tensor/cpu_bundled.ts";
import { isContextLost } from "@/lib/pixelate/tensor/webgl_bundled.ts";
import { sample as samplePerceptual } from "@/lib/pixelate/sampling/methods/perceptual.ts";
import { chooseBackend, runFast } from "@/lib/pixelate/tensor/fast_backend.ts";
import { type Run, runExactly } from "@/lib/pixelate/tensor/tensors.ts";

const SIDE = 128;
const DETAIL = 2;

env().set("SOFTWARE_WEBGL_ENABLED", true);

const parts = {
  width: SIDE,
  height: SIDE,
  color: Float32Array.from({ length: SIDE * SIDE * 3 }, (_, i) => 0.5 + 0.4 * Math.sin(i * i / 9)),
  alpha: null,
};
const sample = (run: Run) => samplePerceptual(parts, DETAIL, run);

/** The plain backend is held up, so that graphics in software win for certain. */
const probe = async (run: Run) => {
  if (run === runExactly) await new Promise((resolve) => setTimeout(resolve, 2_000));
  return await sample(run);
};

async function differenceOf(run: Run): Promise<number> {
  const { color: truth } = await sample(runExactly);
  const { color } = await sample(run);
  return Math.max(...truth.map((value, i) => Math.abs(value - color[i]!)));
}

const candidate = {
  name: "webgl",
  load: () => Promise.resolve(true),
  isSound: () => !isContextLost(),
};
const chosen = await chooseBackend([candidate], probe);
const difference = await differenceOf(runFast);
const used = getBackend();
const { gl } = (findBackend("webgl") as MathBackendWebGL).getGPGPUContext();
gl.getExtension("WEBGL_lose_context")!.loseContext();
const differenceAfter = await differenceOf(runFast);
postMessage({ chosen, difference, used, differenceAfter, usedAfter: getBackend() });

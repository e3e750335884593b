// As in cpu_bundled.ts, only what the samplings use.
import { env, findBackend, registerKernel } from "@tensorflow/tfjs-core";
import type { MathBackendWebGL } from "@tensorflow/tfjs-backend-webgl";
import "@tensorflow/tfjs-backend-webgl/dist/base.js";
import { addConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Add.js";
import { avgPoolConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/AvgPool.js";
import { castConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Cast.js";
import { clipByValueConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/ClipByValue.js";
import { identityConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Identity.js";
import { maximumConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Maximum.js";
import { multiplyConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Multiply.js";
import { realDivConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/RealDiv.js";
import { sqrtConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Sqrt.js";
import { squareConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Square.js";
import { subConfig } from "@tensorflow/tfjs-backend-webgl/dist/kernels/Sub.js";

const KERNELS = [
  addConfig,
  avgPoolConfig,
  castConfig,
  clipByValueConfig,
  identityConfig,
  maximumConfig,
  multiplyConfig,
  realDivConfig,
  sqrtConfig,
  squareConfig,
  subConfig,
];
for (const kernel of KERNELS) registerKernel(kernel);

// Textures are kept for the next conversion up to so many bytes, and given back beyond.
env().set("WEBGL_DELETE_TEXTURE_THRESHOLD", 64 * 1024 * 1024);

/** Whether the graphics context is gone, as it may be at any time. */
export function isContextLost(): boolean {
  const backend = findBackend("webgl") as MathBackendWebGL | null;
  return backend?.getGPGPUContext().gl.isContextLost() ?? true;
}

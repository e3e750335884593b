// The deep paths bring in only the kernels that the samplings use: a quarter of the whole package.
// Only bundlers resolve them, so Deno takes cpu_deno.ts instead.
import { enableProdMode, registerKernel } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu/dist/base.js";
import { addConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Add.js";
import { avgPoolConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/AvgPool.js";
import { clipByValueConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/ClipByValue.js";
import { identityConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Identity.js";
import { maximumConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Maximum.js";
import { multiplyConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Multiply.js";
import { realDivConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/RealDiv.js";
import { sqrtConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Sqrt.js";
import { squareConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Square.js";
import { stepConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Step.js";
import { subConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Sub.js";

enableProdMode();

const KERNELS = [
  addConfig,
  avgPoolConfig,
  clipByValueConfig,
  identityConfig,
  maximumConfig,
  multiplyConfig,
  realDivConfig,
  sqrtConfig,
  squareConfig,
  stepConfig,
  subConfig,
];
for (const kernel of KERNELS) registerKernel(kernel);

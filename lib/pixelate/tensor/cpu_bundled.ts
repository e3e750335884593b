// The deep paths bring in only what the samplings use: a quarter of the whole package.
// Only bundlers resolve them, so Deno takes cpu_deno.ts instead.
import { enableProdMode, registerKernel } from "@tensorflow/tfjs-core";
import { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu/dist/backend_cpu.js";
import { castConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Cast.js";
import { identityConfig } from "@tensorflow/tfjs-backend-cpu/dist/kernels/Identity.js";
import { KERNELS } from "./kernels.ts";
import { registerPlain } from "./plain_backend.ts";

enableProdMode();
registerPlain(MathBackendCPU);

for (const kernel of [castConfig, identityConfig, ...KERNELS]) {
  registerKernel(kernel);
}

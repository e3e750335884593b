// Production mode keeps TensorFlow.js from advertising its native Node package on standard error.
import { enableProdMode, registerKernel, removeBackend } from "@tensorflow/tfjs-core";
import { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu";
import { KERNELS } from "./kernels.ts";
import { registerPlain } from "./plain_backend.ts";
import { PLAIN } from "./tensors.ts";

enableProdMode();

// In place of the stock backend and kernels, as in the browser.
removeBackend(PLAIN);
registerPlain(MathBackendCPU);
for (const kernel of KERNELS) registerKernel(kernel);

// Production mode keeps TensorFlow.js from advertising its native Node package on standard error.
import { enableProdMode, registerKernel } from "@tensorflow/tfjs-core";
import "@tensorflow/tfjs-backend-cpu";
import { AVG_POOL_KERNEL } from "./avg_pool_kernel.ts";
import { ELEMENTWISE_KERNELS } from "./elementwise_kernels.ts";

enableProdMode();

// In place of the stock kernels, as in the browser.
for (const kernel of [AVG_POOL_KERNEL, ...ELEMENTWISE_KERNELS]) registerKernel(kernel);

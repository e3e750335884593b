import { AVG_POOL_KERNEL } from "./avg_pool_kernel.ts";
import { CELL_MEANS_KERNEL } from "./cell_means_kernel.ts";
import { ELEMENTWISE_KERNELS } from "./elementwise_kernels.ts";
import { STRUCTURE_KERNEL } from "./structure_kernel.ts";

/** What the plain backend computes by our code. */
export const KERNELS = [
  AVG_POOL_KERNEL,
  CELL_MEANS_KERNEL,
  STRUCTURE_KERNEL,
  ...ELEMENTWISE_KERNELS,
];

import type { Planes } from "../planes.ts";
import type { Run } from "../tensor/tensors.ts";

/**
 * How a sampling gets from `detail` x `detail` equal parts a cell to one color a cell. What it computes by tensors it computes
 * through `run`, which chooses between the same bytes everywhere and speed.
 */
export type SamplingMethod = (parts: Planes, detail: number, run?: Run) => Planes | Promise<Planes>;

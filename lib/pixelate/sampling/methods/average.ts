import { avgPool, type Tensor4D } from "@tensorflow/tfjs-core";
import type { Planes } from "../../planes.ts";
import { type Run, runExactly } from "../../tensor/tensors.ts";

/**
 * The mean of every cell in linear light: what the eye sees from far away.
 *
 * `parts` holds `detail` x `detail` equal parts a cell. All parts are of one area, so the mean of their means is the mean of the cell.
 */
export function sample(
  parts: Planes,
  detail: number,
  run: Run = runExactly,
): Promise<Planes> {
  const mean = (x: Tensor4D) => avgPool(x, detail, detail, "valid");
  return run(parts, ({ color, alpha }) => ({
    color: mean(color),
    alpha: alpha && mean(alpha),
  }));
}

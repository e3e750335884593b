import { type Tensor4D, tensor4d, tidy } from "@tensorflow/tfjs-core";
import type { Planes } from "../planes.ts";

/** A picture as tensors. */
export interface TensorPlanes {
  /** Shape [1, height, width, 3]: linear, premultiplied. */
  readonly color: Tensor4D;
  /** Shape [1, height, width, 1], or null where all of it is opaque. */
  readonly alpha: Tensor4D | null;
}

/** Lets `compute` turn one picture into another and leaves no tensor behind. */
export async function withTensors(
  { width, height, color, alpha }: Planes,
  compute: (input: TensorPlanes) => TensorPlanes,
): Promise<Planes> {
  const kept = tidy(() => {
    const result = compute({
      color: tensor4d(color, [1, height, width, 3]),
      alpha: alpha && tensor4d(alpha, [1, height, width, 1]),
    });
    return result.alpha ? [result.color, result.alpha] : [result.color];
  });
  try {
    const [, rows, columns] = kept[0]!.shape;
    const [outColor, outAlpha] = await Promise.all(kept.map((tensor) => tensor.data()));
    return {
      width: columns,
      height: rows,
      color: Float32Array.from(outColor!),
      alpha: outAlpha ? Float32Array.from(outAlpha) : null,
    };
  } finally {
    for (const tensor of kept) tensor.dispose();
  }
}

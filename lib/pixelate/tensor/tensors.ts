import { getBackend, setBackend, type Tensor4D, tensor4d, tidy } from "@tensorflow/tfjs-core";
import { keep } from "../memory.ts";
import type { Planes } from "../planes.ts";

/** A picture as tensors. */
export interface TensorPlanes {
  /** Shape [1, height, width, 3]: linear, premultiplied. */
  readonly color: Tensor4D;
  /** Shape [1, height, width, 1], or null where all of it is opaque. */
  readonly alpha: Tensor4D | null;
}

/** Turns one picture into another. */
export type Compute = (input: TensorPlanes) => TensorPlanes;

/** Lets a computation turn a picture into another, on some backend. */
export type Run = (planes: Planes, compute: Compute) => Promise<Planes>;

/** The backend of exact results: plain JavaScript computes the same bytes on every machine. */
export const PLAIN = "cpu";

/** Runs on the plain backend. */
export const runExactly: Run = (planes, compute) => runOn(PLAIN, planes, compute);

/** Runs on the backend of that name, and leaves no tensor behind. */
export async function runOn(
  backend: string,
  { width, height, color, alpha }: Planes,
  compute: Compute,
): Promise<Planes> {
  // The choice is global, and somebody else may have come between.
  while (getBackend() !== backend) {
    if (!await setBackend(backend)) throw new TypeError(`The backend ${backend} does not start.`);
  }
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
      color: floats(outColor),
      alpha: outAlpha ? floats(outAlpha) : null,
    };
  } finally {
    for (const tensor of kept) tensor.dispose();
  }
}

function floats(values: unknown): Float32Array<ArrayBuffer> {
  // The tensor goes, its values stay.
  if (values instanceof Float32Array) return keep(values as Float32Array<ArrayBuffer>);
  throw new TypeError("The backend answered with something else than floats.");
}

import { engine, getBackend, getKernel, type Tensor4D } from "@tensorflow/tfjs-core";

/** What a kernel of our own makes, or null where the backend at work has none of that name. */
export function runOwn(
  name: string,
  inputs: Readonly<Record<string, Tensor4D>>,
  attributes: object,
): Tensor4D[] | null {
  if (!getKernel(name, getBackend())) return null;
  const made = engine().runKernel(name, { ...inputs }, { ...attributes });
  return [made].flat() as Tensor4D[];
}

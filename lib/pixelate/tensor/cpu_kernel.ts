import type { MathBackendCPU } from "@tensorflow/tfjs-backend-cpu";
import type { KernelConfig, TensorInfo } from "@tensorflow/tfjs-core";

/** What a kernel is given. */
export interface KernelCall {
  readonly inputs: Readonly<Record<string, TensorInfo | undefined>>;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The values of a tensor of floats. */
  readonly values: (tensor: TensorInfo) => Float32Array<ArrayBuffer>;
  /** Makes a tensor that holds a result. */
  readonly make: (shape: number[], values: Float32Array) => TensorInfo;
}

/** A kernel for TensorFlow.js's plain JavaScript backend. */
export function cpuKernel(
  name: string,
  run: (call: KernelCall) => TensorInfo | TensorInfo[],
): KernelConfig {
  return {
    kernelName: name,
    backendName: "cpu",
    kernelFunc: ({ inputs, attrs = {}, backend }) => {
      const cpu = backend as MathBackendCPU;
      return run({
        inputs,
        attributes: attrs,
        values: ({ dataId, dtype }) => {
          const { values } = cpu.data.get(dataId);
          // Single numbers in a formula arrive as plain arrays.
          if (values instanceof Float32Array) return values as Float32Array<ArrayBuffer>;
          if (dtype === "string" || !values) {
            throw new TypeError(`A tensor of ${dtype} has no floats.`);
          }
          return Float32Array.from(values as ArrayLike<number>);
        },
        make: (shape, values) => cpu.makeTensorInfo(shape, "float32", values),
      });
    },
  };
}

import {
  Add,
  ClipByValue,
  type KernelConfig,
  Maximum,
  Multiply,
  RealDiv,
  Sqrt,
  Square,
  Step,
  Sub,
  type TensorInfo,
} from "@tensorflow/tfjs-core";
import { cpuKernel } from "./cpu_kernel.ts";

type Values = Float32Array<ArrayBuffer>;
type Binary = (a: Values, b: Values, out: Values) => void;
type Unary = (x: Values, out: Values, attributes: Readonly<Record<string, unknown>>) => void;

// Each has a loop of its own, because one loop that is handed an operation runs several times slower.
const BINARY: Readonly<Record<string, Binary>> = {
  [Add](a, b, out) {
    for (let i = 0; i < out.length; i++) out[i] = a[i]! + b[i]!;
  },
  [Sub](a, b, out) {
    for (let i = 0; i < out.length; i++) out[i] = a[i]! - b[i]!;
  },
  [Multiply](a, b, out) {
    for (let i = 0; i < out.length; i++) out[i] = a[i]! * b[i]!;
  },
  [RealDiv](a, b, out) {
    for (let i = 0; i < out.length; i++) out[i] = a[i]! / b[i]!;
  },
  [Maximum](a, b, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.max(a[i]!, b[i]!);
  },
};

const UNARY: Readonly<Record<string, Unary>> = {
  [Sqrt](x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(x[i]!);
  },
  [Square](x, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i]! * x[i]!;
  },
  [Step](x, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i]! > 0 ? 1 : 0;
  },
  [ClipByValue](x, out, { clipValueMin, clipValueMax }) {
    const least = Number(clipValueMin), most = Number(clipValueMax);
    for (let i = 0; i < out.length; i++) out[i] = Math.min(most, Math.max(least, x[i]!));
  },
};

/**
 * Arithmetic on tensors of floats, for tensors of one shape, or of one value per group of channels (shape [..., 1]), or single numbers.
 * The stock kernels allow for any broadcast and any type, at several times the cost.
 */
export const ELEMENTWISE_KERNELS: readonly KernelConfig[] = [
  ...Object.entries(BINARY).map(([name, run]) =>
    cpuKernel(name, ({ inputs, values, make }) => {
      const a = inputs["a"]!, b = inputs["b"]!;
      const { shape } = sizeOf(a) >= sizeOf(b) ? a : b;
      const size = shape.reduce((product, side) => product * side, 1);
      const out = new Float32Array(size);
      run(spread(values(a), size), spread(values(b), size), out);
      return make(shape, out);
    })
  ),
  ...Object.entries(UNARY).map(([name, run]) =>
    cpuKernel(name, ({ inputs, values, make, attributes }) => {
      const x = inputs["x"]!;
      const from = values(x);
      const out = new Float32Array(from.length);
      run(from, out, attributes);
      return make(x.shape, out);
    })
  ),
];

function sizeOf({ shape }: TensorInfo): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** Repeats each value until there are `size` of them. */
function spread(values: Values, size: number): Values {
  if (values.length === size) return values;
  const times = size / values.length;
  if (!Number.isInteger(times)) {
    throw new RangeError(`${values.length} values cannot be spread over ${size}.`);
  }
  const out = new Float32Array(size);
  for (let i = 0; i < values.length; i++) out.fill(values[i]!, i * times, (i + 1) * times);
  return out;
}

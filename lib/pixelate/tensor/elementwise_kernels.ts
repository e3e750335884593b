import {
  Add,
  ClipByValue,
  type KernelConfig,
  Maximum,
  Multiply,
  RealDiv,
  Sqrt,
  Square,
  Sub,
  type TensorInfo,
} from "@tensorflow/tfjs-core";
import { giveBack, takeFloats } from "../memory.ts";
import { cpuKernel } from "./cpu_kernel.ts";

type Values = Float32Array<ArrayBuffer>;
/** Values and the step from one to the next: 1, or 0 for a single number that stands for all. */
type Operand = readonly [values: Values, step: 0 | 1];
type Binary = (a: Operand, b: Operand, out: Values) => void;
type Unary = (x: Values, out: Values, attributes: Readonly<Record<string, unknown>>) => void;

// Each has a loop of its own, because one loop that is handed an operation runs several times slower.
const BINARY: Readonly<Record<string, Binary>> = {
  [Add]([a, p], [b, q], out) {
    for (let i = 0; i < out.length; i++) out[i] = a[i * p]! + b[i * q]!;
  },
  [Sub]([a, p], [b, q], out) {
    for (let i = 0; i < out.length; i++) out[i] = a[i * p]! - b[i * q]!;
  },
  [Multiply]([a, p], [b, q], out) {
    for (let i = 0; i < out.length; i++) out[i] = a[i * p]! * b[i * q]!;
  },
  [RealDiv]([a, p], [b, q], out) {
    for (let i = 0; i < out.length; i++) out[i] = a[i * p]! / b[i * q]!;
  },
  [Maximum]([a, p], [b, q], out) {
    for (let i = 0; i < out.length; i++) {
      const left = a[i * p]!, right = b[i * q]!;
      out[i] = left > right ? left : right;
    }
  },
};

const UNARY: Readonly<Record<string, Unary>> = {
  [Sqrt](x, out) {
    for (let i = 0; i < out.length; i++) out[i] = Math.sqrt(x[i]!);
  },
  [Square](x, out) {
    for (let i = 0; i < out.length; i++) out[i] = x[i]! * x[i]!;
  },
  [ClipByValue](x, out, { clipValueMin, clipValueMax }) {
    const least = Number(clipValueMin), most = Number(clipValueMax);
    for (let i = 0; i < out.length; i++) {
      const value = x[i]!;
      out[i] = value < least ? least : value > most ? most : value;
    }
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
      const larger = sizeOf(a) >= sizeOf(b) ? a : b;
      const out = takeFloats(sizeOf(larger));
      const [one, other] = [values(a), values(b)];
      const left = spread(one, out.length), right = spread(other, out.length);
      run(operand(left), operand(right), out);
      if (left !== one) giveBack(left);
      if (right !== other) giveBack(right);
      return make(larger.shape, out);
    })
  ),
  ...Object.entries(UNARY).map(([name, run]) =>
    cpuKernel(name, ({ inputs, values, make, attributes }) => {
      const x = inputs["x"]!;
      const from = values(x);
      const out = takeFloats(from.length);
      run(from, out, attributes);
      return make(x.shape, out);
    })
  ),
];

function sizeOf({ shape }: TensorInfo): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** Values for `size` results; one value per group of channels is repeated, a single number is not. */
function spread(values: Values, size: number): Values {
  if (values.length === size || values.length === 1) return values;
  const times = size / values.length;
  if (!Number.isInteger(times)) {
    throw new RangeError(`${values.length} values cannot be spread over ${size}.`);
  }
  const out = takeFloats(size);
  for (let i = 0; i < values.length; i++) out.fill(values[i]!, i * times, (i + 1) * times);
  return out;
}

function operand(values: Values): Operand {
  return [values, values.length === 1 ? 0 : 1];
}

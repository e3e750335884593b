import { text } from "../bytes.ts";
import { fixed } from "./tags.ts";

/** A curve of an ICC profile: samples from 0 to 1, two or more, with straight lines in between, or parameters. */
export type Curve = { readonly samples: Float64Array } | Parameters;

/** A power from `d` on, `(a * x + b) ^ g + e`, and a straight line below it, `c * x + f`. */
interface Parameters {
  readonly g: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** A straight line from 0 to 1. */
export const STRAIGHT: Curve = { samples: Float64Array.of(0, 1) };

/** A curve, and the bytes that it takes. */
export interface StoredCurve {
  readonly curve: Curve;
  readonly length: number;
}

/** Reads a curve that a view begins with (ICC.1:2022, sections 10.6 and 10.18); null where it is damaged. */
export function readCurve(view: DataView): StoredCurve | null {
  if (view.byteLength < 12) return null;
  const type = text(view, 0, 4);
  return type === "curv" ? sampledCurve(view) : type === "para" ? parametricCurve(view) : null;
}

/** What becomes of a value from 0 to 1. */
export function curveFunction(curve: Curve): (x: number) => number {
  if ("samples" in curve) return throughSamples(curve.samples);
  const { g, a, b, c, d, e, f } = curve;
  return (x) => x >= d ? Math.max(0, a * x + b) ** g + e : c * x + f;
}

function throughSamples(samples: Float64Array): (x: number) => number {
  const last = samples.length - 1;
  return (x) => {
    const at = x > 0 ? Math.min(x, 1) * last : 0;
    const before = Math.min(Math.floor(at), last - 1);
    const from = samples[before]!;
    return from + (samples[before + 1]! - from) * (at - before);
  };
}

const POWER: Parameters = { g: 1, a: 1, b: 0, c: 0, d: 0, e: 0, f: 0 };

/** Nothing is a straight line, one number a gamma, more of them are samples. */
function sampledCurve(view: DataView): StoredCurve | null {
  const count = view.getUint32(8);
  const length = 12 + count * 2;
  if (length > view.byteLength) return null;
  if (count === 0) return { curve: STRAIGHT, length };
  if (count === 1) return { curve: { ...POWER, g: view.getUint16(12) / 256 }, length };
  const samples = Float64Array.from(
    { length: count },
    (_, i) => view.getUint16(12 + i * 2) / 65_535,
  );
  return { curve: { samples }, length };
}

function parametricCurve(view: DataView): StoredCurve | null {
  const kind = view.getUint16(8);
  const count = [1, 3, 4, 5, 7][kind];
  const length = 12 + (count ?? 0) * 4;
  if (count === undefined || length > view.byteLength) return null;
  const given = Array.from({ length: count }, (_, i) => fixed(view, 12 + i * 4));
  const [g = 1, a = 1, b = 0, c = 0, d = 0, e = 0, f = 0] = given;
  if (kind === 0) return { curve: { ...POWER, g }, length };
  if (kind > 2) return { curve: { g, a, b, c, d, e, f }, length };
  // What is added stands in the place of the slope here, and counts on both sides.
  return a === 0 ? null : { curve: { g, a, b, c: 0, d: -b / a, e: c, f: c }, length };
}

import {
  type Connection,
  fixed,
  gammaCurve,
  iccProfile,
  sampledCurve,
  type Space,
} from "./icc_profile.ts";
import { big, type FileBytes, join } from "./picture_files.ts";

/** How a table lies in a profile. */
export type TableKind = "mft1" | "mft2" | "mAB " | "mAB of 8 bits";

/** Three values, 0-1. */
type Values = readonly number[];

const CHANNELS: Readonly<Record<Space, number>> = { "GRAY": 1, "RGB ": 3, "CMYK": 4 };
/** Points of a grid along each channel. */
const SIDE = 5;

/** A profile whose only word on colors is a table under this name: warm, of little contrast, and of other curves for each channel. */
export function tableProfile(
  space: Space,
  kind: TableKind,
  connection: Connection,
  name = "A2B0",
): FileBytes {
  return iccProfile(space, { [name]: tableTag(space, kind, connection) }, connection);
}

/** The table of such a profile alone. */
export function tableTag(space: Space, kind: TableKind, connection: Connection): FileBytes {
  const channels = CHANNELS[space];
  const colors = points(channels).map((values) => look(space, values, connection));
  return kind.startsWith("mAB")
    ? stages(channels, colors, connection, kind === "mAB ")
    : table(channels, colors, kind === "mft2");
}

/** The values of all points of a grid, the last channel first. */
function points(channels: number): readonly Values[] {
  let all: Values[] = [[]];
  for (let i = 0; i < channels; i++) {
    all = all.flatMap((values) =>
      Array.from({ length: SIDE }, (_, step) => [...values, step / (SIDE - 1)])
    );
  }
  return all;
}

/** What values look like, as L*, a* and b* or X, Y and Z, 0-1 as they are stored. */
function look(space: Space, values: Values, connection: Connection): Values {
  const [a = 0, b = a, c = b, black = 0] = values;
  const lights = space === "CMYK"
    ? [a, b, c].map((ink) => (1 - 0.9 * ink) * (1 - 0.8 * black))
    : [a, b, c];
  const [red, green, blue] = lights.map((light) => 0.08 + 0.84 * light) as [number, number, number];
  const mean = 0.3 * red + 0.6 * green + 0.1 * blue;
  if (connection === "XYZ ") {
    return [0.96 * (0.5 * red + 0.4 * green + 0.1 * blue), mean, 0.7 * blue + 0.1 * green];
  }
  return [mean, 0.51 + 0.2 * (red - green), 0.53 + 0.2 * (mean - blue)];
}

function table(channels: number, colors: readonly Values[], isDeep: boolean): FileBytes {
  const samples = isDeep ? 33 : 256;
  const head = join(
    isDeep ? "mft2" : "mft1",
    big(4, 0),
    [channels, 3, SIDE, 0],
    ...[1, 0, 0, 0, 1, 0, 0, 0, 1].map(fixed),
    ...isDeep ? [big(2, samples), big(2, samples)] : [],
  );
  const curve = (power: number) =>
    Array.from({ length: samples }, (_, i) => (i / (samples - 1)) ** power);
  const before = Array.from({ length: channels }, (_, i) => curve(0.8 + 0.2 * i));
  const after = [0.9, 1, 1].map(curve);
  return join(head, ...[...before, ...colors, ...after].map((values) => numbers(values, isDeep)));
}

function stages(
  channels: number,
  colors: readonly Values[],
  connection: Connection,
  isDeep: boolean,
): FileBytes {
  const curves = (...all: readonly FileBytes[]) =>
    join(...all.map((curve) => join(curve, new Uint8Array(-curve.length & 3))));
  const after = curves(gammaCurve(1), sampledCurve([0, 0.45, 1]), gammaCurve(1));
  // What is stored as a half is 1 of X, Y and Z.
  const scale = connection === "XYZ " ? 32_768 / 65_535 : 1;
  const rows = [0.9, 0, 0, 0, 1, 0, 0, 0, 1, 0.05, 0, 0.01];
  const matrix = join(...rows.map((value) => fixed(value * scale)));
  const middle = curves(gammaCurve(1.1), gammaCurve(1), sampledCurve([0, 0.52, 1]));
  const grid = join(
    Uint8Array.from({ length: 16 }, (_, i) => i < channels ? SIDE : 0),
    [isDeep ? 2 : 1, 0, 0, 0],
    ...colors.map((values) => numbers(values, isDeep)),
  );
  const padded = join(grid, new Uint8Array(-grid.length & 3));
  const before = curves(...Array.from({ length: channels }, (_, i) => gammaCurve(0.8 + 0.2 * i)));
  const parts = [after, matrix, middle, padded, before];
  const places = parts.map((_, i) =>
    parts.slice(0, i).reduce((sum, { length }) => sum + length, 32)
  );
  return join(
    "mAB ",
    big(4, 0),
    [channels, 3, 0, 0],
    ...places.map((place) => big(4, place)),
    ...parts,
  );
}

function numbers(values: Values, isDeep: boolean): FileBytes {
  return join(
    ...values.map((value) =>
      isDeep ? big(2, Math.round(value * 65_535)) : big(1, Math.round(value * 255))
    ),
  );
}

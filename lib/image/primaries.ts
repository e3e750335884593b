/** X, Y and Z, or three channels. */
export type Vector = readonly [number, number, number];

/** A point in the chromaticity diagram of CIE 1931. */
export type Chromaticity = readonly [x: number, y: number];

/** Which light red, green and blue are, and which all of them together. */
export interface Chromaticities {
  readonly white: Chromaticity;
  readonly red: Chromaticity;
  readonly green: Chromaticity;
  readonly blue: Chromaticity;
}

/** Where the primaries of sRGB lie, adapted to D50: X, Y and Z of red, green and blue (IEC 61966-2-1, Bradford). */
const SRGB_PRIMARIES = [
  [0.436066, 0.222488, 0.013916],
  [0.385147, 0.716873, 0.097076],
  [0.143066, 0.060608, 0.714096],
] as const;

/** White of D50 (ICC.1:2022, section 7.2.16). */
const D50: Vector = [0.9642, 1, 0.8249];

/** From XYZ to the responses in which Bradford's adaptation scales (ICC.1:2022, annex E). */
const BRADFORD: readonly [Vector, Vector, Vector] = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

/**
 * The matrix from light of these primaries to that of sRGB's: three rows of three (Cramer's rule).
 *
 * @param primaries X, Y and Z of red, green and blue, adapted to D50.
 */
export function matrixToSrgb(primaries: readonly Vector[]): number[] {
  const [red, green, blue] = SRGB_PRIMARIES;
  return solve([red, green, blue], primaries);
}

/**
 * X, Y and Z of red, green and blue, adapted to D50 by Bradford's method, for primaries that are known by their chromaticities (SMPTE
 * RP 177). Null where these span no color space.
 */
export function adaptedPrimaries(
  { white, red, green, blue }: Chromaticities,
): readonly [Vector, Vector, Vector] | null {
  if ([white, red, green, blue].some(([, y]) => !(y > 0))) return null;
  const unscaled = [red, green, blue].map(xyzOf) as [Vector, Vector, Vector];
  const whiteXyz = xyzOf(white);
  const shares = solve(unscaled, [whiteXyz]);
  if (!shares.every((share) => share > 0 && Number.isFinite(share))) return null;
  const from = transform(BRADFORD, whiteXyz);
  const to = transform(BRADFORD, D50);
  return unscaled.map((primary, i) => {
    const cone = transform(BRADFORD, primary);
    const scaled = cone.map((response, k) => response * shares[i]! * to[k]! / from[k]!);
    return solve(columnsOf(BRADFORD), [scaled as unknown as Vector]) as unknown as Vector;
  }) as unknown as [Vector, Vector, Vector];
}

function xyzOf([x, y]: Chromaticity): Vector {
  return [x / y, 1, (1 - x - y) / y];
}

function transform(rows: readonly [Vector, Vector, Vector], vector: Vector): Vector {
  return [dot(rows[0], vector), dot(rows[1], vector), dot(rows[2], vector)];
}

function columnsOf([a, b, c]: readonly [Vector, Vector, Vector]): [Vector, Vector, Vector] {
  return [[a[0], b[0], c[0]], [a[1], b[1], c[1]], [a[2], b[2], c[2]]];
}

/** How much of each column makes each of the wanted vectors: a row for each column. */
function solve(columns: readonly [Vector, Vector, Vector], wanted: readonly Vector[]): number[] {
  const [one, two, three] = columns;
  const rows = [cross(two, three), cross(three, one), cross(one, two)];
  const volume = dot(one, cross(two, three));
  return rows.flatMap((row) => wanted.map((vector) => dot(row, vector) / volume));
}

function cross([a, b, c]: Vector, [x, y, z]: Vector): Vector {
  return [b * z - c * y, c * x - a * z, a * y - b * x];
}

function dot([a, b, c]: Vector, [x, y, z]: Vector): number {
  return a * x + b * y + c * z;
}

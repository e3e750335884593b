import { matrixToSrgb } from "../primaries.ts";
import { toSrgbLevel } from "../srgb_levels.ts";
import { type Curve, curveFunction } from "./curve.ts";
import type { Grid, TableProfile } from "./table_profile.ts";

/**
 * Converts colors, in place, to sRGB by the table of a profile: between the points of its grid all around them count by their nearness,
 * as in Chromium. Alpha stays.
 *
 * Inks, too, come as red, green and blue, which are the light that all four of them let through. That is taken for cyan, magenta and
 * yellow alone, which is not what the table means by them, but what Chromium makes of it.
 *
 * @param data Four bytes a pixel: red, green, blue and alpha; all three alike where the profile is for grays.
 */
export function tablesToSrgb(data: Uint8ClampedArray, tables: TableProfile): void {
  const convert = converter(tables);
  const inverse = tables.space === "CMYK" ? 255 : 0;
  const color = new Float64Array(3);
  let [red, green, blue] = [-1, -1, -1];
  for (let i = 0; i < data.length; i += 4) {
    const [r, g, b] = [data[i]!, data[i + 1]!, data[i + 2]!];
    // Neighbors are often alike.
    if (r !== red || g !== green || b !== blue) {
      [red, green, blue] = [r, g, b];
      convert(color, r ^ inverse, g ^ inverse, b ^ inverse);
    }
    data[i] = color[0]!;
    data[i + 1] = color[1]!;
    data[i + 2] = color[2]!;
  }
}

/** Finds the levels of sRGB for levels of the first channels, of which some may mean nothing; the fourth is 0. */
type Convert = (color: Float64Array, a: number, b: number, c: number) => void;

function converter({ before, grid, matrix, after, isLab }: TableProfile): Convert {
  const find = grid ? gridFinder(before, grid) : null;
  const [first, second, third] = after.map(curveFunction) as Three;
  const [one, two, three] = (matrix?.curves ?? []).map(curveFunction) as Three;
  const m = matrix?.rows as Twelve | undefined;
  return (color, a, b, c) => {
    if (find) find(color, a, b, c);
    else {
      color[0] = a / 255;
      color[1] = b / 255;
      color[2] = c / 255;
    }
    let [x, y, z] = [color[0]!, color[1]!, color[2]!];
    if (m) {
      [x, y, z] = [one(x), two(y), three(z)];
      [x, y, z] = [
        m[0] * x + m[1] * y + m[2] * z + m[3],
        m[4] * x + m[5] * y + m[6] * z + m[7],
        m[8] * x + m[9] * y + m[10] * z + m[11],
      ];
    }
    [x, y, z] = [first(x), second(y), third(z)];
    if (isLab) {
      const lightness = (x * 100 + 16) / 116;
      [x, y, z] = [
        0.9642 * lightOf(lightness + (y * 255 - 128) / 500),
        lightOf(lightness),
        0.8249 * lightOf(lightness - (z * 255 - 128) / 200),
      ];
    } else [x, y, z] = [x * MOST_XYZ, y * MOST_XYZ, z * MOST_XYZ];
    color[0] = toSrgbLevel(RR * x + RG * y + RB * z);
    color[1] = toSrgbLevel(GR * x + GG * y + GB * z);
    color[2] = toSrgbLevel(BR * x + BG * y + BB * z);
  };
}

type Shape = (x: number) => number;
type Three = [Shape, Shape, Shape];
type Twelve = [...Nine, number, number, number];
type Nine = [number, number, number, number, number, number, number, number, number];

const [RR, RG, RB, GR, GG, GB, BR, BG, BB] = matrixToSrgb([[1, 0, 0], [0, 1, 0], [
  0,
  0,
  1,
]]) as Nine;

/** What X, Y and Z can be at most: 1 is stored as 32,768 of 65,535. */
const MOST_XYZ = 65_535 / 32_768;

/** From the cube root of L*a*b* to light (CIE 15). */
function lightOf(root: number): number {
  const cube = root * root * root;
  return cube > 0.008856 ? cube : (root - 16 / 116) / 7.787;
}

/** Reads a grid, between its points, too. */
function gridFinder(before: readonly Curve[], { points, values }: Grid): Convert {
  const channels = points.map((side, i) => {
    const step = points.slice(i + 1).reduce((product, side) => product * side, 3);
    return channelPlaces(before[i]!, side, step);
  });
  const corners = 2 ** channels.length;
  const [offsets, weights] = [new Int32Array(corners), new Float64Array(corners)];
  const levels = new Uint8Array(4);
  return (color, a, b, c) => {
    levels[0] = a;
    levels[1] = b;
    levels[2] = c;
    offsets[0] = 0;
    weights[0] = 1;
    for (let i = 0, count = 1; i < channels.length; i++, count *= 2) {
      const { places, shares, step } = channels[i]!;
      const place = places[levels[i]!]!;
      const share = shares[levels[i]!]!;
      for (let k = 0; k < count; k++) {
        const [offset, weight] = [offsets[k]! + place, weights[k]!];
        offsets[k] = offset;
        weights[k] = weight * (1 - share);
        offsets[k + count] = offset + step;
        weights[k + count] = weight * share;
      }
    }
    let x = 0, y = 0, z = 0;
    for (let k = 0; k < corners; k++) {
      const [at, weight] = [offsets[k]!, weights[k]!];
      x += values[at]! * weight;
      y += values[at + 1]! * weight;
      z += values[at + 2]! * weight;
    }
    color[0] = x;
    color[1] = y;
    color[2] = z;
  };
}

/** Where the values of a channel lie in a grid, by their levels: at or behind which point, and which share of the next one they have. */
function channelPlaces(curve: Curve, side: number, step: number) {
  const shape = curveFunction(curve);
  const places = new Int32Array(256);
  const shares = new Float64Array(256);
  for (let level = 0; level < 256; level++) {
    const at = Math.min(1, Math.max(0, shape(level / 255))) * (side - 1);
    const point = Math.min(Math.floor(at), side - 2);
    places[level] = point * step;
    shares[level] = at - point;
  }
  return { places, shares, step };
}

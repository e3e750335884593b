import { deflateSync } from "node:zlib";
import { big, type FileBytes, join, type Part, pngChunk } from "./picture_files.ts";

/** X, Y and Z of red, green and blue, adapted to D50. */
type Primaries = readonly (readonly [number, number, number])[];

/** Display P3 (SMPTE EG 432-1 with the D65 white, adapted to D50 by Bradford). */
export const P3: Primaries = [
  [0.515121, 0.241196, -0.001053],
  [0.291977, 0.692245, 0.041885],
  [0.157104, 0.066574, 0.784073],
];

/** Adobe RGB (1998), adapted to D50 by Bradford. */
export const ADOBE: Primaries = [
  [0.609741, 0.311111, 0.019470],
  [0.205276, 0.625671, 0.060867],
  [0.149185, 0.063217, 0.744568],
];

/** sRGB, adapted to D50 by Bradford. */
export const SRGB: Primaries = [
  [0.436066, 0.222488, 0.013916],
  [0.385147, 0.716873, 0.097076],
  [0.143066, 0.060608, 0.714096],
];

/** A signed number of 16 bits before the point and 16 behind it. */
export function fixed(value: number): FileBytes {
  return big(4, (Math.round(value * 65_536) + 2 ** 32) % 2 ** 32);
}

/** A curve of sRGB's shape, with the parameters that ICC profiles of sRGB have. */
export const SRGB_CURVE: FileBytes = join(
  "para",
  big(4, 0),
  big(2, 3),
  big(2, 0),
  ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed),
);

/** A curve that is a power. */
export function gammaCurve(gamma: number): FileBytes {
  return join("curv", big(4, 0), big(4, 1), big(2, Math.round(gamma * 256)));
}

/** A curve of samples, 0-1. */
export function sampledCurve(samples: readonly number[]): FileBytes {
  const values = samples.map((sample) => big(2, Math.round(sample * 65_535)));
  return join("curv", big(4, 0), big(4, samples.length), ...values);
}

/** Channels of a profile: lights, grays or inks. */
export type Space = "RGB " | "GRAY" | "CMYK";

/** What a profile may lead to: X, Y and Z, or L*, a* and b*. */
export type Connection = "XYZ " | "Lab ";

/** An ICC profile of version 4 with the given tags; one of a printer where it is for inks. */
export function iccProfile(
  space: Space,
  tags: Readonly<Record<string, Part>>,
  connection: Connection = "XYZ ",
): FileBytes {
  const entries: FileBytes[] = [];
  const contents: FileBytes[] = [];
  let offset = 132 + Object.keys(tags).length * 12;
  for (const [tag, part] of Object.entries(tags)) {
    const content = join(part, new Uint8Array((4 - part.length % 4) % 4));
    entries.push(join(tag, big(4, offset), big(4, part.length)));
    contents.push(content);
    offset += content.length;
  }
  const white = join(fixed(0.9642), fixed(1), fixed(0.8249));
  const header = join(
    big(4, offset),
    big(4, 0),
    [4, 0x30, 0, 0],
    space === "CMYK" ? "prtr" : "mntr",
    space,
    connection,
    new Uint8Array(12),
    "acsp",
    new Uint8Array(28),
    white,
    new Uint8Array(48),
  );
  return join(header, big(4, entries.length), ...entries, ...contents);
}

/** A profile of curves and primaries, as those of screens are: one curve for all, or one each for red, green and blue. */
export function rgbProfile(primaries: Primaries, ...curves: readonly FileBytes[]): FileBytes {
  return iccProfile("RGB ", profileTags(primaries, ...curves));
}

/** The tags of such a profile. */
export function profileTags(
  primaries: Primaries,
  ...curves: readonly FileBytes[]
): Readonly<Record<string, FileBytes>> {
  const [red, green = red, blue = red] = curves;
  const xyz = primaries.map((primary) => join("XYZ ", big(4, 0), ...primary.map(fixed)));
  return {
    wtpt: join("XYZ ", big(4, 0), fixed(0.9642), fixed(1), fixed(0.8249)),
    rXYZ: xyz[0]!,
    gXYZ: xyz[1]!,
    bXYZ: xyz[2]!,
    rTRC: red!,
    gTRC: green!,
    bTRC: blue!,
  };
}

/** A PNG's chunk of a profile. */
export function iccp(profile: FileBytes): FileBytes {
  return pngChunk("iCCP", join("test\0\0", new Uint8Array(deflateSync(profile))));
}

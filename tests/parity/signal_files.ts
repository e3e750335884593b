import sharp, { type Sharp } from "sharp";
import {
  ADOBE,
  gammaCurve,
  iccp,
  iccProfile,
  P3,
  profileTags,
  rgbProfile,
  type Space,
  SRGB,
  SRGB_CURVE,
} from "@/tests/support/icc_profile.ts";
import {
  type AvifItem,
  avifItem,
  avifOf,
  clapBox,
  numbersBox,
  profileBox,
  saidPremultiplied,
  televisionBox,
  withStreamNumbers,
} from "@/tests/support/avif_files.ts";
import { withFilm } from "@/tests/support/avif_films.ts";
import { adobeSegment, flatJpeg } from "@/tests/support/flat_jpeg.ts";
import { tableProfile, tableTag } from "@/tests/support/icc_tables.ts";
import {
  big,
  bmp,
  bmpWithProfile,
  box,
  type FileBytes,
  join,
  jpegSegment,
  little,
  pngChunk,
  riffChunk,
  vp8x,
  webp,
} from "@/tests/support/picture_files.ts";

const PHOTO = new URL("../fixtures/photos/scarlet_macaw.jpg", import.meta.url);
const [WIDTH, HEIGHT] = [120, 80];

/** Pictures that say in every way that files have how their numbers become colors, by names that tell which. */
export async function signalFiles(): Promise<Readonly<Record<string, FileBytes>>> {
  const photo = sharp(await Deno.readFile(PHOTO)).resize(WIDTH, HEIGHT, { fit: "fill" });
  const bytes = async (image: Sharp) => new Uint8Array(await image.toBuffer());
  const png = await bytes(photo.clone().png());
  const deep = await bytes(photo.clone().toColorspace("rgb16").png());
  const jpeg = await bytes(photo.clone().jpeg({ quality: 95, chromaSubsampling: "4:4:4" }));
  const gray = await bytes(photo.clone().toColorspace("b-w").jpeg({ quality: 95 }));
  const lossless = await bytes(photo.clone().webp({ lossless: true }));
  const avif = await bytes(photo.clone().avif({ lossless: true, effort: 1 }));
  // Rows of whole words, of which the order of red and blue does not matter here.
  const plain = bmp(WIDTH, -HEIGHT, await bytes(photo.clone().raw()));
  const files: Record<string, FileBytes> = {};
  for (const [name, chunks] of Object.entries(PNG_SIGNALS)) {
    files[`${name}.png`] = join(png.subarray(0, 33), ...chunks, png.subarray(33));
    files[`${name}, 16 bits.png`] = join(deep.subarray(0, 33), ...chunks, deep.subarray(33));
  }
  for (const [name, profile] of Object.entries(PROFILES)) {
    const segment = jpegSegment(0xe2, join("ICC_PROFILE\0", [1, 1], profile));
    files[`${name}.jpg`] = join(jpeg.subarray(0, 2), segment, jpeg.subarray(2));
    files[`${name}, late.jpg`] = beforeScan(jpeg, segment);
    files[`${name}, gray.jpg`] = join(gray.subarray(0, 2), segment, gray.subarray(2));
    files[`${name}, and another.jpg`] = join(
      jpeg.subarray(0, 2),
      segment,
      jpegSegment(0xe2, join("ICC_PROFILE\0", [1, 1], rgbProfile(SRGB, gammaCurve(1)))),
      jpeg.subarray(2),
    );
    files[`${name}.bmp`] = bmpWithProfile(plain, profile);
    files[`${name}.webp`] = webp(
      vp8x(WIDTH, HEIGHT, 0x20),
      riffChunk("ICCP", profile),
      lossless.slice(12),
    );
  }
  const inks = shades(4);
  for (const kind of TABLE_KINDS) {
    const profile = iccSegments(tableProfile("CMYK", ...kind));
    const name = `inks, ${kind.join("to ")}`;
    files[`${name}.jpg`] = flatJpeg(COLUMNS, inks, adobeSegment(0), ...profile);
    files[`${name}, without a marker.jpg`] = flatJpeg(COLUMNS, inks, ...profile);
    files[`${name}, as luminance.jpg`] = flatJpeg(COLUMNS, inks, adobeSegment(2), ...profile);
  }
  files["inks.jpg"] = flatJpeg(COLUMNS, inks, adobeSegment(0));
  files["inks, ICC of a gray curve.jpg"] = flatJpeg(
    COLUMNS,
    inks,
    adobeSegment(0),
    ...iccSegments(PROFILES["ICC for grays"]!),
  );
  const grays = await bytes(photo.clone().toColorspace("b-w").png());
  const deepGrays = await bytes(photo.clone().toColorspace("grey16").png());
  for (const [name, profile] of Object.entries({ ...PROFILES, ...tables("GRAY") })) {
    files[`${name}, gray.png`] = join(grays.subarray(0, 33), iccp(profile), grays.subarray(33));
    files[`${name}, gray, 16 bits.png`] = join(
      deepGrays.subarray(0, 33),
      iccp(profile),
      deepGrays.subarray(33),
    );
    files[`${name}, flat gray.jpg`] = flatJpeg(COLUMNS, shades(1), ...iccSegments(profile));
  }
  files["linear light told in the header.bmp"] = withGammas(plain);
  const faint = await bytes(photo.clone().ensureAlpha(0.5).png());
  for (const [name, profile] of Object.entries(PROFILES)) {
    files[`${name}, faint.png`] = join(faint.subarray(0, 33), iccp(profile), faint.subarray(33));
  }
  for (const transform of [0, 1, 2]) {
    files[`Adobe marker ${transform}.jpg`] = withAdobe(jpeg, transform);
    files[`Adobe marker ${transform}, late.jpg`] = beforeScan(
      bareJpeg(jpeg),
      adobeSegment(transform),
    );
  }
  for (const [name, numbers] of Object.entries(NUMBERS)) {
    files[`${name}.avif`] = withNumbers(avif, numbers);
  }
  Object.assign(files, await avifProfiles(photo, avif), await lossyAvifs(photo));
  const item = avifItem(avif, 0);
  const add = (name: string, ...boxes: readonly FileBytes[]) => {
    const numbers = numbersBox(1, 13, 0);
    files[`${name}.avif`] = avifOf(item, WIDTH, HEIGHT, [numbers, ...boxes], true);
  };
  const clap = clapBox({ width: WIDTH, height: HEIGHT }, ...CROP);
  const turn = box("irot", [3]);
  add("turned and mirrored", turn, box("imir", [1]));
  add("cropped", clap);
  add("cropped, turned and mirrored", clap, turn, box("imir", [0]));
  const shine = await photo.clone().ensureAlpha(SHINE / 255).raw().toBuffer();
  files["straight.avif"] = await shiningAvif(shine);
  const multiplied = shine.map((level, i) => i % 4 === 3 ? level : Math.round(level * SHINE / 255));
  const every = shine.map((level, i) => i % 4 === 3 ? (i >> 2) % 256 : level);
  files["every alpha.avif"] = await shiningAvif(every);
  // Its film is of other colors than its still, and has no alpha.
  files["every alpha, beside a film.avif"] = withFilm(
    files["every alpha.avif"],
    withStreamNumbers(item, 9, 16),
    WIDTH,
    HEIGHT,
  );
  files["premultiplied.avif"] = saidPremultiplied(await shiningAvif(multiplied));
  return files;
}

/** What is shown of a picture that is cropped: where it begins, and its size. */
export const CROP: readonly [left: number, top: number, width: number, height: number] = [
  5,
  7,
  60,
  41,
];

/** An alpha under which few of the colors that are multiplied by it become another by that. */
const SHINE = 113;

async function shiningAvif(pixels: Uint8Array): Promise<FileBytes> {
  const image = sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels: 4 } });
  return new Uint8Array(await image.avif({ lossless: true, effort: 1 }).toBuffer());
}

const gamma = (value: number) => pngChunk("gAMA", big(4, value));
const points = (...values: readonly number[]) =>
  pngChunk("cHRM", join(...values.map((value) => big(4, Math.round(value * 100_000)))));
const numbers = (primaries: number, transfer: number) =>
  pngChunk("cICP", [primaries, transfer, 0, 1]);
const cicp = (primaries: number, transfer: number) =>
  join("cicp", big(4, 0), [primaries, transfer, 0, 1]);
const P3_POINTS = points(0.3127, 0.329, 0.68, 0.32, 0.265, 0.69, 0.15, 0.06);

/** Blocks in a row of pictures that are made of blocks. */
const COLUMNS = 20;

/** Levels from end to end of so many components, in all combinations. */
function shades(components: number): readonly (readonly number[])[] {
  const steps = components === 1 ? 256 : 4;
  const count = steps ** components;
  return Array.from(
    { length: count },
    (_, i) =>
      Array.from(
        { length: components },
        (_, k) => Math.round(Math.floor(i / steps ** k) % steps * 255 / (steps - 1)),
      ),
  );
}

const TABLE_KINDS = (["mft1", "mft2", "mAB ", "mAB of 8 bits"] as const).flatMap((kind) =>
  (["XYZ ", "Lab "] as const).map((connection) => [kind, connection] as const)
);

/** Profiles of every kind of table. */
function tables(space: Space): Record<string, FileBytes> {
  return Object.fromEntries(
    TABLE_KINDS.map((kind) => [`ICC ${space}by ${kind.join("to ")}`, tableProfile(space, ...kind)]),
  );
}

function iccSegments(profile: FileBytes): readonly FileBytes[] {
  return [jpegSegment(0xe2, join("ICC_PROFILE\0", [1, 1], profile))];
}

const CURVES = profileTags(P3, gammaCurve(1.5));
const TABLE = tableTag("RGB ", "mft2", "XYZ ");

const P3_PROFILE = rgbProfile(P3, SRGB_CURVE);

const PROFILES: Readonly<Record<string, FileBytes>> = {
  "ICC sRGB": rgbProfile(SRGB, SRGB_CURVE),
  "ICC P3": P3_PROFILE,
  "ICC Adobe RGB": rgbProfile(ADOBE, gammaCurve(2.19921875)),
  "ICC linear light": rgbProfile(SRGB, gammaCurve(1)),
  "ICC for grays": iccProfile("GRAY", { kTRC: gammaCurve(1.8) }),
  "ICC for grays as L*": iccProfile("GRAY", { kTRC: gammaCurve(1.8) }, "Lab "),
  ...tables("RGB "),
  "ICC of measured color": tableProfile("RGB ", "mft2", "XYZ ", "A2B1"),
  "ICC of saturation": tableProfile("RGB ", "mft2", "XYZ ", "A2B2"),
  "ICC of curves": iccProfile("RGB ", CURVES),
  "ICC of curves and measured color": iccProfile("RGB ", { ...CURVES, A2B1: TABLE }),
  "ICC of curves and saturation": iccProfile("RGB ", { ...CURVES, A2B2: TABLE }),
  "ICC of curves and a damaged table": iccProfile("RGB ", { ...CURVES, A2B0: "mft2" }),
  "ICC of curves and floating numbers": iccProfile("RGB ", { ...CURVES, D2B0: "mpet0000" }),
  "ICC of curves and cicp PQ": iccProfile("RGB ", { ...CURVES, cicp: cicp(9, 16) }),
  "ICC of curves and cicp sRGB": iccProfile("RGB ", { ...CURVES, cicp: cicp(1, 13) }),
  "ICC of gray tables": tableProfile("GRAY", "mft2", "Lab "),
  "ICC of inks": tableProfile("CMYK", "mft2", "Lab "),
};

const PNG_SIGNALS: Readonly<Record<string, readonly FileBytes[]>> = {
  "nothing said": [],
  "sRGB": [pngChunk("sRGB", [0])],
  "gAMA of sRGB": [gamma(45_455)],
  "gAMA of linear light": [gamma(100_000)],
  "gAMA beside sRGB": [pngChunk("sRGB", [0]), gamma(100_000)],
  "gAMA twice": [gamma(45_455), gamma(100_000)],
  "gAMA beside an ICC that is cut": [
    gamma(100_000),
    iccp(rgbProfile(P3, SRGB_CURVE).slice(0, 150)),
  ],
  "cHRM alone": [P3_POINTS],
  "gAMA and cHRM": [gamma(45_455), P3_POINTS],
  "gAMA of linear light and cHRM": [gamma(100_000), P3_POINTS],
  "cICP sRGB": [numbers(1, 13)],
  "cICP television": [numbers(1, 1)],
  "cICP P3": [numbers(12, 13)],
  "cICP Rec. 2020": [numbers(9, 14)],
  "cICP linear light": [numbers(1, 8)],
  "cICP PQ": [numbers(9, 16)],
  "cICP HLG": [numbers(9, 18)],
  "cICP before ICC and gAMA": [numbers(1, 13), iccp(rgbProfile(P3, SRGB_CURVE)), gamma(100_000)],
  ...Object.fromEntries(Object.entries(PROFILES).map(([name, icc]) => [name, [iccp(icc)]])),
};

/** Primaries and transfer as AVIF tells them. */
const NUMBERS: Readonly<Record<string, readonly [primaries: number, transfer: number]>> = {
  "nclx sRGB": [1, 13],
  "nclx not told": [2, 2],
  "nclx television": [1, 1],
  "nclx television of more colors": [1, 11],
  "nclx film": [8, 13],
  "nclx P3": [12, 13],
  "nclx Rec. 2020": [9, 14],
  "nclx linear light": [1, 8],
  "nclx PQ": [9, 16],
  "nclx HLG": [9, 18],
};

/** The same BMP under a header of version 4 that tells of the primaries of sRGB and of linear light. */
function withGammas(plain: FileBytes): FileBytes {
  const points = [0.64, 0.33, 0.03, 0.3, 0.6, 0.1, 0.15, 0.06, 0.79];
  const numbers = [...points.map((value) => Math.round(value * 2 ** 30)), 65_536, 65_536, 65_536];
  return join(
    "BM",
    little(4, plain.length + 68),
    little(4, 0),
    little(4, 122),
    little(4, 108),
    plain.subarray(18, 54),
    new Uint8Array(20),
    ...numbers.map((value) => little(4, value)),
    plain.subarray(54),
  );
}

/** An Adobe marker in the place of the JFIF one: 0 says RGB, 1 YCbCr. */
function withAdobe(jpeg: FileBytes, transform: number): FileBytes {
  const bare = bareJpeg(jpeg);
  return join(bare.subarray(0, 2), adobeSegment(transform), bare.subarray(2));
}

/** Without a JFIF marker, which some decoders believe more than an Adobe one. */
function bareJpeg(jpeg: FileBytes): FileBytes {
  const length = jpeg[3] === 0xe0 ? 2 + (jpeg[4]! << 8 | jpeg[5]!) : 0;
  return join(jpeg.subarray(0, 2), jpeg.subarray(2 + length));
}

/** A segment behind the frame header, just before the pixels begin. */
function beforeScan(jpeg: FileBytes, segment: FileBytes): FileBytes {
  let at = 2;
  while (jpeg[at + 1] !== 0xda) at += 2 + (jpeg[at + 2]! << 8 | jpeg[at + 3]!);
  return join(jpeg.subarray(0, at), segment, jpeg.subarray(at));
}

/** Profiles in AVIF, for color and for gray, alone and beside numbers. */
async function avifProfiles(photo: Sharp, avif: FileBytes): Promise<Record<string, FileBytes>> {
  // Encoders store nothing as gray but alpha.
  const grays = await photo.clone().toColorspace("b-w").raw().toBuffer();
  const shining = Uint8Array.from({ length: grays.length * 4 }, (_, i) => grays[i >> 2]!);
  const [color, gray] = [avifItem(avif, 0), avifItem(await shiningAvif(shining), 1)];
  const files: Record<string, FileBytes> = {};
  const add = (name: string, item: AvifItem, ...boxes: readonly FileBytes[]) => {
    files[`${name}.avif`] = avifOf(item, WIDTH, HEIGHT, boxes, false);
    files[`${name}, essential.avif`] = avifOf(item, WIDTH, HEIGHT, boxes, true);
  };
  add("gray", gray, numbersBox(1, 13, 2));
  add("gray of television", gray, televisionBox(1, 13, 2));
  for (const [name, icc] of Object.entries({ ...PROFILES, ...tables("GRAY") })) {
    const profile = profileBox(icc);
    add(`${name}, beside numbers`, color, profile, numbersBox(1, 13, 0));
    add(`${name}, beside numbers, gray`, gray, numbersBox(1, 13, 2), profile);
    // Beside numbers they have all been read already, and it is one reader.
    if (/^ICC (RGB |of curves and)/.test(name)) continue;
    add(name, color, profile);
    add(`${name}, gray`, gray, profile);
  }
  for (const name of ["ICC P3", "ICC of inks"]) {
    add(`${name}, beside numbers of PQ`, color, profileBox(PROFILES[name]!), numbersBox(9, 16, 0));
  }
  for (const [name, numbers] of Object.entries(NUMBERS)) {
    const item = withStreamNumbers(color, ...numbers);
    files[`${name.replace("nclx", "stream")}.avif`] = avifOf(item, WIDTH, HEIGHT, [], true);
  }
  add("ICC P3, beside a stream of PQ", withStreamNumbers(color, 9, 16), profileBox(P3_PROFILE));
  return files;
}

/** Pictures as luminance and color, by every matrix and range; four pixels share their color, or none. */
async function lossyAvifs(photo: Sharp): Promise<Record<string, FileBytes>> {
  const files: Record<string, FileBytes> = {};
  for (const chromaSubsampling of ["4:2:0", "4:4:4"]) {
    const image = photo.clone().resize(WIDTH - 1, HEIGHT - 1).avif({
      effort: 1,
      chromaSubsampling,
    });
    const item = avifItem(new Uint8Array(await image.toBuffer()), 0);
    const name = `lossy ${chromaSubsampling.replaceAll(":", "")}`;
    files[`${name}.avif`] = avifOf(item, WIDTH - 1, HEIGHT - 1, [], false);
    for (const matrix of [1, 5, 6, 9]) {
      for (const [range, box] of [["", numbersBox], [", television", televisionBox]] as const) {
        const boxes = [box(1, 13, matrix)];
        const file = avifOf(item, WIDTH - 1, HEIGHT - 1, boxes, false);
        files[`${name}, matrix ${matrix}${range}.avif`] = file;
      }
    }
  }
  return files;
}

/** Other numbers in the color box of an AVIF. */
function withNumbers(avif: FileBytes, [primaries, transfer]: readonly [number, number]): FileBytes {
  const bytes = avif.slice();
  const at = new TextDecoder("latin1").decode(bytes).indexOf("colrnclx");
  if (at < 0) throw new RangeError("The AVIF encoder wrote no color box. Make one here.");
  bytes.set([primaries >> 8, primaries & 255, transfer >> 8, transfer & 255], at + 8);
  return bytes;
}

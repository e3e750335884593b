import sharp, { type Sharp } from "sharp";
import { orient } from "@/lib/image/orient.ts";
import {
  ADOBE,
  gammaCurve,
  iccp,
  iccProfile,
  P3,
  rgbProfile,
  SRGB_CURVE,
} from "@/tests/support/icc_profile.ts";
import { tableProfile } from "@/tests/support/icc_tables.ts";
import {
  big,
  bmp,
  exif,
  type FileBytes,
  gif,
  join,
  jpegExif,
  jpegSegment,
  little,
  ORIENTATIONS,
  png,
  pngChunk,
  riffChunk,
  vp8x,
  webp,
} from "@/tests/support/picture_files.ts";
import { pick, startRandom } from "@/tests/support/random.ts";

const PHOTO = new URL("../fixtures/photos/scarlet_macaw.jpg", import.meta.url);
const [WIDTH, HEIGHT] = [150, 101];

/** A JPEG of inks with a profile that says how they look. */
export async function inksWithProfile(): Promise<FileBytes> {
  const photo = sharp(await Deno.readFile(PHOTO)).resize(WIDTH, HEIGHT, { fit: "fill" });
  return new Uint8Array(await photo.withIccProfile("cmyk").jpeg({ quality: 95 }).toBuffer());
}

/** Files of what cameras, phones and drawing programs write, by names that say what is special. */
export async function generatedFiles(): Promise<Readonly<Record<string, FileBytes>>> {
  const photo = sharp(await Deno.readFile(PHOTO)).resize(WIDTH, HEIGHT, { fit: "fill" });
  const bytes = async (image: Sharp) => new Uint8Array(await image.toBuffer());
  const jpeg = await bytes(photo.clone().jpeg({ quality: 92 }));
  const lossless = await bytes(photo.clone().webp({ lossless: true }));
  const lossy = await bytes(photo.clone().webp());
  const wide = rgbProfile(P3, SRGB_CURVE);
  const curves = rgbProfile(P3, gammaCurve(1.8), gammaCurve(2.2), gammaCurve(2.6));
  const inks = await bytes(photo.clone().toColorspace("cmyk").jpeg({ quality: 95 }));
  const files: Record<string, FileBytes> = {
    "opaque.png": await bytes(photo.clone().png()),
    "palette.png": await bytes(photo.clone().png({ palette: true, colors: 20 })),
    "16 bits.png": await bytes(photo.clone().toColorspace("rgb16").png()),
    "gray.png": await bytes(photo.clone().toColorspace("b-w").png()),
    "gray of 16 bits.png": await bytes(photo.clone().toColorspace("grey16").png()),
    "gray.jpg": await bytes(photo.clone().toColorspace("b-w").jpeg()),
    "inks.jpg": inks,
    "inks with a profile.jpg": withSegment(
      inks,
      iccSegment(tableProfile("CMYK", "mft2", "Lab ")),
    ),
    "inks with a profile for lights.jpg": withSegment(inks, iccSegment(wide)),
    "inks with an empty profile.jpg": withSegment(inks, iccSegment(iccProfile("CMYK", {}))),
    "inks with no profile in its place.jpg": withSegment(inks, iccSegment(new Uint8Array(0))),
    "inks with a cut profile.jpg": withSegment(inks, iccSegment(await inkProfile(20_000))),
    "progressive.jpg": await bytes(photo.clone().jpeg({ progressive: true })),
    "full color.jpg": await bytes(photo.clone().jpeg({ chromaSubsampling: "4:4:4" })),
    "lossy.webp": lossy,
    "animation.webp": await bytes(
      sharp(gif(2, 2, MOVING), { animated: true }).webp({ lossless: true }),
    ),
    "animation that starts small.webp": smallStart(lossless),
    "wide gamut.webp": await bytes(photo.clone().withIccProfile("p3").webp({ lossless: true })),
    "lossless.webp": lossless,
    "a curve for each channel, lossless.webp": withProfile(lossless, curves),
    "a curve for each channel, lossy.webp": withProfile(lossy, curves),
    "a curve for each channel.png": withChunk(
      await bytes(photo.clone().png()),
      iccp(curves),
    ),
    "wide gamut of 16 bits.png": withChunk(
      await bytes(photo.clone().toColorspace("rgb16").png()),
      iccp(wide),
    ),
    "wide gamut.jpg": withSegment(jpeg, iccSegment(wide)),
    "Adobe RGB.jpg": withSegment(jpeg, iccSegment(rgbProfile(ADOBE, gammaCurve(2.19921875)))),
    ...alphaFiles(wide),
    "alpha.webp": await bytes(
      sharp(noise(40, 30, 3).data, { raw: { width: 40, height: 30, channels: 4 } })
        .webp({ lossless: true, exact: true }),
    ),
    "one pixel.png": png(noise(1, 1, 4)),
    "one pixel.bmp": bmp(1, 1, Uint8Array.of(10, 20, 30, 0)),
    "one pixel.jpg": await bytes(sharp({ create: { ...dot, background: "#c84" } }).jpeg()),
    "long.png": png(noise(20_000, 10, 5)),
    "longer.png": png(noise(40_000, 2, 5)),
    "long.jpg": await bytes(photo.clone().resize(20_000, 10, { fit: "fill" }).jpeg()),
    "longest.jpg": await bytes(photo.clone().resize(65_000, 2, { fit: "fill" }).jpeg()),
    "high.png": png(noise(3, 9_000, 6)),
  };
  for (const orientation of ORIENTATIONS) {
    files[`turned ${orientation}.png`] = png(noise(7, 5, 7), {
      after: [pngChunk("eXIf", exif(orientation))],
    });
    files[`turned ${orientation}.jpg`] = withSegment(jpeg, jpegExif(orientation));
    files[`turned ${orientation}.webp`] = webp(
      vp8x(WIDTH, HEIGHT, 0x08),
      lossless.slice(12),
      riffChunk("EXIF", exif(orientation)),
    );
    const turned = photo.clone().withMetadata({ orientation });
    files[`turned ${orientation}.avif`] = await bytes(turned.clone().avif({ effort: 1 }));
    files[`turned ${orientation}, alpha.avif`] = await bytes(
      turned.ensureAlpha(0.5).avif({ effort: 1 }),
    );
  }
  return files;
}

/** An animation whose first frame leaves a border uncovered, though it says that nothing is transparent. */
function smallStart(still: FileBytes): FileBytes {
  const place = join(little(3, 2), little(3, 1), little(3, WIDTH - 1), little(3, HEIGHT - 1));
  const frame = riffChunk("ANMF", join(place, little(3, 100), [0], still.subarray(12)));
  return webp(
    vp8x(WIDTH + 9, HEIGHT + 5, 0x02),
    riffChunk("ANIM", [9, 9, 9, 255, 0, 0]),
    frame,
    frame,
  );
}

const MOVING = [1, 2, 3].map((index) => ({
  x: 0,
  y: 0,
  width: 2,
  height: 2,
  indices: [index, index, 0, index],
}));

const dot = { width: 1, height: 1, channels: 3 } as const;

function alphaFiles(wide: FileBytes): Record<string, FileBytes> {
  const gray = iccProfile("GRAY", { kTRC: gammaCurve(1.8) });
  const raster = noise(64, 64, 1);
  return {
    "every alpha.png": png(raster),
    "every alpha, turned.png": png(orient(raster, 6), {
      before: [pngChunk("eXIf", exif(8))],
    }),
    "every alpha, wide gamut.png": png(raster, { before: [iccp(wide)] }),
    "every alpha, linear light.png": png(raster, { before: [pngChunk("gAMA", big(4, 100_000))] }),
    "a profile for grays.png": png(noise(20, 20, 2), { before: [iccp(gray)] }),
  };
}

/** Every value of every channel, alpha included. */
function noise(width: number, height: number, seed: number) {
  const random = startRandom(seed);
  const data = Uint8ClampedArray.from({ length: width * height * 4 }, () => pick(random, 0, 255));
  return { width, height, data };
}

/** The beginning of a profile that says how inks look. */
async function inkProfile(length: number): Promise<FileBytes> {
  const { icc } = await sharp(await inksWithProfile()).metadata();
  return new Uint8Array(icc!).slice(0, length);
}

/** A WebP of the photograph with a profile. */
function withProfile(bytes: FileBytes, profile: FileBytes): FileBytes {
  return webp(vp8x(WIDTH, HEIGHT, 0x20), riffChunk("ICCP", profile), bytes.slice(12));
}

/** Puts a chunk behind the header of a PNG. */
function withChunk(bytes: FileBytes, chunk: FileBytes): FileBytes {
  return join(bytes.subarray(0, 33), chunk, bytes.subarray(33));
}

/** Puts a segment at the start of a JPEG. */
function withSegment(bytes: FileBytes, segment: FileBytes): FileBytes {
  return join(bytes.subarray(0, 2), segment, bytes.subarray(2));
}

function iccSegment(profile: FileBytes): FileBytes {
  return jpegSegment(0xe2, join("ICC_PROFILE\0", [1, 1], profile));
}

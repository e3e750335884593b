import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import sharp from "sharp";
import { decode } from "@/lib/image/decode_deno.ts";
import type { Orientation } from "@/lib/image/header.ts";
import { inverse, orient } from "@/lib/image/orient.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import {
  exif,
  type FileBytes,
  join,
  jpegExif,
  ORIENTATIONS,
  png,
  pngChunk,
  riffChunk,
  vp8x,
  webp,
} from "@/tests/support/picture_files.ts";
import { meanDifference } from "./compare.ts";
import { corpusNames, readCorpus } from "./files.ts";

async function open(bytes: Uint8Array<ArrayBuffer>): Promise<Raster> {
  return await uprightRaster((await decode(new Blob([bytes]))).stored);
}

/** Files that store `picture` in every orientation, so that each is the same picture once upright. */
const WRITERS: Readonly<
  Record<string, (stored: Raster, orientation: Orientation) => FileBytes | Promise<FileBytes>>
> = {
  "PNG with EXIF before its pixels": (stored, orientation) =>
    png(stored, { before: [pngChunk("eXIf", exif(orientation))] }),
  "PNG with EXIF behind its pixels": (stored, orientation) =>
    png(stored, { after: [pngChunk("eXIf", exif(orientation, "MM"))] }),
  "JPEG": async (stored, orientation) => {
    const jpeg = encoder(stored).jpeg({ quality: 98, chromaSubsampling: "4:4:4" });
    const bytes = new Uint8Array(await jpeg.toBuffer());
    return join(bytes.subarray(0, 2), jpegExif(orientation, "MM"), bytes.subarray(2));
  },
  "lossless WebP": async (stored, orientation) => {
    const bytes = await encoder(stored).webp({ lossless: true }).toBuffer();
    const pixels = new Uint8Array(bytes.subarray(12));
    const start = vp8x(stored.width, stored.height, 0x08);
    return webp(start, pixels, riffChunk("EXIF", exif(orientation)));
  },
  "AVIF": async (stored, orientation) => {
    const image = encoder(stored).withMetadata({ orientation });
    return new Uint8Array(await image.avif({ quality: 98, chromaSubsampling: "4:4:4" }).toBuffer());
  },
};

/** How far what is stored with losses may be off, in levels on average. */
const LOSSES: Readonly<Record<string, number>> = { JPEG: 2, AVIF: 2 };

function encoder({ width, height, data }: Raster) {
  return sharp(data, { raw: { width, height, channels: 4 } }).removeAlpha();
}

/** A picture that looks different from every side. */
function picture(): Raster {
  const [width, height] = [23, 14];
  const pixels = Array.from({ length: width * height }, (_, i) => [
    i % width * 11,
    Math.floor(i / width) * 18,
    i < width * 4 && i % width < 6 ? 255 : 0,
    255,
  ]);
  return { width, height, data: Uint8ClampedArray.from(pixels.flat()) };
}

describe("orientation", () => {
  for (const [name, write] of Object.entries(WRITERS)) {
    it(`stands all eight of ${name} upright`, async () => {
      const upright = picture();
      for (const orientation of ORIENTATIONS) {
        const stored = orient(upright, inverse(orientation));
        const raster = await open(await write(stored, orientation));
        const difference = meanDifference(raster, upright);
        assert(difference < (LOSSES[name] ?? 1e-9), `${orientation}: ${difference}`);
      }
    });
  }

  it("stands what other people stored upright", async () => {
    const sets = [corpusNames("exif").filter((name) => name.includes("/orientation_")), [
      "exif/hopper.webp",
      ...corpusNames("exif").filter((name) => name.includes("/hopper_orientation")),
    ]];
    for (const names of sets) {
      assertEquals(names.length >= 8, true);
      const upright = await open(readCorpus(names[0]!));
      for (const name of names.slice(1)) {
        const difference = meanDifference(await open(readCorpus(name)), upright);
        assert(difference < 6, `${name} differs by ${difference}`);
      }
    }
  });
});

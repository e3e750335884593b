import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import sharp from "sharp";
import { bmp, type FileBytes, join, jpegSegment, little } from "@/tests/support/picture_files.ts";
import { corpusNames, readCorpus } from "@/tests/corpus/files.ts";
import { sniff } from "./sniff.ts";
import { mayBeCut } from "./may_be_cut.ts";

const PHOTO = new URL("../../tests/fixtures/photos/kitten.jpg", import.meta.url);
const photo = sharp(await Deno.readFile(PHOTO)).resize(120, 80);
const encoded = async (format: "jpeg" | "png" | "gif" | "webp"): Promise<FileBytes> =>
  new Uint8Array(await photo.clone().toFormat(format).toBuffer());
const FILES: Readonly<Record<string, FileBytes>> = {
  JPEG: await encoded("jpeg"),
  PNG: await encoded("png"),
  GIF: await encoded("gif"),
  WebP: await encoded("webp"),
  BMP: bmp(20, 10),
};

async function judge(bytes: FileBytes): Promise<boolean> {
  const file = new Blob([bytes]);
  return await mayBeCut(file, (await sniff(file)).format);
}

describe("mayBeCut", () => {
  for (const [format, bytes] of Object.entries(FILES)) {
    it(`knows a ${format} that is whole, and one that ends early`, async () => {
      assertEquals(await judge(bytes), false);
      for (const share of [0.9, 0.99]) {
        assertEquals(await judge(bytes.slice(0, bytes.length * share)), true, `${share}`);
      }
    });
  }

  it("is not deceived by a small picture that ends before the pixels of a JPEG", async () => {
    const jpeg = FILES["JPEG"]!;
    const small = jpegSegment(0xe1, join("Exif\0\0", jpeg));
    const whole = join(jpeg.slice(0, 2), small, jpeg.slice(2));
    assertEquals(await judge(whole), false);
    for (const length of [small.length + 400, whole.length - 200]) {
      assertEquals(await judge(whole.slice(0, length)), true, `${length}`);
    }
  });

  it("counts the pixels of a BMP that does not tell its length, or tells what is left", async () => {
    const whole = FILES["BMP"]!;
    for (const length of [54, 60, whole.length - 4, whole.length]) {
      for (const told of [0, length]) {
        const file = whole.slice(0, length);
        file.set(little(4, told), 2);
        assertEquals(await judge(file), length < whole.length, `${length} bytes, told as ${told}`);
      }
    }
  });

  it("does not mind what stands behind a picture", async () => {
    const more = new Uint8Array(5000).fill(7);
    for (const format of ["JPEG", "PNG", "WebP", "BMP"] as const) {
      assertEquals(await judge(join(FILES[format]!, more)), false, format);
    }
    assertEquals(await judge(join(FILES["GIF"]!, [0, 0, 0])), false);
  });

  it("takes no sound file of others for a cut one", async () => {
    const doubtful: string[] = [];
    for (const set of ["jpeg", "pngsuite", "gif", "webp", "bmpsuite/good", "exif"]) {
      for (const name of corpusNames(set)) {
        const bytes = readCorpus(name);
        const header = await sniff(new Blob([bytes])).catch(() => null);
        if (header && await mayBeCut(new Blob([bytes]), header.format)) doubtful.push(name);
      }
    }
    assertEquals(doubtful, ["jpeg/truncated_jpeg.jpg"]);
  });
});

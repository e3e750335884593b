import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { cropExtent } from "@/lib/image/crop.ts";
import type { Decoded } from "@/lib/image/decode.ts";
import { decode } from "@/lib/image/decode_deno.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { largestDifference } from "@/tests/corpus/compare.ts";
import { corpusNames, readCorpus } from "@/tests/corpus/files.ts";
import { GIF_SUITE } from "@/tests/corpus/gif_suite.ts";
import { tryDecode } from "@/tests/corpus/outcome.ts";
import { assertPlain } from "@/tests/corpus/refusal.ts";
import { largePhoto } from "@/tests/support/large_photo.ts";
import type { FileBytes } from "@/tests/support/picture_files.ts";
import { type BrowserDecoder, startBrowserDecoder } from "./browser_decoder.ts";
import { assertNoBlanks } from "./no_blanks.ts";
import { generatedFiles, inksWithProfile } from "./generated.ts";

/** Files that are broken somewhere: each host may decode or refuse them. */
const BROKEN = /^(png_damaged|bmpsuite\/bad)\/|^pngsuite\/x|truncated/;
/** JPEG XL is for browsers only, and for few of them. */
const ONE_HOST = /\.jxl$/;

/** How far the two hosts may be apart, in levels, by the end of a file's name; what is stored without loss is the same. */
const TOLERANCES: readonly (readonly [RegExp, number])[] = [[/\.jpe?g$/, 3], [/\.avif$/, 1]];

let browser: BrowserDecoder;

async function judge(bytes: FileBytes, name: string): Promise<void> {
  const [here, { outcome: there }] = await Promise.all([
    tryDecode(decode, new Blob([bytes])),
    browser.decode(bytes),
  ]);
  for (const outcome of [here, there]) {
    if ("refusal" in outcome) assertPlain(outcome.refusal, name);
  }
  if (BROKEN.test(name) || ONE_HOST.test(name)) return;
  if ("refusal" in here || "refusal" in there) assertEquals(there, here, name);
  else await compare(here.picture, there.picture, name);
}

async function compare(here: Decoded, there: Decoded, name: string): Promise<void> {
  assertEquals({ ...there, stored: null }, { ...here, stored: null }, name);
  const crop = { x: 0.1, y: 0.2, width: 0.5, height: 0.33 };
  assertEquals(cropExtent(there.extent, crop), cropExtent(here.extent, crop));
  const tolerance = TOLERANCES.find(([end]) => end.test(name))?.[1] ?? 0;
  const difference = largestDifference(
    await uprightRaster(here.stored),
    await uprightRaster(there.stored),
  );
  assert(difference <= tolerance, `${name}: the hosts differ by ${difference} levels`);
}

describe("the same picture in a browser's worker and in Deno", () => {
  beforeAll(async () => {
    browser = await startBrowserDecoder();
  });
  afterAll(() => browser.close());

  it("never empty where nothing can be decoded", async () => {
    await assertNoBlanks((bytes) => tryDecode(decode, new Blob([bytes])));
    await assertNoBlanks(async (bytes) => (await browser.decode(bytes)).outcome);
  });

  it("from every file of the corpus", async () => {
    for (const name of corpusNames()) await judge(readCorpus(name), name);
  });

  it("from GIFs of every kind", async () => {
    for (const { name, bytes } of GIF_SUITE) await judge(bytes, `${name}.gif`);
  });

  it("from photographs", async () => {
    const folder = new URL("../fixtures/photos/", import.meta.url);
    for await (const { name } of Deno.readDir(folder)) {
      if (!name.endsWith(".md")) await judge(await Deno.readFile(new URL(name, folder)), name);
    }
  });

  it("from a picture as large as a camera's", async () => {
    await judge(await largePhoto({ megapixels: 12, format: "jpeg", orientation: 6 }), "12 MP.jpg");
  });

  it("from colors, depths, transparency, orientations and shapes of every kind", async () => {
    for (const [name, bytes] of Object.entries(await generatedFiles())) await judge(bytes, name);
  });

  it("from inks with a profile of many segments", async () => {
    await judge(await inksWithProfile(), "inks with a large profile.jpg");
  });

  it("from what is no picture", async () => {
    for (const text of ["", "hello", `<svg xmlns="http://www.w3.org/2000/svg"/>`, "%PDF-1.7"]) {
      await judge(new TextEncoder().encode(text), text);
    }
  });
});

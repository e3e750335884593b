import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { decode } from "@/lib/image/decode_deno.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { largestDifference } from "@/tests/corpus/compare.ts";
import { corpusNames, readCorpus } from "@/tests/corpus/files.ts";
import { tryDecode } from "@/tests/corpus/outcome.ts";
import { assertPlain } from "@/tests/corpus/refusal.ts";
import type { Engine } from "@/tests/support/browsers/driver.ts";
import type { FileBytes } from "@/tests/support/picture_files.ts";
import { type BrowserDecoder, startBrowserDecoder } from "./browser_decoder.ts";
import { assertNoBlanks } from "./no_blanks.ts";
import { generatedFiles } from "./generated.ts";
import { signalFiles } from "./signal_files.ts";

/** Broken somewhere: each host may decode or refuse them. */
const BROKEN = /^pngsuite\/x|truncated/;
/** Of what files say of their colors that in which browsers differ the most by themselves: inks, tables, numbers and alpha. */
const SAID =
  /^(every alpha(, beside a film)?|(cropped, )?turned and mirrored|linear light [\w ]+|(nclx|stream) [\w .]+|inks, m(ft2|AB )to [\w, ]+|ICC (P3(, beside a stream of PQ)?|RGB by m(ft2|AB )to \w+ |of (curves and [\w ]+|inks))(, faint)?)\.\w+$/;
/** What one of these browsers alone would give in another way. */
const ALWAYS = /^(every alpha|(cropped, )?turned and mirrored|ICC P3|stream PQ)\.avif$/;
/** How far decoders of JPEG may be apart, in levels. */
const JPEG_LEVELS = 3;

/** Asserts that a browser gives the same pixels as Deno, and refuses what no pixel comes of. */
export function compareWithDeno(engine: Engine): void {
  describe("pictures, there and in Deno", () => {
    let browser: BrowserDecoder;
    let generated: Readonly<Record<string, FileBytes>>;
    beforeAll(async () => {
      [browser, generated] = await Promise.all([startBrowserDecoder(engine), generatedFiles()]);
    });
    afterAll(() => browser.close());

    /** Levels by which the two are apart, or null where Deno refuses the file. */
    async function differenceOf(bytes: FileBytes, name: string): Promise<number | null> {
      const here = await tryDecode(decode, new Blob([bytes]));
      if ("refusal" in here) return null;
      const { outcome: there } = await browser.decode(bytes);
      assert("picture" in there, `${name}: ${JSON.stringify(there)}`);
      return largestDifference(
        await uprightRaster(here.picture.stored),
        await uprightRaster(there.picture.stored),
      );
    }

    /** The files of some sets of the corpus, and those that are generated, with such an end. */
    function* filesOf(end: string, ...sets: string[]): Generator<[string, FileBytes]> {
      for (const name of sets.flatMap((set) => corpusNames(set))) {
        if (name.endsWith(end) && !BROKEN.test(name)) yield [name, readCorpus(name)];
      }
      for (const [name, bytes] of Object.entries(generated)) {
        if (name.endsWith(end)) yield [name, bytes];
      }
    }

    it("are the same to the byte where they are PNG", async () => {
      let count = 0;
      for (const [name, bytes] of filesOf(".png", "pngsuite", "apng", "wide_gamut")) {
        const difference = await differenceOf(bytes, name);
        if (difference === null) continue;
        assertEquals(difference, 0, name);
        count++;
      }
      assert(count > 200, `${count} files`);
    });

    it("are the same but for a few levels where they are JPEG, turned or not", async () => {
      let count = 0;
      for (const [name, bytes] of filesOf(".jpg", "jpeg", "exif")) {
        const difference = await differenceOf(bytes, name);
        if (difference === null) continue;
        assert(difference <= JPEG_LEVELS, `${name} differs by ${difference} levels.`);
        count++;
      }
      assert(count > 30, `${count} files`);
    });

    it("are the same to the byte, whatever files say of their colors", async () => {
      // A third is enough: all of them are compared in Chromium, and the code is the same.
      const files = Object.entries(await signalFiles()).filter(([name]) => SAID.test(name))
        .filter(([name], i) => i % 3 === 0 || ALWAYS.test(name));
      for (const [name, bytes] of files) assertEquals(await differenceOf(bytes, name), 0, name);
      assert(files.length > 20, `${files.length} files`);
    });

    it("are refused where no pixel comes of them", async () => {
      const { "opaque.png": png, "lossy.webp": webp, "gray.jpg": jpeg } = generated;
      const gif = readCorpus("formats/palette.gif");
      const starts: readonly (readonly [FileBytes, ...number[]])[] = [
        [png!, 41, 45, 100, 200],
        [webp!, 30, 60],
        [jpeg!, 30, 200],
        [gif, 30, 60],
        [readCorpus("png_damaged/invalid-zlib.png"), Infinity],
      ];
      for (const [bytes, ...lengths] of starts) {
        for (const length of lengths) {
          const { outcome } = await browser.decode(bytes.slice(0, length));
          assert("refusal" in outcome, `${length} of ${bytes.length} bytes were decoded.`);
          assertPlain(outcome.refusal, `${length} of ${bytes.length} bytes`);
          assert(outcome.refusal.message.includes("damaged"), outcome.refusal.message);
        }
      }
    });

    it("are never empty where they are damaged, and only then refused", async () => {
      await assertNoBlanks(async (bytes) => (await browser.decode(bytes)).outcome);
    });
  });
}

import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import type { Decoded } from "@/lib/image/decode.ts";
import { decode } from "@/lib/image/decode_deno.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { largestDifference, meanDifference } from "@/tests/corpus/compare.ts";
import { tryDecode } from "@/tests/corpus/outcome.ts";
import { asTiles, avifItem } from "@/tests/support/avif_files.ts";
import { filmAlone, withFilm } from "@/tests/support/avif_films.ts";
import { type BrowserDecoder, startBrowserDecoder } from "./browser_decoder.ts";
import { CROP, signalFiles } from "./signal_files.ts";

/** Signals that mean the same, in each row; the first rows mean sRGB. */
const ALIKE: readonly (readonly string[])[] = [
  [
    "nothing said.png",
    "sRGB.png",
    "gAMA of sRGB.png",
    "gAMA beside sRGB.png",
    "gAMA twice.png",
    "gAMA beside an ICC that is cut.png",
    "cHRM alone.png",
    "cICP sRGB.png",
    "cICP television.png",
    "cICP before ICC and gAMA.png",
    "ICC sRGB.png",
    "ICC sRGB.webp",
    "ICC of saturation.png",
    "ICC of gray tables.png",
    "ICC of inks.png",
    "ICC of curves and cicp sRGB.png",
    "nclx sRGB.avif",
    "nclx television.avif",
    "nclx television of more colors.avif",
    "nclx not told.avif",
    "stream sRGB.avif",
    "stream not told.avif",
    "stream television.avif",
    "ICC sRGB.avif",
    "ICC sRGB, beside numbers.avif",
    "ICC of inks.avif",
    "ICC for grays.avif",
  ],
  [
    "cICP P3.png",
    "gAMA and cHRM.png",
    "ICC P3.png",
    "ICC P3.webp",
    "nclx P3.avif",
    "stream P3.avif",
    "ICC P3, beside a stream of PQ.avif",
    "ICC P3.avif",
    "ICC P3, beside numbers.avif",
    "ICC P3, beside numbers of PQ.avif",
  ],
  ["gAMA of linear light.png", "cICP linear light.png", "ICC linear light.png"],
  ["cICP Rec. 2020.png", "nclx Rec. 2020.avif", "stream Rec. 2020.avif"],
  [
    "cICP PQ.png",
    "nclx PQ.avif",
    "stream PQ.avif",
    "ICC of inks, beside numbers of PQ.avif",
    "ICC of curves and cicp PQ.png",
  ],
  [
    "ICC of curves.png",
    "ICC of curves and saturation.png",
    "ICC of curves and floating numbers.png",
  ],
  [
    "ICC of measured color.png",
    "ICC of measured color.webp",
    "ICC of curves and measured color.png",
  ],
  ["cICP HLG.png", "nclx HLG.avif", "stream HLG.avif"],
  [
    "ICC for grays, gray.png",
    "ICC for grays, gray.avif",
    "ICC for grays, beside numbers, gray.avif",
  ],
  ["lossy 420.avif", "lossy 420, matrix 6.avif", "lossy 420, matrix 5.avif"],
  ["straight.avif", "premultiplied.avif"],
  ["every alpha.avif", "every alpha, beside a film.avif"],
  ["ICC P3.jpg", "ICC P3, late.jpg"],
  ["ICC linear light.jpg", "ICC linear light, late.jpg"],
  ["Adobe marker 0.jpg", "Adobe marker 0, late.jpg"],
  ["ICC sRGB.jpg", "ICC sRGB, late.jpg", "Adobe marker 1.jpg", "Adobe marker 1, late.jpg"],
];

/** Levels by which browsers of other processors may round luminance and color in another way; here they are the same. */
const ROUNDING = 1;

describe("what files say of their colors", () => {
  let browser: BrowserDecoder;
  const rasters = new Map<string, Raster>();
  beforeAll(async () => {
    browser = await startBrowserDecoder();
  });
  afterAll(() => browser.close());

  it("means the same on the website and on the command line", async () => {
    for (const [name, bytes] of Object.entries(await signalFiles())) {
      const here = await tryDecode(decode, new Blob([bytes]));
      const { outcome: there } = await browser.decode(bytes);
      assert("picture" in here && "picture" in there, name);
      const raster = await uprightRaster(here.picture.stored);
      rasters.set(name, raster);
      const difference = largestDifference(raster, await uprightRaster(there.picture.stored));
      const most = name.startsWith("lossy") ? ROUNDING : 0;
      assert(difference <= most, `${name}: the hosts differ by ${difference} levels`);
    }
  });

  it("means what the standards have it mean", () => {
    for (const names of ALIKE) {
      const [first, ...others] = names.map((name) => rasters.get(name)!);
      others.forEach((raster, i) => {
        // Primaries are told to more digits in one way than in another.
        const difference = largestDifference(first!, raster);
        assert(difference <= 2, `${names[i + 1]} differs from ${names[0]} by ${difference}`);
      });
    }
    const plain = rasters.get("nothing said.png")!;
    for (const [name] of ALIKE.slice(1, -1)) {
      assert(largestDifference(plain, rasters.get(name!)!) > 4, `${name} changes nothing`);
    }
    assertEquals(
      largestDifference(rasters.get("Adobe marker 1.jpg")!, rasters.get("Adobe marker 0.jpg")!) >
        50,
      true,
      "a JPEG of red, green and blue is not taken for one of luminance",
    );
  });

  it("leaves of what is cropped the part that is meant, which then is turned", () => {
    const { width, data } = rasters.get("nclx sRGB.avif")!;
    const [left, top, columns, rows] = CROP;
    const part = new Uint8ClampedArray(columns * rows * 4);
    for (let y = 0; y < rows; y++) {
      const from = ((top + y) * width + left) * 4;
      part.set(data.subarray(from, from + columns * 4), y * columns * 4);
    }
    const cropped = { width: columns, height: rows, data: part };
    assertEquals(rasters.get("cropped.avif"), cropped);
    // Three quarters against the clock, and then top to bottom.
    const turned = new Uint8ClampedArray(part.length);
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) {
        const to = ((columns - 1 - x) * rows + rows - 1 - y) * 4;
        turned.set(part.subarray((y * columns + x) * 4).subarray(0, 4), to);
      }
    }
    assertEquals(rasters.get("cropped, turned and mirrored.avif"), {
      width: rows,
      height: columns,
      data: turned,
    });
  });
});

describe("AVIF of forms that not every host decodes", () => {
  let browser: BrowserDecoder;
  beforeAll(async () => {
    browser = await startBrowserDecoder();
  });
  afterAll(() => browser.close());

  it("is shown as the browser shows it where it is a film alone, and the command line says that it cannot", async () => {
    const { "nclx sRGB.avif": still, "every alpha, beside a film.avif": both } =
      await signalFiles();
    const film = filmAlone(withFilm(still!, avifItem(still!, 0), 120, 80));
    const { outcome } = await browser.decode(film);
    assert("picture" in outcome, JSON.stringify(outcome));
    const { picture } = await tryDecode(decode, new Blob([still!])) as { picture: Decoded };
    const raster = await uprightRaster(outcome.picture.stored);
    // Chromium's levels of a film are not those of a still, and nothing of a film is changed here.
    const difference = meanDifference(raster, await uprightRaster(picture.stored));
    assert(difference < 12, `${difference} levels`);
    const here = await tryDecode(decode, new Blob([film]));
    assert("refusal" in here && here.refusal.message.includes("The command line cannot read"));
    assert("picture" in await tryDecode(decode, new Blob([both!])));
  });

  it("is not called damaged where the browser cannot put its tiles together", async () => {
    const { "nclx sRGB.avif": still } = await signalFiles();
    const tiled = asTiles(still!);
    const messages: string[] = [];
    for (const bytes of [tiled, tiled.slice(0, -1)]) {
      const { outcome } = await browser.decode(bytes);
      messages.push("refusal" in outcome ? outcome.refusal.message : "");
    }
    assert(messages[0]!.startsWith("This browser cannot read this AVIF picture."), messages[0]);
    assert(messages[1]!.includes("is damaged"), messages[1]);
  });
});

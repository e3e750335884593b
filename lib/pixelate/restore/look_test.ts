import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { decode } from "@/lib/image/decode_deno.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { enlargedArt, type Kind } from "@/tests/support/pixel_art/enlarged.ts";
import { startRandom } from "@/tests/support/random.ts";
import { lookForPixelArt } from "./look.ts";

/** Pictures that are no pixel art, by their folders and names. */
const OTHERS = [
  ["static/samples", /\.jpg$/],
  ["tests/fixtures/photos", /\.(jpg|png)$/],
  ["tests/fixtures/corpus/jpeg", /^video-(?!.*truncated)/],
  ["tests/fixtures/corpus/gif", /^video-/],
  ["tests/fixtures/corpus/webp", /^(video|yellow|tux|blue)/],
  ["tests/fixtures/corpus/wide_gamut", /png$/],
] as const;

async function open(file: URL) {
  return await uprightRaster((await decode(new Blob([await Deno.readFile(file)]))).stored);
}

describe("lookForPixelArt", () => {
  it("offers nothing for photographs, paintings and drawings", async () => {
    for (const [path, names] of OTHERS) {
      const folder = new URL(`../../../${path}/`, import.meta.url);
      for (const { name } of Deno.readDirSync(folder)) {
        if (!names.test(name)) continue;
        assertEquals(lookForPixelArt(await open(new URL(name, folder))), null, name);
      }
    }
  });

  it("knows enlarged art and its size", async () => {
    const kinds: readonly Kind[] = [
      "nearest, whole",
      "nearest, fractional",
      "JPEG",
      "generated, mild",
      "screenshot",
    ];
    for (const kind of kinds) {
      const { art, raster } = await enlargedArt(startRandom(81), kind);
      const offer = lookForPixelArt(raster);
      assertEquals(offer && [offer.columns, offer.rows], [art.columns, art.rows], kind);
    }
  });

  it("knows art as it was drawn", async () => {
    const sprite = await open(
      new URL("../../../tests/fixtures/pictures/sprite16.png", import.meta.url),
    );
    assertEquals(lookForPixelArt(sprite), {
      columns: 16,
      rows: 16,
      lattices: { x: { period: 1, phase: 0 }, y: { period: 1, phase: 0 } },
    });
  });
});

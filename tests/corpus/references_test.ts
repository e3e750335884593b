import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { decode } from "@/lib/image/decode_deno.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { fieldMeans } from "./compare.ts";
import { corpusNames, readCorpus } from "./files.ts";
import { tryDecode } from "./outcome.ts";
import references from "./references.json" with { type: "json" };

/**
 * Size and means of fields as ImageMagick 6.9.11 sees them, upright, first frame, written down once. `fieldMeans` tells how they
 * were taken.
 */
interface Reference {
  readonly width: number;
  readonly height: number;
  readonly means: readonly (readonly number[])[];
}

/** Cut off early; refusing is right. */
const REFUSED: readonly string[] = ["jpeg/truncated_jpeg.jpg"];

const all = Object.entries(references as Readonly<Record<string, Reference>>);

describe("JPEG, GIF, WebP and other files beside another decoder", () => {
  it("covers all of these sets that the other decoder reads", () => {
    const sets = ["jpeg", "gif", "webp", "exif"].flatMap((set) => corpusNames(set));
    const missing = sets.filter((name) => !(name in references));
    assertEquals(missing, [
      "gif/decompression_bomb.gif",
      "gif/decompression_bomb_extents.gif",
      "exif/huge_tag_exif.jpg",
      "exif/max_uint32_exif.jpg",
    ]);
  });

  it("gives the same picture", async () => {
    for (const [name, { width, height, means }] of all) {
      const outcome = await tryDecode(decode, new Blob([readCorpus(name)]));
      if ("refusal" in outcome) {
        assert(REFUSED.includes(name), `${name}: ${outcome.refusal.message}`);
        continue;
      }
      const raster = await uprightRaster(outcome.picture.stored);
      assertEquals([raster.width, raster.height], [width, height], name);
      fieldMeans(raster).forEach((mean, field) =>
        mean.forEach((level, channel) => {
          const expected = means[field]![channel]!;
          assert(Math.abs(level - expected) < 0.4, `${name}: ${level} and not ${expected}`);
        })
      );
    }
  });
});

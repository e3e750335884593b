import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { decode } from "@/lib/image/decode_deno.ts";
import { MAX_PIXELS } from "@/lib/image/limits.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { avifStart, big, ispe, join, pngStart } from "@/tests/support/picture_files.ts";
import { startRandom } from "@/tests/support/random.ts";
import { damage } from "./damage.ts";
import { corpusNames, readCorpus } from "./files.ts";
import { tryDecode } from "./outcome.ts";
import { assertPlain } from "./refusal.ts";

const names = corpusNames();

/** A file becomes a picture of the size that its header tells, or a refusal in plain sentences. */
async function judge(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<"picture" | "refused"> {
  const outcome = await tryDecode(decode, new Blob([bytes]));
  if ("refusal" in outcome) {
    assertPlain(outcome.refusal, name);
    return "refused";
  }
  const { width, height, data } = await uprightRaster(outcome.picture.stored);
  assert(width > 0 && height > 0 && width * height <= MAX_PIXELS, name);
  assertEquals(data.length, width * height * 4, name);
  return "picture";
}

describe("broken files", () => {
  it("refuses files that are cut", async () => {
    const opened = new Set<string>();
    for (const name of names) {
      const bytes = readCorpus(name);
      for (const share of [0.05, 0.5]) {
        const verdict = await judge(bytes.slice(0, bytes.length * share), `${name} at ${share}`);
        if (verdict === "picture") opened.add(name.split("/")[0]!);
      }
    }
    // Half of an animation may hold the whole of its first picture.
    assertEquals([...opened], ["apng", "gif"]);
  });

  it("makes of every file of the corpus a picture or a refusal", async () => {
    for (const name of names) await judge(readCorpus(name), name);
  });

  it("makes of every spoiled file a picture or a refusal", async () => {
    const random = startRandom(11);
    const small = names.filter((name) => readCorpus(name).length < 12_000);
    for (let round = 0; round < 600; round++) {
      const name = small[Math.floor(random() * small.length)]!;
      await judge(damage(readCorpus(name), random), `${name}, round ${round}`);
    }
  });

  it("refuses sizes that no memory holds before any is asked for", async () => {
    const pixels = new Uint8Array(40);
    for (
      const bytes of [
        join(pngStart(935_820, 854_554, 1, 0), pixels),
        join(pngStart(0xffffffff, 0xffffffff, 16, 6), pixels),
        join(avifStart(ispe(0xffffffff, 0xffffffff)), pixels),
        join(
          "BM",
          pixels.slice(0, 12),
          [40, 0, 0, 0],
          [255, 255, 255, 127],
          [255, 255, 255, 127],
          pixels,
        ),
        join("RIFF", big(4, 40), "WEBPVP8X", [10, 0, 0, 0, 0, 0, 0, 0], pixels.fill(255)),
      ]
    ) assertEquals(await judge(bytes, "huge"), "refused");
  });

  it("refuses what is no picture", async () => {
    const encoder = new TextEncoder();
    for (
      const text of [
        "",
        " ",
        "hello",
        "<!doctype html>",
        "<svg/>",
        "{}",
        "\0",
        "ÿØÿ",
        "GIF89a",
        "BM",
      ]
    ) {
      assertEquals(await judge(encoder.encode(text), JSON.stringify(text)), "refused");
    }
  });
});

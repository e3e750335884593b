import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { decode } from "@/lib/image/decode_deno.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { meanDifference } from "./compare.ts";
import { corpusNames, readCorpus } from "./files.ts";
import { tryDecode } from "./outcome.ts";
import { pngjsRaster } from "./pngjs_raster.ts";

/** The picture that the suite's author expects, by the beginning of a file's name; the first that fits counts. */
const EXPECTED: readonly (readonly [start: string, picture: string])[] = [
  ["pal1bg", "pal1bg"],
  ["pal1p1", "pal1p1"],
  ["pal1", "pal1"],
  ["pal2", "pal2"],
  ["pal4rletrns", "pal4rletrns-b"],
  ["pal4", "pal4"],
  ["pal8rletrns", "pal8rletrns-b"],
  ["pal8w124", "pal8w124"],
  ["pal8w125", "pal8w125"],
  ["pal8w126", "pal8w126"],
  ["pal8nonsquare", "pal8nonsquare-e"],
  ["pal8", "pal8"],
  ["rgb16-565", "rgb16-565"],
  ["rgb16-231", "rgb16-231"],
  ["rgb16", "rgb16"],
  ["rgba16-4444", "rgba16-4444"],
  ["rgba32", "rgba32"],
  ["rgb", "rgb24"],
];

async function judge(name: string): Promise<"right" | "refused"> {
  const outcome = await tryDecode(decode, new Blob([readCorpus(name)]));
  if ("refusal" in outcome) return "refused";
  const file = name.split("/").at(-1)!;
  const picture = EXPECTED.find(([start]) => file.startsWith(start))![1];
  const expected = pngjsRaster(readCorpus(`bmpsuite/expected/${picture}.png`));
  const difference = meanDifference(await uprightRaster(outcome.picture.stored), expected);
  // The suite's pictures were made with rounding of their own.
  assert(difference < 0.1, `${name} differs by ${difference} from ${picture}`);
  return "right";
}

describe("bmpsuite", () => {
  it("decodes every good file right", async () => {
    for (const name of corpusNames("bmpsuite/good")) assertEquals(await judge(name), "right", name);
  });

  it("decodes questionable files right or refuses them", async () => {
    const refused = [];
    for (const name of corpusNames("bmpsuite/questionable")) {
      if (await judge(name) === "refused") refused.push(name.split("/").at(-1));
    }
    // A JPEG and a PNG inside are for printers.
    assertEquals(refused, ["rgb24jpeg.bmp", "rgb24png.bmp"]);
  });
});

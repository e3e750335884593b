import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { decode } from "@/lib/image/decode_deno.ts";
import type { Raster } from "@/lib/image/raster.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { largestDifference, withoutUnseen } from "./compare.ts";
import { corpusNames, readCorpus } from "./files.ts";
import { tryDecode } from "./outcome.ts";
import { pngjsRaster } from "./pngjs_raster.ts";

const names = corpusNames("pngsuite");
const isBroken = (name: string) => name.startsWith("pngsuite/x");

/** The gamma that a file's gAMA chunk tells, found by its name. */
function gammaOf(bytes: Uint8Array<ArrayBuffer>): number | null {
  const at = [...bytes].findIndex((_, i) =>
    bytes[i] === 0x67 && bytes[i + 1] === 0x41 && bytes[i + 2] === 0x4d && bytes[i + 3] === 0x41
  );
  return at < 0 ? null : new DataView(bytes.buffer).getUint32(at + 4) / 100_000;
}

/** What sRGB makes of levels stored with a gamma (PNG, third edition, section 13.13; IEC 61966-2-1). */
function encode(raster: Raster, gamma: number | null): Raster {
  if (gamma === null || Math.abs(gamma - 1 / 2.2) < 0.02) return raster;
  const data = raster.data.map((level, i) => {
    const light = (level / 255) ** (1 / gamma);
    if (i % 4 === 3) return level;
    return 255 * (light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055);
  });
  return { ...raster, data };
}

describe("PngSuite", () => {
  it("is complete: 161 sound files and 14 broken ones", () => {
    assertEquals(names.filter(isBroken).length, 14);
    assertEquals(names.length, 175);
  });

  it("gives the same pixels as another decoder, for every sound file", async () => {
    for (const name of names) {
      if (isBroken(name)) continue;
      const bytes = readCorpus(name);
      const { stored } = await decode(new Blob([bytes]));
      const expected = withoutUnseen(encode(pngjsRaster(bytes), gammaOf(bytes)));
      const difference = largestDifference(await uprightRaster(stored), expected);
      assert(difference <= 1, `${name} differs by ${difference}`);
      if (!gammaOf(bytes)) assertEquals(difference, 0, name);
    }
  });

  it("refuses every broken file in a sentence", async () => {
    for (const name of names.filter(isBroken)) {
      const outcome = await tryDecode(decode, new Blob([readCorpus(name)]));
      assert("refusal" in outcome, `${name} was decoded`);
      assertEquals(outcome.refusal.name, "SyntaxError", name);
      assert(
        outcome.refusal.message.startsWith("This PNG file is damaged"),
        outcome.refusal.message,
      );
    }
  });
});

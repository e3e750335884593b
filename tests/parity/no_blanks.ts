import { assert, assertEquals } from "@std/assert";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { blankFiles } from "@/tests/corpus/blank_files.ts";
import type { Outcome } from "@/tests/corpus/outcome.ts";
import { assertPlain } from "@/tests/corpus/refusal.ts";
import type { FileBytes } from "@/tests/support/picture_files.ts";

/** Asserts that a host makes no empty picture of files of which nothing can be decoded, and opens those that are empty by themselves. */
export async function assertNoBlanks(
  decode: (bytes: FileBytes) => Promise<Outcome>,
): Promise<void> {
  const { empty, damaged, endless, clear } = await blankFiles();
  for (const [name, bytes] of Object.entries({ ...empty, ...damaged })) {
    const outcome = await decode(bytes);
    if ("refusal" in outcome) {
      assertPlain(outcome.refusal, name);
      assert(outcome.refusal.message.includes("damaged"), `${name}: ${outcome.refusal.message}`);
    } else {
      assert(name in damaged, `${name} was decoded.`);
      assert(await colorsOf(outcome, name) > 1, `${name} came empty.`);
    }
  }
  for (const [name, bytes] of Object.entries(endless)) {
    assert(await colorsOf(await decode(bytes), name) > 100, `${name} came empty.`);
  }
  for (const [name, bytes] of Object.entries(clear)) {
    const outcome = await decode(bytes);
    assertEquals(await colorsOf(outcome, name), 1, name);
    assert("picture" in outcome && outcome.picture.hasAlpha, name);
  }
}

async function colorsOf(outcome: Outcome, name: string): Promise<number> {
  assert("picture" in outcome, `${name}: ${JSON.stringify(outcome)}`);
  const { data } = await uprightRaster(outcome.picture.stored);
  return new Set(new Uint32Array(data.slice().buffer)).size;
}

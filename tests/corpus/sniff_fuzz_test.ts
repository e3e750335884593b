import { describe, it } from "@std/testing/bdd";
import { assert } from "@std/assert";
import { MAX_PIXELS } from "@/lib/image/limits.ts";
import { sniff } from "@/lib/image/sniff.ts";
import { pick, startRandom } from "@/tests/support/random.ts";
import { damage } from "./damage.ts";
import { corpusNames, readCorpus } from "./files.ts";
import { assertPlain } from "./refusal.ts";

const ROUNDS = 6000;

/** A file that notes how much of it is read. */
function watched(bytes: Uint8Array<ArrayBuffer>): { file: Blob; reads: () => number } {
  const file = new Blob([bytes]);
  const slice = file.slice.bind(file);
  let reads = 0;
  file.slice = (start = 0, end = file.size, type) => {
    reads++;
    assert(start >= 0 && start <= end && end <= file.size, `read from ${start} to ${end}`);
    return slice(start, end, type);
  };
  return { file, reads: () => reads };
}

async function trySniff(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<void> {
  const { file, reads } = watched(bytes);
  try {
    const { width, height, orientation, hidden } = await sniff(file);
    assert(Number.isInteger(width) && width > 0, name);
    assert(Number.isInteger(height) && height > 0, name);
    assert(width * height <= MAX_PIXELS, name);
    assert(orientation >= 1 && orientation <= 8, name);
    let last = 0;
    for (const { start, end } of hidden) {
      assert(start >= last && end > start && start < file.size, `${name}: ${start} to ${end}`);
      last = end;
    }
  } catch (error) {
    assertPlain(error as Error, name);
  }
  assert(reads() < 200, `${name}: ${reads()} reads`);
}

describe("sniff, fuzzed", () => {
  it(`reads ${ROUNDS} spoiled files or refuses them`, async () => {
    const random = startRandom(20);
    const files = corpusNames().map((name) => [name, readCorpus(name).slice(0, 4000)] as const);
    for (let round = 0; round < ROUNDS; round++) {
      const [name, bytes] = files[pick(random, 0, files.length - 1)]!;
      let spoiled = damage(bytes, random);
      if (random() < 0.5) spoiled = damage(spoiled, random);
      await trySniff(spoiled, `${name}, round ${round}`);
    }
  });

  it("reads noise behind every signature or refuses it", async () => {
    const random = startRandom(21);
    const starts = corpusNames("formats").map((name) => readCorpus(name));
    for (let round = 0; round < 1500; round++) {
      const start = starts[round % starts.length]!;
      const noise = Uint8Array.from({ length: pick(random, 0, 400) }, () => pick(random, 0, 255));
      await trySniff(
        Uint8Array.of(...start.subarray(0, pick(random, 4, 32)), ...noise),
        `${round}`,
      );
    }
  });
});

import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { pick, startRandom } from "@/tests/support/random.ts";
import { readBytes, text } from "./bytes.ts";

/** A file of 300,000 bytes, each its own place's remainder of 251. */
const data = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);

function contents(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

describe("readBytes", () => {
  it("gives what stands at any place, in any order of asking", async () => {
    const bytes = readBytes(new Blob([data]));
    const random = startRandom(1);
    assertEquals(bytes.size, data.length);
    for (let i = 0; i < 300; i++) {
      const offset = pick(random, 0, data.length);
      const length = pick(random, 0, i % 10 === 0 ? data.length : 40);
      assertEquals(
        contents(await bytes.at(offset, length)),
        data.subarray(offset, offset + length),
        `${length} bytes at ${offset}`,
      );
    }
  });

  it("stops at the end of the file, and before its beginning", async () => {
    const bytes = readBytes(new Blob([data.subarray(0, 10)]));
    assertEquals(contents(await bytes.at(8, 100)), data.subarray(8, 10));
    assertEquals((await bytes.at(10, 4)).byteLength, 0);
    assertEquals((await bytes.at(1e15, 4)).byteLength, 0);
    assertEquals(contents(await bytes.at(-5, 3)), data.subarray(0, 3));
    assertEquals((await bytes.at(3, -1)).byteLength, 0);
  });

  it("reads a file piece by piece and not all at once", async () => {
    let read = 0;
    const file = new Blob([data]);
    const slice = file.slice.bind(file);
    file.slice = (start, end, type) => {
      read += (end ?? file.size) - (start ?? 0);
      return slice(start, end, type);
    };
    await readBytes(file).at(0, 20);
    assert(read <= 1 << 16, `${read} bytes for 20`);
  });
});

describe("text", () => {
  it("reads Latin-1, as far as the view goes", () => {
    const view = new DataView(Uint8Array.of(0x50, 0x4e, 0x47, 0xe9).buffer);
    assertEquals(text(view, 0, 3), "PNG");
    assertEquals(text(view, 2, 10), "Gé");
    assertEquals(text(view, 9, 4), "");
  });
});

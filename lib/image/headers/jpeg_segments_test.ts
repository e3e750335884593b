import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { join, jpegSegment, jpegStart, type Part } from "@/tests/support/picture_files.ts";
import { readBytes } from "../bytes.ts";
import { jpegSegments } from "./jpeg_segments.ts";

async function markers(...parts: readonly Part[]): Promise<number[]> {
  const found = await Array.fromAsync(jpegSegments(readBytes(new Blob([join(...parts)]))));
  return found.map(({ marker }) => marker);
}

describe("jpegSegments", () => {
  const [start, scan] = [jpegStart(8, 8), jpegSegment(0xda, [1, 1, 0, 0, 63, 0])];
  const frame = 0xc0;

  it("gives each with its range, strays and fill bytes left out, up to the first scan", async () => {
    const note = jpegSegment(0xfe, "a note with \xff\xda\0\x04 in it");
    const file = join(start, [7, 0xff], note, [0xff, 0xd0], scan, [1, 2], scan);
    const found = await Array.fromAsync(jpegSegments(readBytes(new Blob([file]))));
    assertEquals(found.map(({ marker }) => marker).slice(-3), [frame, 0xfe, 0xda]);
    const { start: from, end: to } = found.at(-2)!;
    assertEquals(file.slice(from, to), note);
  });

  it("ends where the picture ends, where the file does, and where no length can be", async () => {
    const before = await markers(start);
    assertEquals(await markers(start, [0xff, 0xd9], scan), before);
    assertEquals(await markers(start, [0xff, 0xfe, 0, 1], scan), before);
    assertEquals(await markers(start, [0xff, 0xfe]), before);
    assertEquals(await markers(start, [0xff, 0xfe, 0, 200]), [...before, 0xfe]);
    assertEquals(await markers(start, new Uint8Array(30_000).fill(7), scan), before);
  });

  it("takes no length of fill bytes for segments, and more segments than any program writes", async () => {
    const before = await markers(start);
    for (const length of [100_000, 1 << 16, (1 << 17) + 1]) {
      const fill = new Uint8Array(length).fill(0xff);
      assertEquals(await markers(start, fill, scan), [...before, 0xda]);
      assertEquals(await markers(start, fill), before);
    }
    const note = jpegSegment(0xfe, "x");
    const notes = (count: number) =>
      Uint8Array.from({ length: count * note.length }, (_, i) => note[i % note.length]!);
    assertEquals((await markers(start, notes(20_000), scan)).at(-1), 0xda);
    assertEquals((await markers(start, notes(100_001), scan)).length, 100_000);
  });

  it("reads a long run of fill bytes in few steps", async () => {
    const file = join(start, new Uint8Array(1e6).fill(0xff), scan);
    const bytes = readBytes(new Blob([file]));
    let reads = 0;
    const counted = {
      size: bytes.size,
      at: (offset: number, length: number) => (reads++, bytes.at(offset, length)),
    };
    assertEquals((await Array.fromAsync(jpegSegments(counted))).at(-1)?.marker, 0xda);
    assertEquals(reads < 30, true);
  });
});

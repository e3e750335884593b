import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import sharp from "sharp";
import { avifItem } from "@/tests/support/avif_files.ts";
import { readStreamColor, withNumbers } from "./sequence_header.ts";

/** Bytes of bits that are written with spaces, filled up by zeros. */
function bytesOf(bits: string): DataView {
  const plain = bits.replaceAll(/\s/g, "");
  const bytes = plain.padEnd(Math.ceil(plain.length / 8) * 8, "0").match(/.{8}/g)!;
  return new DataView(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2)).buffer);
}

/** A sequence header without its length. */
const HEADER = "0 0001 0 0 0";
const SIZE = "0011 0011 1111 1111";
const numbers = (...values: readonly number[]) =>
  values.map((value) => value.toString(2).padStart(8, "0")).join(" ");
const P3 = { primaries: 12, transfer: 13, matrix: 6 };

function colorOf(...bits: readonly string[]) {
  const color = readStreamColor(bytesOf(bits.join(" ")));
  return color && { numbers: color.numbers, isFullRange: color.isFullRange };
}

async function streamOf(alpha: number, lossless: boolean, index: number) {
  const background = { r: 200, g: 100, b: 50, alpha };
  const image = sharp({ create: { width: 70, height: 33, channels: 4, background } });
  const avif = new Uint8Array(await image.avif({ effort: 0, lossless }).toBuffer());
  const { stream } = avifItem(avif, index);
  return new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
}

describe("readStreamColor", () => {
  it("reads what an encoder writes of color and alpha", async () => {
    const lossless = readStreamColor(await streamOf(1, true, 0))!;
    assertEquals(lossless.numbers, { primaries: 1, transfer: 13, matrix: 0 });
    assertEquals(lossless.isFullRange, true);
    assertEquals(readStreamColor(await streamOf(1, false, 0))?.numbers?.matrix, 6);
    const alpha = readStreamColor(await streamOf(0.5, false, 1))!;
    assertEquals([alpha.numbers, alpha.isFullRange], [null, true]);
  });

  it("reads headers of stills, in color and in gray", () => {
    const still = `${HEADER} 000 1 1 00000 ${SIZE} 000 000`;
    const told = `1 ${numbers(12, 13, 6)}`;
    assertEquals(colorOf(still, "0 0", told, "1"), { numbers: P3, isFullRange: true });
    assertEquals(colorOf(still, "0 0", told, "0"), { numbers: P3, isFullRange: false });
    assertEquals(colorOf(still, "0 1 0 0"), { numbers: null, isFullRange: false });
    const rgb = { primaries: 1, transfer: 13, matrix: 0 };
    const profile1 = `${HEADER} 001 1 1 00000 ${SIZE} 000 000`;
    assertEquals(colorOf(profile1, `0 1 ${numbers(1, 13, 0)} 0`), {
      numbers: rgb,
      isFullRange: true,
    });
    const profile2 = `${HEADER} 010 1 1 00000 ${SIZE} 000 000`;
    assertEquals(colorOf(profile2, "1 1 0", told, "1"), { numbers: P3, isFullRange: true });
  });

  it("reads headers of films, with clocks and tools and without", () => {
    const color = `0 0 1 ${numbers(12, 13, 6)} 0`;
    const wanted = { numbers: P3, isFullRange: false };
    const bare = "000 0 0  0 0 00000 000000000000 00000";
    assertEquals(colorOf(HEADER, bare, SIZE, "0 000 0000 0 1 1 000", color), wanted);
    assertEquals(colorOf(HEADER, bare, SIZE, "1 0000000 000 0000 1 00 0 0 000 000", color), wanted);
    assertEquals(colorOf(HEADER, bare, SIZE, "0 000 0000 0 0 1 0 0 000", color), wanted);
    const ticks = "0".repeat(64);
    const model = `1 ${ticks} 1 001 01 1 00001 ${"0".repeat(42)} 1 00001`;
    const point = "000000000000 01000 1 1 00000 1 0000";
    assertEquals(
      colorOf(HEADER, "000 0 0", model, point, point, SIZE, "0 000 0000 0 1 1 000", color),
      wanted,
    );
  });

  it("goes past what lies before, and gives up where there is none", () => {
    const still = `000 1 1 00000 ${SIZE} 000 000 0 0 1 ${numbers(12, 13, 6)} 1`;
    const delimiter = "0 0010 0 1 0 00000000";
    const metadata = "0 0101 1 1 0 00000000 10000010 00000000 00000000 00000000";
    assertEquals(colorOf(delimiter, metadata, HEADER, still)?.numbers, P3);
    assertEquals(colorOf(HEADER, still.slice(0, 50)), null);
    assertEquals(colorOf("0 0110 0 0 0", still), null);
    assertEquals(colorOf(...Array(4).fill(delimiter), HEADER, still), null);
    assertEquals(readStreamColor(new DataView(new ArrayBuffer(0))), null);
  });
});

describe("withNumbers", () => {
  it("changes the numbers and nothing else", () => {
    for (const before of ["", "1", "10101", "11111111"]) {
      const view = bytesOf(`${before} ${numbers(12, 13, 6)} 1`);
      const bytes = withNumbers(view, before.length, { primaries: 2, transfer: 255, matrix: 9 });
      const all = new Uint8Array(view.buffer);
      all.set(bytes, before.length >> 3);
      assertEquals(view, bytesOf(`${before} ${numbers(2, 255, 9)} 1`));
    }
  });
});

import { describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import sharp from "sharp";
import { avifItem, avifOf, numbersBox, televisionBox } from "@/tests/support/avif_files.ts";
import type { FileBytes } from "@/tests/support/picture_files.ts";
import { bareSamples } from "./bare_samples.ts";

async function encode(chromaSubsampling: string, alpha = 1): Promise<FileBytes> {
  const background = { r: 200, g: 100, b: 50, alpha };
  const image = sharp({ create: { width: 16, height: 16, channels: 4, background } });
  return new Uint8Array(await image.avif({ effort: 0, chromaSubsampling }).toBuffer());
}

async function layoutOf(bytes: FileBytes) {
  return (await bareSamples(bytes))?.layout ?? null;
}

const LAYOUT = { matrix: 6, isFullRange: true, depth: 8, isGray: false } as const;

describe("bareSamples", () => {
  it("asks the stream where no box tells numbers", async () => {
    const [shared, own] = [avifItem(await encode("4:2:0"), 0), avifItem(await encode("4:4:4"), 0)];
    const bytes = avifOf(shared, 16, 16, [], false);
    const samples = await bareSamples(bytes.slice());
    assertEquals(samples!.layout, { ...LAYOUT, shared: [2, 2] });
    assert(samples!.bytes.length > bytes.length);
    assertEquals((await layoutOf(avifOf(own, 16, 16, [], false)))!.shared, [1, 1]);
  });

  it("goes by the box where there is one, and changes it", async () => {
    const item = avifItem(await encode("4:2:0"), 0);
    const bytes = avifOf(item, 16, 16, [televisionBox(1, 13, 9)], false);
    const wanted = { ...LAYOUT, matrix: 9, isFullRange: false, shared: [2, 2] } as const;
    const samples = await bareSamples(bytes);
    assertEquals(samples, {
      bytes: avifOf(item, 16, 16, [numbersBox(1, 13, 0)], false),
      layout: wanted,
    });
  });

  it("lays color of twelve bits between samples in rows alone, as browsers do", async () => {
    const item = avifItem(await encode("4:2:0"), 0);
    const sharedOf = async (flags: number) => {
      const config = item.config.slice();
      config[10] = flags;
      return (await layoutOf(avifOf({ ...item, config }, 16, 16, [], false)))?.shared;
    };
    assertEquals(await sharedOf(0x60 | 8), [2, 1]);
    assertEquals(await sharedOf(0x60 | 12), [1, 1]);
    assertEquals(await sharedOf(0x40 | 12), [2, 2]);
  });

  it("leaves rare matrices, boxes that differ and gray of all levels to decoders", async () => {
    const avif = await encode("4:2:0", 0.5);
    const [color, gray] = [avifItem(avif, 0), avifItem(avif, 1)];
    const files = [
      avifOf(color, 16, 16, [numbersBox(1, 13, 8)], false),
      avifOf(color, 16, 16, [numbersBox(1, 13, 0)], false),
      avifOf(color, 16, 16, [numbersBox(1, 13, 1), numbersBox(1, 13, 6)], false),
      avifOf(gray, 16, 16, [], false),
      avifOf(gray, 16, 16, [numbersBox(1, 13, 2)], false),
    ];
    for (const file of files) {
      const before = file.slice();
      assertEquals(await layoutOf(file), null);
      assertEquals(file, before);
    }
    const television = avifOf(gray, 16, 16, [televisionBox(1, 13, 2)], false);
    const layout = { ...LAYOUT, isFullRange: false, isGray: true, shared: [1, 1] } as const;
    assertEquals(await layoutOf(television), layout);
  });
});

import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import sharp from "sharp";
import { avifItem, avifOf } from "@/tests/support/avif_files.ts";
import { readBytes } from "../../bytes.ts";
import { readItems } from "./items.ts";
import { saidFullRange, streamsOf } from "./streams.ts";

const background = { r: 200, g: 100, b: 50, alpha: 0.5 };
const image = sharp({ create: { width: 16, height: 16, channels: 4, background } });

async function read(bytes: Uint8Array<ArrayBuffer>) {
  const file = readBytes(new Blob([bytes]));
  return await streamsOf(file, await readItems(file), 1);
}

describe("saidFullRange", () => {
  it("changes the one bit that says that levels are those of television, in color and gray", async () => {
    const avif = new Uint8Array(await image.avif({ effort: 0 }).toBuffer());
    for (const index of [0, 1]) {
      const bytes = avifOf(avifItem(avif, index), 16, 16, [], false);
      const [stream] = await read(bytes);
      assertEquals([stream!.color.isGray, stream!.color.isFullRange], [index === 1, true]);
      const { start, end, standIn } = saidFullRange(stream!);
      assertEquals([end - start, standIn!.charCodeAt(0)], [1, bytes[start]]);
      const bit = stream!.color.bit + (stream!.color.numbers ? 24 : 0);
      const television = bytes.slice();
      television[start]! &= ~(0x80 >> (bit & 7));
      const [changed] = await read(television);
      assertEquals(changed!.color, { ...stream!.color, isFullRange: false });
      const back = saidFullRange(changed!);
      television[back.start] = back.standIn!.charCodeAt(0);
      assertEquals(television, bytes);
    }
  });
});

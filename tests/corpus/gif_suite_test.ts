import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { decode } from "@/lib/image/decode_deno.ts";
import { GIF_SUITE, gifPixels } from "./gif_suite.ts";

describe("GIF, first frame", () => {
  for (const example of GIF_SUITE) {
    it(example.name, async () => {
      const { raster } = await decode(new Blob([example.bytes]));
      assertEquals([raster.width, raster.height], [example.width, example.height]);
      assertEquals([...raster.data], gifPixels(example));
    });
  }
});

import { describe, it } from "@std/testing/bdd";
import { assertEquals } from "@std/assert";
import { decode } from "@/lib/image/decode_deno.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { GIF_SUITE, gifPixels } from "./gif_suite.ts";

describe("GIF, first frame", () => {
  for (const example of GIF_SUITE) {
    it(example.name, async () => {
      const { stored } = await decode(new Blob([example.bytes]));
      assertEquals([stored.width, stored.height], [example.width, example.height]);
      assertEquals([...(await uprightRaster(stored)).data], gifPixels(example));
    });
  }
});

import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { decode } from "@/lib/image/decode_deno.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { largestDifference } from "@/tests/corpus/compare.ts";
import { tryDecode } from "@/tests/corpus/outcome.ts";
import { type BrowserDecoder, startBrowserDecoder } from "@/tests/parity/browser_decoder.ts";
import { generatedFiles } from "@/tests/parity/generated.ts";
import { startFirefox } from "@/tests/support/browsers/firefox.ts";
import { leaveOut } from "@/tests/support/tally.ts";
import { inBrowser } from "./in_browser.ts";

const firefox = await startFirefox({ "privacy.resistFingerprinting": true });
if (firefox) {
  inBrowser(firefox, (engine) => {
    describe("where a canvas gives noise", () => {
      let browser: BrowserDecoder;
      beforeAll(async () => void (browser = await startBrowserDecoder(engine)));
      afterAll(() => browser.close());

      it("gives pixels as they are, or says that it cannot", async () => {
        const generated = await generatedFiles();
        let shown = 0;
        for (const name of ["opaque.png", "palette.png", "16 bits.png", "gray.jpg", "lossy.webp"]) {
          const bytes = generated[name]!;
          const { outcome: there } = await browser.decode(bytes);
          // PNG needs nothing of the browser; others do where it has no textures.
          if ("refusal" in there) {
            assert(!name.endsWith(".png"), name);
            assertEquals(there.refusal.name, "TypeError", name);
            assert(/noise in place of the pixels/.test(there.refusal.message), name);
            continue;
          }
          const here = await tryDecode(decode, new Blob([bytes]));
          assert("picture" in here, name);
          const pixels = [here, there].map(({ picture }) => uprightRaster(picture.stored));
          const [one, other] = await Promise.all(pixels);
          assert(largestDifference(one!, other!) <= (name.endsWith(".png") ? 0 : 3), name);
          shown++;
        }
        assert(shown >= 3);
      });
    });
  });
} else leaveOut("Firefox, which is not installed");

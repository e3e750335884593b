import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import sharp from "sharp";
import { outputJob } from "@/lib/outputs/job.ts";
import { makeOutput } from "@/lib/outputs/make_output.ts";
import { visitIn } from "@/tests/support/browsers/visitor.ts";
import { openSite } from "@/tests/support/site.ts";
import { assertSameCells } from "./same_cells.ts";
import { decode } from "@/lib/image/decode_deno.ts";
import { uprightRaster } from "@/lib/image/stored_raster.ts";
import { largestDifference } from "@/tests/corpus/compare.ts";
import { tryDecode } from "@/tests/corpus/outcome.ts";
import { type BrowserDecoder, startBrowserDecoder } from "@/tests/parity/browser_decoder.ts";
import { generatedFiles } from "@/tests/parity/generated.ts";
import { startFirefox } from "@/tests/support/browsers/firefox.ts";
import { leaveOut } from "@/tests/support/tally.ts";
import { inBrowser } from "./in_browser.ts";

/** Runs in the page: waits until the JPEG that was offered is shown or refused, which is told. */
async function jpegIsShown(): Promise<boolean> {
  const isShown = () =>
    document.querySelector("#editor")!.getAttribute("data-state") === "ready" &&
    [...document.querySelectorAll("figure")].some(({ innerText }) => innerText.includes("JPEG,"));
  const isRefused = () => document.querySelector("[role=alert]")!.textContent !== "";
  while (!isShown() && !isRefused()) await new Promise((resolve) => setTimeout(resolve, 20));
  return isShown();
}

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

      it("gives a page the piece as it is, and files without noise or a word on it", async () => {
        const site = await openSite();
        const folder = await Deno.makeTempDir();
        const photo = sharp(new URL("../fixtures/photos/tulips.jpg", import.meta.url).pathname)
          .resize(400, 300, { fit: "cover" });
        const png = join(folder, "tulips.png"), jpeg = join(folder, "tulips.jpg");
        await Deno.writeFile(png, await photo.clone().png().toBuffer());
        await Deno.writeFile(jpeg, await photo.clone().jpeg().toBuffer());
        const visitor = await visitIn(engine, site.origin, { savesData: true });
        await visitor.upload(png);
        const grid = await assertSameCells(visitor, png, 0);
        const { bytes } = await visitor.saved("Download Pixels as PNG");
        const wish = { name: "tulips.png", title: "tulips", style: "pixels" };
        assertEquals(bytes, (await makeOutput(grid, outputJob("png", wish))).bytes);
        for (const card of ["Uploaded image", "On the wall"]) {
          await visitor.press("button", `Download ${card} as PNG`);
          await visitor.read("alert", /would put noise into this picture/);
          await visitor.press("button", "Dismiss");
        }
        await visitor.press("button", "Browse palettes");
        await visitor.boxOf("dialog", "Browse palettes");
        await visitor.driver.choose("dialog input[type=file]", png);
        await visitor.read("alert", /noise in place of the colors/);
        await visitor.driver.press("Escape");
        await visitor.untilGone("dialog", "Browse palettes");
        // Only a texture leads to the pixels of other formats, which not every machine has.
        await visitor.offer(jpeg);
        if (await visitor.driver.evaluate(jpegIsShown)) await assertSameCells(visitor, jpeg, 3);
        else await visitor.read("alert", /noise in place of the pixels/);
        assertEquals(await visitor.problems(), []);
        await visitor.leave();
        await site.close();
        await Deno.remove(folder, { recursive: true });
      });
    });
  });
} else leaveOut("Firefox, which is not installed");

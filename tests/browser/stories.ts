import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertMatch,
  assertNotEquals,
} from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { unzipSync } from "fflate";
import { join } from "node:path";
import sharp from "sharp";
import { parseShareLink } from "@/lib/editor/studio/share_link.ts";
import { outputJob } from "@/lib/outputs/job.ts";
import { makeOutput } from "@/lib/outputs/make_output.ts";
import { STYLES } from "@/lib/render/styles.ts";
import type { Engine } from "@/tests/support/browsers/driver.ts";
import { visitIn, type Visitor } from "@/tests/support/browsers/visitor.ts";
import { type OpenSite, openSite } from "@/tests/support/site.ts";
import { badFiles } from "./bad_files.ts";
import { untilKept } from "./kept_work.ts";
import { assertSameCells, colorsOf, countOf } from "./same_cells.ts";

const PHOTOS = new URL("../fixtures/photos/", import.meta.url);
/** Of these nothing but the site's own code is asked, which is the same in every browser: once is enough. */
const READ_ALIKE = /^(empty|header|junk)\.png$/;
const PORTRAIT = new URL("../../static/samples/astronaut.jpg", import.meta.url).pathname;

/** What visitors do, from the first picture to the last, told in a browser. */
export function tellStories(engine: Engine): void {
  describe("a visitor", () => {
    let site: OpenSite;
    let folder: string;
    /** Who goes on from story to story, with the settings of the one before; after one that failed, somebody new. */
    let guest: Visitor | null = null;
    beforeAll(async () => {
      site = await openSite();
      folder = await Deno.makeTempDir();
    });
    afterAll(async () => {
      await guest?.leave();
      await site.close();
      await Deno.remove(folder, { recursive: true });
    });

    /** Tells a story of a visitor, or of that and another, in which nothing may go wrong without a word. */
    function story(name: string, tell: (visitor: Visitor) => Promise<Visitor | void>): void {
      it(name, async () => {
        const visitor = guest ??= await visitIn(engine, site.origin, { savesData: true });
        try {
          guest = await tell(visitor) ?? visitor;
          assertEquals(await guest.problems(), []);
        } catch (error) {
          await guest.leave().catch(() => {});
          guest = null;
          throw error;
        }
      });
    }

    /** Writes a file for the visitor to choose. */
    async function file(name: string, bytes: Uint8Array): Promise<string> {
      const path = join(folder, name);
      await Deno.writeFile(path, bytes);
      return path;
    }

    /** A photograph of the fixtures, 400 x 300 pixels. */
    const photo = (name: string) =>
      sharp(new URL(`${name}.jpg`, PHOTOS).pathname).resize(400, 300, { fit: "cover" });
    const png = async (name: string) =>
      await file(`${name}.png`, await photo(name).png().toBuffer());

    story(
      "turns pictures of every format into pixel art, with the cells that all have",
      async (visitor) => {
        const { upload, count, textOf } = visitor;
        const path = await png("tulips");
        await upload(path);
        assertEquals(await count("figure"), 10);
        assertMatch(await textOf("figure", "Pixels"), /40 × 30/);
        await assertSameCells(visitor, path, 0);
        for (const format of ["jpeg", "webp", "gif"] as const) {
          const other = await file(
            `tulips.${format}`,
            await photo("tulips").toFormat(format).toBuffer(),
          );
          await upload(other);
          await assertSameCells(visitor, other, 3);
        }
      },
    );

    story("opens what phones and editors write, upright", async (visitor) => {
      const turned = photo("dog").withMetadata({ orientation: 6 });
      for (const format of ["jpeg", "png", "webp"] as const) {
        const path = await file(
          `turned.${format}`,
          await turned.clone().toFormat(format).toBuffer(),
        );
        await visitor.upload(path);
        assertMatch(await visitor.textOf("figure", "Pixels"), /30 × 40/, format);
        await assertSameCells(visitor, path, format === "png" ? 0 : 3);
      }
      const clear = photo("dog").ensureAlpha(0.6);
      for (const image of [clear.clone(), clear.clone().toColorspace("rgb16")]) {
        const path = await file("clear.png", await image.png().toBuffer());
        await visitor.upload(path);
        await assertSameCells(visitor, path, 0);
      }
    });

    story("touches cells up by mouse and by keys", async (visitor) => {
      const path = await png("coffee");
      await visitor.upload(path);
      await visitor.press("button", "Touch up");
      await visitor.set("color", "Add color", "#12fe34");
      await visitor.focus("application", await gridName(visitor));
      await visitor.driver.press("Space");
      await visitor.driver.press("Shift+ArrowRight");
      await visitor.dragBy("application", await gridName(visitor), 80, 40);
      await visitor.press("button", "Done");
      await visitor.untilReady();
      const painted = countOf(await visitor.piece(), "#12fe34");
      assert(painted > 3, `${painted} cells were painted.`);
      await visitor.press("button", "Undo");
      await visitor.untilReady();
      assert(countOf(await visitor.piece(), "#12fe34") < painted);
    });

    story("crops the picture", async (visitor) => {
      const path = await png("hawa_mahal");
      await visitor.upload(path);
      await visitor.press("button", "Crop");
      // Before the dialog is there, other canvases are found.
      await visitor.boxOf("button", "Top left corner");
      const { width, height } = await visitor.boxOf("canvas", "");
      await visitor.dragBy("button", "Top left corner", 0.25 * width, 0.25 * height);
      await visitor.press("button", "Crop");
      await visitor.untilGone("dialog", "Crop");
      await visitor.untilReady();
      const { crop } =
        parseShareLink(new URL(await visitor.address(/crop=/), site.origin).search).work!
          .settings;
      for (const [side, length] of Object.entries(crop!)) {
        assertAlmostEquals(length, side === "x" || side === "y" ? 0.25 : 0.75, 0.02, side);
      }
      await assertSameCells(visitor, path, 0);
    });

    story("compares the piece with the picture", async (visitor) => {
      await visitor.upload(await png("tulips"));
      await visitor.press("button", "Compare");
      const name = "Share of the picture";
      assertEquals(await visitor.valueOf("slider", name), "50");
      await visitor.focus("slider", name);
      await visitor.driver.press("ArrowRight");
      assertEquals(await visitor.valueOf("slider", name), "51");
      const { width } = await visitor.boxOf("canvas", "");
      await visitor.dragBy("canvas", "", 0.25 * width, 0);
      assertAlmostEquals(Number(await visitor.valueOf("slider", name)), 75, 2);
      await visitor.driver.press("Escape");
      await visitor.untilGone("dialog", "Before and after");
    });

    story("is told what is wrong with a file, and goes on", async (visitor) => {
      const good = await png("red_panda");
      await visitor.upload(good);
      const before = colorsOf(await visitor.piece());
      const files = await badFiles();
      const some = files.filter(([name]) => engine.name === "Chromium" || !READ_ALIKE.test(name));
      for (const [name, bytes, words] of some) {
        await visitor.offer(await file(name, bytes));
        await visitor.read("alert", words);
        assertEquals(
          await visitor.driver.evaluate(() =>
            document.querySelector("#editor")!.getAttribute("data-state")
          ),
          "failed",
          name,
        );
        await visitor.press("button", "Dismiss");
      }
      assertEquals(colorsOf(await visitor.piece()), before);
      await visitor.upload(await png("coffee"));
    });

    story("changes size, colors and light, and takes it back", async (visitor) => {
      const path = await png("lemurs");
      await visitor.upload(path);
      const first = await visitor.piece();
      await visitor.write("Width", "24");
      await visitor.set("combobox", "Palette", "PICO-8");
      await visitor.set("combobox", "Dithering", "Floyd–Steinberg");
      await visitor.set("slider", "Brightness", "30");
      await visitor.untilReady();
      const piece = await assertSameCells(visitor, path, 0, /size=24.*b=30.*p=pico-8.*d=floyd/);
      assertEquals(piece.columns, 24);
      assert(piece.palette.length <= 16 * 4);
      await visitor.press("button", "Undo");
      await visitor.untilReady();
      assertEquals(await visitor.valueOf("slider", "Brightness"), "0");
      assertNotEquals(colorsOf(await visitor.piece()), colorsOf(piece));
      for (const button of ["Reset Size", "Reset Colors", "Reset Tone"]) {
        if (await visitor.count("button", button) > 0) await visitor.press("button", button);
      }
      await visitor.untilReady();
      assertEquals(colorsOf(await visitor.piece()), colorsOf(first));
    });

    story("does all that on a phone, too", async (visitor) => {
      await visitor.driver.resize(390, 844);
      const path = await png("machu_picchu");
      await visitor.upload(path);
      const wide = await visitor.driver.evaluate(() =>
        document.documentElement.scrollWidth - document.documentElement.clientWidth
      );
      assertEquals(wide, 0);
      await visitor.press("button", "All controls");
      await visitor.set("slider", "Saturation", "-100");
      await visitor.untilReady();
      await visitor.press("button", "Fewer controls");
      const { palette } = await assertSameCells(visitor, path, 0, /sat=-100/);
      for (let i = 0; i < palette.length; i += 4) assertEquals(palette[i], palette[i + 1]);
      await visitor.driver.resize(1280, 800);
    });

    story("downloads the bytes that the same grid gives anywhere", async (visitor) => {
      await visitor.upload(await png("scarlet_macaw"));
      await visitor.set("combobox", "Palette", "PICO-8");
      await visitor.untilReady();
      const grid = await visitor.piece();
      const wish = { name: "scarlet_macaw.png", title: "scarlet_macaw" };
      const { name, bytes } = await visitor.saved("Download Bricks as SVG");
      assertEquals(name, "scarlet_macaw_40x30_bricks.svg");
      assertEquals(
        bytes,
        (await makeOutput(grid, outputJob("svg", { ...wish, style: "bricks" }))).bytes,
      );

      await visitor.press("button", "More downloads of Pixels");
      await visitor.press("radio", "PNG (picture)");
      await visitor.write("pixels per cell", "12");
      const options = { scale: 12 };
      const image = await visitor.saved("Download");
      assertEquals(image.name, "scarlet_macaw_40x30_pixels.png");
      const job = outputJob("png", { ...wish, style: "pixels", options });
      assertEquals(image.bytes, (await makeOutput(grid, job)).bytes);
      const archive = await visitor.saved("All styles (ZIP)");
      const files = unzipSync(archive.bytes);
      for (const { id } of STYLES) {
        const job = outputJob("png", { ...wish, style: id, options });
        assertEquals(
          files[`scarlet_macaw_40x30_${id}.png`],
          (await makeOutput(grid, job)).bytes,
          id,
        );
      }
    });

    story("finds the work again after a reload", async (visitor) => {
      await visitor.upload(await png("shore"));
      await visitor.write("Width", "22");
      await visitor.press("button", "Touch up");
      await visitor.set("color", "Add color", "#00ff00");
      await visitor.focus("application", await gridName(visitor));
      await visitor.driver.press("Space");
      await visitor.press("button", "Done");
      await visitor.untilReady();
      const before = await visitor.piece();
      assertEquals(countOf(before, "#00ff00"), 1);
      await untilKept(visitor.driver, ({ columns, layers }) => columns === 22 && layers === 1);
      await visitor.reload();
      await visitor.untilReady();
      assertEquals(colorsOf(await visitor.piece()), colorsOf(before));
    });

    story("hands the settings on by the address, never the picture", async (visitor) => {
      await visitor.upload(await png("kitten"));
      await visitor.write("Height", "17");
      await visitor.set("combobox", "Palette", "PICO-8");
      await visitor.untilReady();
      const link = await visitor.address(/size=\d+x17.*p=pico-8/);
      await visitor.leave();
      // Their browser saves no data: the page gets ready for a picture, and looks through it.
      const other = await visitIn(engine, site.origin, { path: link });
      assertEquals(await other.count("figure"), 0);
      const path = await png("coffee");
      await other.upload(path);
      assertEquals(await other.valueOf("field", "Height"), "17");
      assertEquals((await assertSameCells(other, path, 0, /size=/)).rows, 17);
      return other;
    });

    story("lets the colors of a face come first that is found in the picture", async (visitor) => {
      await visitor.upload(PORTRAIT);
      await visitor.press("button", "Yes, favor it");
      await visitor.untilReady();
      await visitor.address(/subject=0\.\d+,/);
      assertEquals(await visitor.count("button", "Yes, favor it"), 0);
    });
  });
}

/** The name of the grid that is touched up tells its size. */
async function gridName({ driver }: Visitor): Promise<string> {
  return await driver.evaluate(() =>
    document.querySelector('[role="application"]')!.getAttribute("aria-label")!
  );
}

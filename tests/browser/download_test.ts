import { assert, assertEquals, assertMatch } from "@std/assert";
import { afterEach, beforeAll, beforeEach, describe, it } from "@std/testing/bdd";
import { Buffer } from "node:buffer";
import { strFromU8, unzipSync } from "fflate";
import type { Locator } from "playwright-core";
import { PNG } from "pngjs";
import sharp from "sharp";
import { contentOf } from "../support/content_of.ts";
import { STYLES } from "@/lib/render/styles.ts";
import { largestError } from "./box_average.ts";
import { openDialog } from "./dialogs.ts";
import { field, photo, untilReady, upload, visitOnce } from "./editor_visit.ts";
import { cellColors, type PieceData } from "./piece_data.ts";

describe("the download dialog", () => {
  const guest = visitOnce({ permissions: ["clipboard-read", "clipboard-write"] });
  /** The dialog of a piece of 24 x 18 cells, as it first opens. */
  let dialog: Locator;
  beforeAll(async () => {
    const { page } = guest;
    await upload(page, { ...await photo("scarlet_macaw", 400, 300), name: "Mein Ara: rot?.png" });
    await field(page, "spinbutton", "Width").fill("24");
    await field(page, "spinbutton", "Height").fill("18");
    await untilReady(page);
  });
  beforeEach(async () => void (dialog = await openDialog(guest.page, "More downloads of Pixels")));
  // No more than that: a test that failed has said more by then than a dialog that does not close.
  afterEach(() => guest.page.keyboard.press("Escape"));

  it("makes every style at the scale that was typed", async () => {
    const { problems } = guest;
    const data = await json(dialog);
    await dialog.getByLabel("PNG").check();
    const scale = dialog.getByRole("spinbutton", { name: "pixels per cell" });
    await scale.fill("16");
    await dialog.getByText("384 × 288 pixels in all").waitFor();
    const seen = new Set<string>();
    for (const { id, name } of STYLES) {
      await dialog.getByLabel("Style").selectOption({ label: name });
      const file = await save(dialog);
      assertEquals(file.name, `Mein Ara rot_24x18_${id}.png`);
      const { width, height, data: pixels } = PNG.sync.read(Buffer.from(file.bytes));
      assertEquals([width, height], [384, 288]);
      seen.add(pixels.toString("base64"));
      if (name !== "Pixels") continue;
      const cells = data.cells.map((_, i) => {
        const at = ((Math.floor(i / 24) * 16 + 15) * 384 + (i % 24) * 16) * 4;
        return [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!] as const;
      });
      assertEquals(largestError(cells, cellColors(data)), 0);
    }
    assertEquals(seen.size, STYLES.length);
    const last = `Saved as Mein Ara rot_24x18_${STYLES.at(-1)!.id}.png`;
    await dialog.getByRole("status").getByText(last).waitFor();
    assertEquals(problems, []);
  });

  it("makes pictures of a true size in millimeters", async () => {
    await dialog.getByRole("spinbutton", { name: "millimeters per cell" }).fill("2.5");
    await dialog.getByText("6 × 4.5 cm in all").waitFor();
    assert(await dialog.getByLabel("Size in millimeters").isChecked());
    const { bytes } = await save(dialog);
    const chunk = Buffer.from(bytes).indexOf("pHYs");
    assert(chunk > 0, "The PNG tells no density.");
    const view = new DataView(bytes.buffer, bytes.byteOffset + chunk + 4);
    assertEquals(view.getUint8(8), 1);
    const { width, height } = PNG.sync.read(Buffer.from(bytes));
    assert(Math.abs(width / view.getUint32(0) - 0.06) < 2e-5, `${width} at ${view.getUint32(0)}`);
    assert(Math.abs(height / view.getUint32(4) - 0.045) < 2e-5);
    await dialog.getByLabel("SVG").check();
    const svg = strFromU8((await save(dialog)).bytes);
    assertMatch(svg, /^<svg [^>]*width="60mm" height="45mm" viewBox="0 0 24 18"/);
  });

  it("leaves gaps transparent or fills them with a color", async () => {
    await dialog.getByLabel("Style").selectOption({ label: "Circles" });
    const corner = async () => {
      const { bytes } = await save(dialog);
      return [...PNG.sync.read(Buffer.from(bytes)).data.subarray(0, 4)];
    };
    assertEquals((await corner())[3], 0);
    await dialog.getByLabel("Background color").fill("#3366cc");
    assertEquals(await corner(), [0x33, 0x66, 0xcc, 255]);
    await dialog.getByLabel("SVG").check();
    const svg = await sharp((await save(dialog)).bytes).raw().toBuffer();
    assertEquals([...svg.subarray(0, 3)], [0x33, 0x66, 0xcc]);
    await dialog.getByLabel("Transparent").check();
    await dialog.getByLabel("PNG").check();
    assertEquals((await corner())[3], 0);
  });

  it("packs all styles into one ZIP", async () => {
    await dialog.getByRole("spinbutton", { name: "pixels per cell" }).fill("12");
    const coming = dialog.page().waitForEvent("download");
    await dialog.getByRole("button", { name: "All styles (ZIP)" }).click();
    const file = await coming;
    assertEquals(file.suggestedFilename(), "Mein Ara rot_24x18_all.zip");
    const files = unzipSync(await contentOf(file));
    const names = STYLES.flatMap(({ id }) =>
      ["png", "svg"].map((end) => `Mein Ara rot_24x18_${id}.${end}`)
    );
    assertEquals(Object.keys(files).toSorted(), names.toSorted());
    const drawn = new Set<string>();
    for (const [name, bytes] of Object.entries(files)) {
      const { width, height, format } = await sharp(bytes).metadata();
      assertEquals([name, width, height, format], [name, 288, 216, name.slice(-3)]);
      drawn.add((await sharp(bytes).raw().toBuffer()).toString("base64"));
    }
    assert(drawn.size >= STYLES.length, `${drawn.size} different pictures`);
  });

  it("copies the picture itself", async () => {
    const { page } = guest;
    const data = await json(dialog);
    await dialog.getByLabel("PNG").check();
    await dialog.getByRole("spinbutton", { name: "pixels per cell" }).fill("1");
    await dialog.getByRole("button", { name: "Copy image" }).click();
    await dialog.getByRole("status").getByText(/^Copied/).waitFor();
    const pasted = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const bitmap = await createImageBitmap(await item!.getType("image/png"));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext("2d")!;
      context.drawImage(bitmap, 0, 0);
      const { width, height } = canvas;
      return { width, height, pixels: [...context.getImageData(0, 0, width, height).data] };
    });
    assertEquals([pasted.width, pasted.height], [24, 18]);
    const cells = data.cells.map((_, i) => {
      const [red, green, blue] = pasted.pixels.slice(i * 4, i * 4 + 3);
      return [red!, green!, blue!] as const;
    });
    assertEquals(largestError(cells, cellColors(data)), 0);
  });

  it("says what is wrong with a number, and goes on when it is mended", async () => {
    const button = dialog.getByRole("button", { name: "Download", exact: true });
    const zip = dialog.getByRole("button", { name: "All styles (ZIP)" });
    const scale = dialog.getByRole("spinbutton", { name: "pixels per cell" });
    const side = dialog.getByRole("spinbutton", { name: "millimeters per cell" });
    for (
      const [input, value, sentence] of [
        [scale, "0", /^Pixels per cell must be a whole number from 1\b/],
        [scale, "-3", /^Pixels per cell must be a whole number from 1\b/],
        [scale, "2.5", /^Pixels per cell must be a whole number from 1\b/],
        [scale, "", /^Pixels per cell must be a whole number from 1\b/],
        [scale, "5000", /too large.* 394 pixels per cell/],
        [side, "0", /0\.1 to 1000 millimeters/],
        [side, "", /0\.1 to 1000 millimeters/],
        [side, "1001", /0\.1 to 1000 millimeters/],
      ] as const
    ) {
      await input.fill(value);
      assertMatch(await dialog.getByRole("alert").innerText(), sentence);
      assert(await button.isDisabled() && await zip.isDisabled());
      assertEquals(await input.getAttribute("aria-invalid"), "true");
    }
    await side.fill("8");
    assertEquals((await dialog.getByRole("alert").innerText()).trim(), "");
    assert((await save(dialog)).bytes.length > 500);
  });
});

async function save(dialog: Locator) {
  const coming = dialog.page().waitForEvent("download");
  await dialog.getByRole("button", { name: "Download", exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), bytes: await contentOf(file) };
}

async function json(dialog: Locator): Promise<PieceData> {
  await dialog.getByLabel("JSON").check();
  return JSON.parse(strFromU8((await save(dialog)).bytes));
}

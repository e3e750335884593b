import { assert, assertEquals, assertMatch } from "@std/assert";
import { beforeAll, describe, it } from "@std/testing/bdd";
import type { Buffer } from "node:buffer";
import type { Locator, Page } from "playwright-core";
import sharp from "sharp";
import { boxAverage, largestError, type PixelPart } from "./box_average.ts";
import { closeDialog, dragBy, fingersOn, middleOf, openDialog } from "./dialogs.ts";
import {
  card,
  field,
  photo,
  photoPath,
  takeFullColor,
  unlockProportions,
  untilReady,
  type Upload,
  upload,
  visitOnce,
} from "./editor_visit.ts";
import { cellColors, pieceData } from "./piece_data.ts";

/** A picture, and its width and height. */
const SIZE = { width: 800, height: 600 };
const picture = await photo("lemurs", SIZE.width, SIZE.height);

describe("crop", () => {
  const guest = visitOnce();
  beforeAll(() => prepare(guest.page, picture));

  it("uses just the part that was dragged, and all of the picture after a reset", async () => {
    const { page, problems } = guest;
    await upload(page, picture);
    const dialog = await openDialog(page, "Crop");
    const shown = (await dialog.locator("canvas").boundingBox())!;
    await dragBy(handle(dialog, "Top left corner"), 0.21 * shown.width, 0.13 * shown.height);
    await dragBy(handle(dialog, "Bottom right corner"), -0.4 * shown.width, -0.25 * shown.height);
    const part = await partOf(dialog);
    assertEquals(part, { x: 168, y: 78, width: 312, height: 372 });
    await apply(dialog);
    await assertAverage(page, {
      x: 0.21 * SIZE.width,
      y: 0.13 * SIZE.height,
      width: 0.39 * SIZE.width,
      height: 0.62 * SIZE.height,
    }, picture.buffer);

    const again = await openDialog(page, "Crop");
    assertEquals(await partOf(again), part);
    await again.getByRole("button", { name: "Whole picture" }).click();
    await apply(again);
    await assertAverage(page, { x: 0, y: 0, ...SIZE }, picture.buffer);
    assertEquals(problems, []);
  });

  it("is shaped, moved and scaled by keys alone", async () => {
    const { page } = guest;
    await upload(page, picture);
    await page.getByRole("button", { name: "Crop", exact: true }).focus();
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Crop" });
    await handle(dialog, "Left edge").focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+ArrowRight");
    await handle(dialog, "Bottom edge").focus();
    for (let i = 0; i < 5; i++) await page.keyboard.press("Shift+ArrowUp");
    await page.keyboard.press("ArrowUp");
    // A step is two pixels of a picture of this size, and ten times that with Shift.
    assertEquals(await partOf(dialog), { x: 60, y: 0, width: 740, height: 498 });
    await dialog.getByRole("application").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowLeft");
    assertEquals(await partOf(dialog), { x: 40, y: 22, width: 740, height: 498 });
    await page.keyboard.press("-");
    const smaller = await partOf(dialog);
    assertEquals([smaller.width, smaller.height], [705, 474]);
    await page.keyboard.press("+");
    await dialog.getByRole("button", { name: "Crop", exact: true }).focus();
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    await assertAverage(page, { x: 40, y: 22, width: 740, height: 498 }, picture.buffer);
  });

  it("keeps a ratio that was asked for, at the edge of the picture too", async () => {
    const { page } = guest;
    await upload(page, picture);
    const dialog = await openDialog(page, "Crop");
    const ratio = dialog.getByLabel("Aspect ratio");
    for (
      const [name, wanted] of [["1:1", 1], ["9:16", 9 / 16], ["As the picture", 4 / 3]] as const
    ) {
      await ratio.selectOption({ label: name });
      for (const [dx, dy] of [[-90, -20], [15, -40], [900, 700]] as const) {
        await dragBy(handle(dialog, "Bottom right corner"), dx, dy);
        const { x, y, width, height } = await partOf(dialog);
        assert(Math.abs(width - height * wanted) <= 1 + wanted, `${width} x ${height} for ${name}`);
        assert(x + width <= SIZE.width + 1 && y + height <= SIZE.height + 1);
      }
    }
    await ratio.selectOption({ label: "As the piece (37:23)" });
    await apply(dialog);
    await page.waitForURL(/crop=/);
    assertEquals(await page.getByText(/stretched/).count(), 0);
  });

  it("leaves everything as it was after Escape and after Cancel", async () => {
    const { page } = guest;
    await upload(page, picture);
    const [before, address] = [await pieceData(page), page.url()];
    for (const leaveBy of ["Escape", "Cancel"] as const) {
      const dialog = await openDialog(page, "Crop");
      await dragBy(handle(dialog, "Right edge"), -120, 0);
      if (leaveBy === "Escape") await closeDialog(dialog);
      else await dialog.getByRole("button", { name: "Cancel" }).click();
      await untilReady(page);
      const focused = page.getByRole("button", { name: "Crop", exact: true });
      assert(await focused.evaluate((button) => button === document.activeElement), leaveBy);
      assertEquals((await pieceData(page)).cells, before.cells);
      assertEquals(page.url(), address);
    }
    const dialog = await openDialog(page, "Crop");
    assertEquals(await partOf(dialog), { x: 0, y: 0, ...SIZE });
  });

  it("is exact in pictures that are turned, and in those that are read smaller than they are", async () => {
    const { page } = guest;
    const turned = await sharp(photoPath("machu_picchu")).rotate(270)
      .resize(2700, 3600, { fit: "cover" }).withMetadata({ orientation: 6 })
      .jpeg({ quality: 95, chromaSubsampling: "4:4:4" }).toBuffer();
    await upload(page, { name: "turned.jpg", mimeType: "image/jpeg", buffer: turned });
    const dialog = await openDialog(page, "Crop");
    const shown = (await dialog.locator("canvas").boundingBox())!;
    await dragBy(handle(dialog, "Top left corner"), 0.5 * shown.width, 0.55 * shown.height);
    await dragBy(handle(dialog, "Bottom right corner"), -0.4 * shown.width, -0.35 * shown.height);
    await apply(dialog);
    const decoded = await sharp(turned).rotate().png({ compressionLevel: 0 }).toBuffer();
    await assertAverage(page, { x: 1800, y: 1485, width: 360, height: 270 }, decoded);
  });
});

describe("crop on a phone", () => {
  const guest = visitOnce({
    viewport: { width: 320, height: 640 },
    hasTouch: true,
    isMobile: true,
  });

  it("follows fingers on a phone: one drags a handle, two pinch the frame", async () => {
    const { page } = guest;
    await prepare(page, picture);
    const dialog = await openDialog(page, "Crop");
    for (const width of [240, 320]) {
      await page.setViewportSize({ width, height: 640 });
      assert(await dialog.evaluate((box) => box.scrollWidth <= box.clientWidth), "It is too wide.");
    }
    const fingers = await fingersOn(page);
    const shown = (await dialog.locator("canvas").boundingBox())!;
    const [x, y] = await middleOf(handle(dialog, "Bottom right corner"));
    await fingers([x, y]);
    for (const step of [0.1, 0.3, 0.5]) {
      await fingers([x - step * shown.width, y - step * shown.height]);
    }
    await fingers();
    assertEquals(await partOf(dialog), { x: 0, y: 0, width: 400, height: 300 });

    const [left, top] = [shown.x + 0.25 * shown.width, shown.y + 0.25 * shown.height];
    await fingers([left - 20, top]);
    await fingers([left - 20, top], [left + 20, top]);
    for (const reach of [24, 27, 30]) await fingers([left - reach, top], [left + reach, top]);
    await fingers();
    // From 40 to 60 pixels between the fingers; at the corner of the picture it grows away from it.
    const pinched = await partOf(dialog);
    assertEquals(pinched, { x: 0, y: 0, width: 600, height: 450 });
    assertEquals(await page.evaluate(() => visualViewport!.scale), 1);
    await apply(dialog);
    await assertAverage(page, pinched, picture.buffer);
  });

  it("shows pictures that are extremely long within the window", async () => {
    const { page } = guest;
    for (const [width, height] of [[10, 9000], [9000, 10], [1, 1]] as const) {
      const buffer = await sharp({ create: { width, height, channels: 3, background: "#357" } })
        .png().toBuffer();
      await upload(page, { name: "long.png", mimeType: "image/png", buffer });
      for (const opener of ["Crop", "Compare"] as const) {
        const dialog = await openDialog(page, opener);
        const shown = (await dialog.locator("canvas").first().boundingBox())!;
        assert(shown.width >= 48 && shown.width <= 288, `${opener}: ${shown.width} wide`);
        assert(shown.height >= 48 && shown.height <= 640, `${opener}: ${shown.height} high`);
        await closeDialog(dialog);
      }
    }
  });
});

/** The picture at a size that was chosen, averaged. */
async function prepare(page: Page, file: Upload): Promise<void> {
  await upload(page, file);
  await takeFullColor(page);
  const sheet = page.getByRole("button", { name: "All controls" });
  if (await sheet.isVisible()) await sheet.click();
  await field(page, "combobox", "Sampling").selectOption({ label: "Soft" });
  await field(page, "combobox", "Palette").selectOption({ label: "Full color" });
  await unlockProportions(page);
  await field(page, "spinbutton", "Width").fill("37");
  await field(page, "spinbutton", "Height").fill("23");
  await page.keyboard.press("Escape");
  await untilReady(page);
}

async function assertAverage(page: Page, part: PixelPart, file: Buffer) {
  const piece = await pieceData(page);
  assertEquals([piece.columns, piece.rows], [37, 23]);
  const expected = await boxAverage(file, 37, 23, part);
  const error = largestError(cellColors(piece), expected);
  assert(error <= 1, `A cell is off by ${error}.`);
  assertMatch(await card(page, "Pixels").innerText(), /37 × 23/);
}

function handle(dialog: Locator, name: string): Locator {
  return dialog.getByRole("button", { name, exact: true });
}

async function apply(dialog: Locator): Promise<void> {
  await dialog.getByRole("button", { name: "Crop", exact: true }).click();
  await dialog.waitFor({ state: "hidden" });
  await untilReady(dialog.page());
}

/** What the dialog says the frame holds, in pixels of the picture. */
async function partOf(dialog: Locator): Promise<PixelPart> {
  const said = await dialog.getByRole("status").innerText();
  const [width, height, x, y] = said.match(/\d+/g)!.map(Number);
  return { x: x!, y: y!, width: width!, height: height! };
}

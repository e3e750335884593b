import { assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import {
  card,
  field,
  number,
  photo,
  pixels,
  press,
  sizeOf,
  unlockProportions,
  untilReady,
  type Upload,
  upload,
  visitOnce,
} from "./editor_visit.ts";

describe("the piece's size", () => {
  const guest = visitOnce({ viewport: { width: 1280, height: 800 } });

  it("changes the size by width, height, detail, shape and swap", async () => {
    const { page } = guest;
    await open(page, await photo("coffee", 480, 360));
    await unlockProportions(page);
    await number(page, "Width", "20");
    assertEquals(await sizeOf(page), "20 × 30");
    assertEquals(await field(page, "spinbutton", "Detail level").inputValue(), "20");
    assertEquals(await field(page, "spinbutton", "Aspect ratio").inputValue(), "0.67");
    await press(page, "Swap width and height");
    assertEquals(await sizeOf(page), "30 × 20");
    await number(page, "Detail level", "50");
    assertEquals(await sizeOf(page), "75 × 50");
    await number(page, "Aspect ratio", "2");
    assertEquals(await sizeOf(page), "100 × 50");
    await press(page, "Use the picture's aspect ratio");
    assertEquals(await sizeOf(page), "67 × 50");
    await press(page, "Reset Size");
    assertEquals(await sizeOf(page), "40 × 30");
    await number(page, "Width", "512");
    await number(page, "Height", "1");
    assertEquals(await sizeOf(page), "512 × 1");
  });

  it("tells beside every card, and of the piece, what is shown when it is ready", async () => {
    const { page } = guest;
    await open(page, await photo("kitten", 480, 360));
    await page.locator("summary").getByText("40 × 30 = 1200 cells").waitFor();
    for (const columns of [44, 36, 60]) {
      const rows = columns * 3 / 4;
      await number(page, "Width", String(columns));
      // What is not on screen is drawn last: what is told of it has come by then, too.
      const texts = await page.locator("figure, summary").allInnerTexts();
      const telling = texts.filter((text) => text.includes(`${columns} × ${rows}`));
      assertEquals(telling.length, 7, texts.join("\n"));
      assertEquals(texts.filter((text) => text.includes(`${rows} × ${rows}`)).length, 1);
    }
  });

  it("keeps the shape that was asked for through small sizes", async () => {
    const { page } = guest;
    await open(page, await photo("kitten", 640, 360));
    await number(page, "Detail level", "3");
    assertEquals(await sizeOf(page), "5 × 3");
    await number(page, "Detail level", "90");
    assertEquals(await sizeOf(page), "160 × 90");
  });

  it("keeps proportions, unless it is asked not to", async () => {
    const { page } = guest;
    await open(page, await photo("coffee", 600, 400));
    const width = field(page, "spinbutton", "Width");
    await width.focus();
    await page.keyboard.press("Control+A");
    // Digit by digit: a piece of one column on the way must not be remembered as the shape.
    for (const digit of "100") await page.keyboard.press(digit);
    await untilReady(page);
    assertEquals(await sizeOf(page), "100 × 67");
    assertEquals(await field(page, "spinbutton", "Height").inputValue(), "67");
    await number(page, "Height", "40");
    assertEquals(await sizeOf(page), "60 × 40");
    assertEquals(await page.getByText("The picture is stretched").count(), 0);
    await press(page, "Keep proportions");
    // The number that was typed last is the one that stays, a small one, too.
    await number(page, "Width", "20");
    await page.getByRole("button", { name: "Show all of it unstretched: 20 × 13" }).waitFor();
    await number(page, "Height", "30");
    await page.getByRole("button", { name: "Show all of it unstretched: 45 × 30" }).waitFor();
    await number(page, "Width", "100");
    assertEquals(await sizeOf(page), "100 × 30");
    await page.getByText("The picture is stretched").waitFor();
    await press(page, "Show all of it unstretched: 100 × 67");
    assertEquals(await sizeOf(page), "100 × 67");
    // There is room for no more columns than 512: what that does is said.
    await open(page, await photo("coffee", 600, 30));
    assertEquals(await page.getByText("The picture is stretched").count(), 0);
    await number(page, "Height", "32");
    assertEquals(await sizeOf(page), "512 × 32");
    await page.getByText("The picture is stretched").waitFor();
  });

  it("says what is wrong with a number and keeps the work", async () => {
    const { page } = guest;
    await open(page, await photo("dog", 480, 360));
    const alert = page.getByRole("alert");
    const width = field(page, "spinbutton", "Width");
    for (
      const [typed, sentence] of [
        ["600", "Width must be from 1 to 512, not 600."],
        ["0", "Width must be from 1 to 512, not 0."],
        ["-5", "Width must be from 1 to 512, not -5."],
        ["12.5", "Width must be a whole number from 1 to 512, not 12.5."],
      ]
    ) {
      await width.fill(typed!);
      await alert.getByText(sentence!, { exact: true }).waitFor();
      assertEquals(await sizeOf(page), "40 × 30");
    }
    await width.fill("");
    await width.blur();
    assertEquals(await width.inputValue(), "40");
    await unlockProportions(page);
    await number(page, "Width", "44");
    assertEquals((await alert.innerText()).trim(), "");
    assertEquals(await sizeOf(page), "44 × 30");
  });

  it("offers to trim what would be stretched", async () => {
    const { page } = guest;
    await open(page, await photo("astronaut", 400, 400));
    assertEquals(await page.getByText("The picture is stretched").count(), 0);
    await unlockProportions(page);
    await number(page, "Width", "60");
    await page.getByText("The picture is stretched 100 % in width.").waitFor();
    const stretched = await pixels(page);
    await press(page, "Trim it to fit");
    assertEquals(await page.getByText("The picture is stretched").count(), 0);
    assertEquals(await sizeOf(page), "60 × 30");
    assertNotEquals(await pixels(page), stretched);
    await card(page, "Uploaded image").getByText("Only the bright part is used.").waitFor();
    await press(page, "Use all of it");
    assertEquals(await pixels(page), stretched);
  });
});

/** Opens a picture in the size that it has without a word from the visitor, with its proportions kept. */
async function open(page: Page, file: Upload): Promise<void> {
  await upload(page, file);
  const lock = page.getByRole("button", { name: "Keep proportions", exact: true });
  if (await lock.getAttribute("aria-pressed") === "false") await press(page, "Keep proportions");
  if (await page.getByRole("button", { name: "Reset Size" }).isEnabled()) {
    await press(page, "Reset Size");
  }
}

import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import {
  card,
  field,
  number,
  photo,
  press,
  sizeOf,
  untilReady,
  upload,
  visitOnce,
} from "./editor_visit.ts";

describe("the studio", () => {
  const guest = visitOnce({ reducedMotion: "no-preference" });

  describe("the large piece", () => {
    it("is shown in every style by tabs and keys, and downloaded in the one that is shown", async () => {
      const { page, problems } = guest;
      await page.setViewportSize({ width: 1280, height: 800 });
      await upload(page, await photo("dog", 400, 300));
      const seen = new Set([await shown(page)]);
      await page.getByRole("tab", { name: "Bricks" }).click();
      seen.add(await shown(page));
      await page.keyboard.press("ArrowRight");
      assert(await page.getByRole("tab", { name: "Circles", selected: true }).isVisible());
      seen.add(await shown(page));
      assertEquals(seen.size, 3);
      const { width, height } = (await large(page).boundingBox())!;
      assert(width > 1000 && height > 400, `${width} x ${height}`);

      await press(page, "Download");
      const dialog = page.getByRole("dialog", { name: "Download" });
      const style = dialog.getByRole("combobox", { name: "Style" });
      assertEquals(await style.inputValue(), "circles");
      assertEquals(problems, []);
    });

    it("is what is printed of the page, alone on one light sheet", async () => {
      const { page } = guest;
      await upload(page, await photo("dog", 400, 300));
      await page.emulateMedia({ colorScheme: "dark" });
      const file = (await page.pdf()).toString("latin1");
      assertEquals(file.match(/\/Type \/Page\b/g)?.length, 1);
      await page.emulateMedia({ media: "print" });
      assert(await large(page).isVisible());
      assert(!await page.getByRole("banner").isVisible());
      assert(!await field(page, "spinbutton", "Width").isVisible());
      const paper = await page.evaluate(() =>
        getComputedStyle(document.documentElement).getPropertyValue("--paper")
      );
      assertEquals(paper, "#f7f3ea");
      await page.emulateMedia({ media: null, colorScheme: null });
    });

    it("opens on the whole screen, to be zoomed and closed by keys", async () => {
      const { page, problems } = guest;
      await upload(page, await photo("tulips", 400, 300));
      await page.getByRole("button", { name: "See it on the whole screen" }).click();
      const dialog = page.getByRole("dialog", { name: "The whole piece" });
      const width = () =>
        dialog.locator("canvas").evaluate((canvas) => canvas.getBoundingClientRect().width);
      await page.waitForFunction(() => {
        const canvas = document.querySelector("dialog canvas");
        return canvas !== null && canvas.getBoundingClientRect().width > 300;
      });
      const fitted = await width();
      await dialog.getByRole("button", { name: "Zoom in" }).click();
      const zoomed = await width();
      assert(zoomed > 1.4 * fitted, `${fitted} became ${zoomed}`);
      await page.keyboard.press("0");
      assert(Math.abs(await width() - fitted) < 1);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      assertEquals(problems, []);
    });

    it("stays in sight on a phone while a control is moved in the sheet", async () => {
      const { page } = guest;
      await page.setViewportSize({ width: 390, height: 844 });
      await upload(page, await photo("coffee", 400, 300));
      await page.getByRole("heading", { name: "Other aspect ratios" }).scrollIntoViewIfNeeded();
      await page.getByRole("button", { name: "All controls" }).click();
      await field(page, "slider", "Brightness").fill("40");
      // Looked at where it is seen: it stays for a moment only, which a busy machine may take from here to there.
      const box = await page.waitForFunction(() => {
        const held = document.querySelector("[data-held]");
        if (held === null || !held.checkVisibility()) return null;
        const { y, height } = held.getBoundingClientRect();
        return { y, height };
      });
      const { y, height } = (await box.jsonValue())!;
      assert(y === 0 && height < 844 / 2, `${y}, ${height}`);
      await page.locator("[data-held]").waitFor({ state: "detached" });
    });

    it("opens nothing that moves the page", async () => {
      const { page } = guest;
      await page.setViewportSize({ width: 1280, height: 800 });
      await upload(page, await photo("kitten", 400, 300));
      const place = () => large(page).boundingBox();
      let before = await place();
      // The page goes to a new piece by itself, a moment after that is there.
      for (let last = null; JSON.stringify(last) !== JSON.stringify(before);) {
        last = before;
        await page.waitForTimeout(200);
        before = await place();
      }
      for (const group of ["Picture", "Size", "Colors", "Tone"]) {
        const button = page.getByRole("button", { name: `${group}: more settings` });
        await button.click();
        assertEquals(await button.getAttribute("aria-expanded"), "true");
        assertEquals(await place(), before, group);
        await page.keyboard.press("Escape");
        assertEquals(await button.getAttribute("aria-expanded"), "false");
      }
    });

    it("has all of its buttons in the window where text is twice as large", async () => {
      const { page } = guest;
      const window = { width: 390, height: 844 };
      await page.setViewportSize(window);
      await page.evaluate(() => void (document.documentElement.style.fontSize = "200%"));
      for (const name of ["Swap width and height", "Undo", "Redo", "All controls"]) {
        const { x, width } = (await page.getByRole("button", { name }).boundingBox())!;
        assert(x >= 0 && x + width <= window.width, `${name} ends at ${x + width}`);
      }
      await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
      await page.setViewportSize({ width: 1280, height: 800 });
    });
  });

  describe("settings of the picture before", () => {
    it("are kept, and given up at a press", async () => {
      const { page } = guest;
      await upload(page, await photo("kitten", 400, 300));
      const anew = page.getByRole("button", { name: "Start anew" });
      await number(page, "Detail level", "20");
      await upload(page, await photo("coffee", 400, 200));
      assertEquals(await sizeOf(page), "40 × 20");
      await anew.click();
      await untilReady(page);
      assertEquals(await sizeOf(page), "60 × 30");
      assertEquals(await anew.count(), 0);
    });
  });

  describe("the size of a print", () => {
    it("is told by a frame or by its width, in centimeters or inches", async () => {
      const { page } = guest;
      await upload(page, await photo("tulips", 300, 300));
      await press(page, "Download");
      const dialog = page.getByRole("dialog", { name: "Download" });
      await dialog.getByRole("button", { name: "30 × 30 cm", pressed: false }).click();
      assert(await dialog.getByLabel("Size in millimeters").isChecked());
      const cell = dialog.getByRole("spinbutton", { name: "millimeters per cell" });
      assertEquals(await cell.inputValue(), "10");
      await dialog.getByText("30 × 30 cm in all").waitFor();
      await dialog.getByRole("spinbutton", { name: "wide in print" }).fill("60");
      assertEquals(await cell.inputValue(), "20");
      await dialog.getByRole("combobox", { name: "Unit" }).selectOption("in");
      await dialog.getByRole("button", { name: "12 × 12 in" }).click();
      assertNotEquals(await cell.inputValue(), "20");
      await dialog.getByText("12 × 12 inches in all").waitFor();
      await page.keyboard.press("Escape");
      // The same everywhere, and for the next visit.
      assert(/[\d.]+ × [\d.]+ in$/m.test(await card(page, "On the wall").innerText()));
      const cellOnWall = field(page, "spinbutton", "Cell in inches");
      await cellOnWall.fill("2 cm");
      await cellOnWall.press("Enter");
      const columns = Number.parseInt(await sizeOf(page), 10);
      await card(page, "On the wall").getByText(`${(columns * 2 / 2.54).toFixed(1)} × `).waitFor();
      await page.reload();
      await untilReady(page);
      assertEquals(await cellOnWall.count(), 1);
    });
  });
});

function large(page: Page) {
  return page.getByRole("tabpanel", { name: "Your piece" });
}

/** What the large piece shows, to be compared. */
async function shown(page: Page): Promise<string> {
  await untilReady(page);
  return await large(page).locator("canvas").evaluate((canvas) =>
    (canvas as HTMLCanvasElement).toDataURL()
  );
}

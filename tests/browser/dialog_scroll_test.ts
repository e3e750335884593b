import { assertEquals } from "@std/assert";
import { beforeAll, describe, it } from "@std/testing/bdd";
import type { Locator, Page } from "playwright-core";
import { closeDialog, fingersOn, middleOf, openDialog, OPENERS, type Place } from "./dialogs.ts";
import { photo, upload, visitOnce } from "./editor_visit.ts";

describe("a dialog", () => {
  const guest = visitOnce({ hasTouch: true });
  beforeAll(async () => await upload(guest.page, await photo("tulips", 400, 300)));

  for (
    const { width, height } of [{ width: 320, height: 568 }, { width: 568, height: 320 }, {
      width: 1366,
      height: 768,
    }]
  ) {
    it(`scrolls no further than its content, and no page behind it, at ${width} x ${height}`, async () => {
      const { page } = guest;
      await page.setViewportSize({ width, height });
      for (const opener of OPENERS) {
        const sheet = page.getByRole("button", { name: "All controls" });
        if (opener === "Browse palettes" && await sheet.isVisible()) await sheet.click();
        const dialog = await openDialog(page, opener);
        const before = await page.evaluate(() => scrollY);
        for (const place of await placesOf(page, dialog)) await wheel(page, place, 4000);
        await swipe(page, await middleOf(dialog.getByRole("heading").first()));
        for (const key of ["End", "PageDown", "Space"]) {
          await dialog.getByRole("heading").first().evaluate((heading) => {
            heading.tabIndex = -1;
            heading.focus();
          });
          await page.keyboard.press(key);
        }
        assertEquals(await page.evaluate(() => scrollY), before, `the page behind ${opener}`);
        assertEquals(await dialog.evaluate(emptiness), [], opener);
        await closeDialog(dialog);
        assertEquals(await page.evaluate(() => scrollY), before, `the page after ${opener}`);
        const less = page.getByRole("button", { name: "Fewer controls" });
        if (await less.isVisible()) await less.click();
      }
    });
  }

  it("with palettes scrolls their list alone, the own palette first", async () => {
    for (const width of [320, 1366]) {
      const { page } = guest;
      await page.setViewportSize({ width, height: 640 });
      const sheet = page.getByRole("button", { name: "All controls" });
      if (await sheet.isVisible()) await sheet.click();
      const dialog = await openDialog(page, "Browse palettes");
      const own = dialog.getByRole("heading", { name: "Your own palette" });
      await untilSeen(own);
      await wheel(page, await middleOf(dialog.getByRole("radio").first()), 20_000);
      await untilSeen(dialog.getByRole("radio").last());
      for (const name of ["Search palettes"]) await untilSeen(dialog.getByLabel(name));
      for (const name of ["Close", "Done"]) await untilSeen(dialog.getByRole("button", { name }));
      await closeDialog(dialog);
      const less = page.getByRole("button", { name: "Fewer controls" });
      if (await less.isVisible()) await less.click();
    }
  });

  it("of controls scrolls no further than its content, and no page behind it", async () => {
    const { page } = guest;
    await page.setViewportSize({ width: 320, height: 568 });
    await page.getByRole("button", { name: "All controls" }).click();
    const sheet = page.locator("#all-controls");
    await untilSeen(page.getByRole("button", { name: "Upload another" }));
    const before = await page.evaluate(() => scrollY);
    for (let i = 0; i < 3; i++) await wheel(page, await middleOf(sheet), 4000);
    await untilSeen(page.getByRole("slider", { name: "Saturation" }));
    await wheel(page, await middleOf(sheet), -9000);
    await wheel(page, await middleOf(sheet), -9000);
    assertEquals(await page.evaluate(() => scrollY), before);
    assertEquals(await sheet.evaluate(emptiness), []);
  });
});

/** Where somebody may turn the wheel: over the title, the middle, the lower end, and beside the dialog. */
async function placesOf(page: Page, dialog: Locator): Promise<Place[]> {
  const { x, y, width, height } = (await dialog.boundingBox())!;
  const end = Math.min(y + height, page.viewportSize()!.height) - 12;
  return [
    await middleOf(dialog.getByRole("heading").first()),
    [x + width / 2, y + height / 2],
    [x + width / 2, end],
    [2, 2],
  ];
}

/** Turns the wheel and waits until what it moves has come to rest. */
async function wheel(page: Page, [x, y]: Place, by: number): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, by);
  await atRest(page);
}

/** A finger pushes what lies there up by half a screen. */
async function swipe(page: Page, [x, y]: Place): Promise<void> {
  const put = await fingersOn(page);
  await put([x, y]);
  for (let i = 1; i <= 8; i++) await put([x, y - i * page.viewportSize()!.height / 16]);
  await put();
  await atRest(page);
}

/** Resolves when two frames show everything scrolled to the same place. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const long = [...document.querySelectorAll("*")].filter((element) =>
      element.scrollHeight > element.clientHeight
    );
    const places = () => long.map(({ scrollTop }) => scrollTop).join();
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    let before = "";
    for (let calm = 0; calm < 6;) {
      await frame();
      const now = places();
      calm = now === before ? calm + 1 : 0;
      before = now;
    }
  });
}

/** Waits until the whole of a thing lies on the screen with nothing over its middle. */
async function untilSeen(thing: Locator): Promise<void> {
  const element = await thing.elementHandle();
  await thing.page().waitForFunction((element) => {
    const { left, top, right, bottom, x, y, width, height } = element!.getBoundingClientRect();
    const found = document.elementFromPoint(x + width / 2, y + height / 2);
    return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight &&
      found !== null && (element!.contains(found) || found.contains(element));
  }, element);
}

/** What in a box, scrolled to its end, shows more than a hand's breadth of nothing. */
function emptiness(box: Element): string[] {
  const boxes = [box, ...box.querySelectorAll("*")]
    .filter((element) =>
      element.checkVisibility() && element.scrollHeight > element.clientHeight + 1
    )
    .filter((element) => getComputedStyle(element).overflowY !== "visible")
    .filter((element) => !element.matches("textarea, input, select, .sr-only"));
  return boxes.flatMap((element) => {
    const before = element.scrollTop;
    element.scrollTop = element.scrollHeight;
    const { bottom } = element.getBoundingClientRect();
    const ends = [...element.querySelectorAll("*")]
      .map((child) => child.getBoundingClientRect())
      .filter(({ width, height }) => width > 2 && height > 2)
      .map((child) => child.bottom);
    element.scrollTop = before;
    const empty = Math.round(bottom - Math.max(...ends));
    return empty > 48 ? [`${element.tagName} ${element.className}: ${empty} empty`] : [];
  });
}

import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Locator } from "playwright-core";
import {
  colorsOf,
  field,
  number,
  photo,
  pixels,
  press,
  sizeOf,
  unlockProportions,
  untilReady,
  upload,
  visitOnce,
} from "./editor_visit.ts";

describe("the editor's controls", () => {
  const guest = visitOnce();

  it("takes every group of controls back by its reset", async () => {
    const { page } = guest;
    await upload(page, await photo("tulips", 480, 360));
    const plain = await pixels(page);
    const change: readonly (readonly [string, () => Promise<unknown>])[] = [
      ["Size", () => number(page, "Width", "21")],
      ["Picture", () => field(page, "combobox", "Sampling").selectOption({ label: "Dominant" })],
      ["Colors", () => number(page, "Colors", "5")],
      ["Tone", () => field(page, "slider", "Brightness").fill("40")],
      ["Tone", () => field(page, "slider", "Contrast").fill("-70")],
      ["Tone", () => field(page, "slider", "Saturation").fill("-100")],
    ];
    for (const [name, act] of change) {
      const reset = page.getByRole("button", { name: `Reset ${name}`, exact: true });
      assert(await reset.isDisabled(), name);
      await act();
      await untilReady(page);
      assertNotEquals(await pixels(page), plain, name);
      await reset.click();
      await untilReady(page);
      assertEquals(await pixels(page), plain, name);
    }
  });

  it("lets the last of many slider changes win", async () => {
    const { page } = guest;
    await upload(page, await photo("lemurs", 800, 600));
    const slider = field(page, "slider", "Brightness");
    await slider.fill("60");
    await untilReady(page);
    const wanted = await pixels(page);
    await slider.fill("0");
    await untilReady(page);
    const plain = await pixels(page);
    assertNotEquals(plain, wanted);
    await slider.evaluate((element) => {
      const input = element as HTMLInputElement;
      for (let value = -100; value <= 60; value += 2) {
        input.value = String(value);
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    await untilReady(page);
    assertEquals(await pixels(page), wanted);
    const changes = await page.evaluate(() =>
      performance.getEntriesByName("pixelate:change").length
    );
    assert(changes >= 3);
  });

  it("undoes and redoes changes, a drag of a slider as one", async () => {
    const { page } = guest;
    await upload(page, await photo("rocket_at_dusk", 480, 360));
    const first = await pixels(page);
    const contrast = field(page, "slider", "Contrast");
    for (const value of ["10", "20", "30", "40"]) await contrast.fill(value);
    await untilReady(page);
    const second = await pixels(page);
    await unlockProportions(page);
    await number(page, "Width", "25");
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Your pixel art" }).click();
    await page.keyboard.press("Control+z");
    await untilReady(page);
    assertEquals(await pixels(page), second);
    await press(page, "Undo");
    assertEquals(await pixels(page), first);
    assertEquals(await contrast.inputValue(), "0");
    assert(await page.getByRole("button", { name: "Undo", exact: true }).isDisabled());
    await press(page, "Redo");
    assertEquals(await pixels(page), second);
    await page.keyboard.press("Control+Shift+Z");
    await untilReady(page);
    assertEquals(await sizeOf(page), "25 × 30");
  });
});

describe("the editor's controls on a phone", () => {
  const guest = visitOnce();

  it("opens as a sheet on a phone", async () => {
    const { page } = guest;
    await page.setViewportSize({ width: 320, height: 640 });
    await upload(page, await photo("scarlet_macaw", 400, 300));
    await field(page, "spinbutton", "Width").waitFor();
    await untilOnTop(page.getByRole("slider", { name: "Brightness" }), false);
    await page.getByRole("button", { name: "All controls" }).click();
    await untilOnTop(page.getByRole("button", { name: "Upload another" }));
    await field(page, "slider", "Saturation").fill("-100");
    await untilReady(page);
    for (const color of await colorsOf(page)) {
      assertEquals(color.slice(0, 2), color.slice(2, 4));
    }
    await page.keyboard.press("Escape");
    await untilOnTop(page.getByRole("slider", { name: "Brightness" }), false);
  });

  it("opens its sheet for whoever looks for something in it, and closes it behind the keyboard", async () => {
    const { page } = guest;
    await page.setViewportSize({ width: 390, height: 700 });
    await upload(page, await photo("tulips", 400, 300));
    const less = page.getByRole("button", { name: "Fewer controls" });
    const close = async () => {
      await less.click();
      await page.getByRole("button", { name: "All controls" }).waitFor();
    };
    await number(page, "Detail level", "12");
    assertEquals(await sizeOf(page), "16 × 12");
    await close();
    await press(page, "Reset Size");
    assertEquals(await sizeOf(page), "40 × 30");
    await close();
    await field(page, "combobox", "Palette").selectOption({ label: "PICO-8" });
    await untilReady(page);
    assert((await colorsOf(page)).size <= 16);

    await page.getByRole("button", { name: /All|Fewer/ }).focus();
    await page.keyboard.press("Tab");
    await untilOnTop(page.getByRole("button", { name: "Upload another" }));
    for (let i = 0; i < 40 && await less.count() > 0; i++) await page.keyboard.press("Tab");
    await less.waitFor({ state: "detached" });
    await untilOnTop(page.getByRole("slider", { name: "Saturation" }), false);
    // Escape gives the focus back to what opens the sheet.
    await field(page, "slider", "Contrast").focus();
    await page.keyboard.press("Escape");
    const more = page.getByRole("button", { name: "All controls" });
    await more.and(page.locator(":focus")).waitFor();
  });
});

/** Waits until the middle of a control can be seen and pressed, or cannot. */
async function untilOnTop(control: Locator, wanted = true): Promise<void> {
  const element = await control.elementHandle();
  await control.page().waitForFunction(({ element, wanted }) => {
    const { x, y, width, height } = element!.getBoundingClientRect();
    const found = document.elementFromPoint(x + width / 2, y + height / 2);
    return (found !== null && element!.contains(found)) === wanted;
  }, { element, wanted });
}

import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import { PNG } from "pngjs";
import {
  card,
  download,
  field,
  photo,
  setStage,
  type Stage,
  untilReady,
  upload,
  visit,
} from "./editor_visit.ts";

describe("the editor's controls", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("changes the size by width, height, detail, shape and swap", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, await photo("coffee", 480, 360));
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
    await leave();
  });

  it("keeps the shape that was asked for through small sizes", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, await photo("kitten", 640, 360));
    await number(page, "Detail level", "3");
    assertEquals(await sizeOf(page), "5 × 3");
    await number(page, "Detail level", "90");
    assertEquals(await sizeOf(page), "160 × 90");
    await leave();
  });

  it("says what is wrong with a number and keeps the work", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, await photo("dog", 480, 360));
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
    await number(page, "Width", "44");
    assertEquals((await alert.innerText()).trim(), "");
    assertEquals(await sizeOf(page), "44 × 30");
    await leave();
  });

  it("shows each way of sampling and each dithering at once", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, await photo("machu_picchu", 600, 450));
    const seen = new Set([await pixels(page)]);
    for (const name of ["Soft", "Dominant"]) {
      await field(page, "combobox", "Sampling").selectOption({ label: name });
      await untilReady(page);
      seen.add(await pixels(page));
    }
    assertEquals(seen.size, 3);
    await field(page, "combobox", "Palette").selectOption({ label: "Best of this picture" });
    await number(page, "Colors", "6");
    seen.clear();
    const options = await field(page, "combobox", "Dithering").locator("option").allTextContents();
    assertEquals(options.length, 7);
    for (const name of options) {
      await field(page, "combobox", "Dithering").selectOption({ label: name });
      await untilReady(page);
      seen.add(await pixels(page));
      assert((await colorsOf(page)).size <= 6, name);
    }
    assertEquals(seen.size, 7);
    await leave();
  });

  it("never uses more colours than asked for, nor others than the palette's", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, await photo("hawa_mahal", 600, 450));
    for (const count of ["2", "7", "64"]) {
      await number(page, "Colors", count);
      const used = await colorsOf(page);
      assert(
        used.size <= Number(count) && used.size > Number(count) / 2,
        `${used.size} of ${count}`,
      );
    }
    assertEquals(await field(page, "combobox", "Palette").inputValue(), "best");
    await page.getByRole("button", { name: "Browse palettes" }).click();
    const dialog = page.getByRole("dialog", { name: "Browse palettes" });
    await dialog.getByRole("searchbox").fill("pico");
    await dialog.getByRole("radio", { name: /^PICO-8 16/ }).check();
    await dialog.getByRole("button", { name: "Done" }).click();
    await untilReady(page);
    const used = await colorsOf(page);
    const PICO =
      "000000 1d2b53 7e2553 008751 ab5236 5f574f c2c3c7 fff1e8 ff004d ffa300 ffec27 00e436 29adff 83769c ff77a8 ffccaa";
    assertEquals([...used].filter((color) => !PICO.includes(color)), []);
    await leave();
  });

  it("takes the visitor's own palette, pasted or from a file", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, await photo("dog", 300, 225));
    await page.getByRole("button", { name: "Browse palettes" }).click();
    const dialog = page.getByRole("dialog", { name: "Browse palettes" });
    await dialog.getByRole("textbox", { name: "Colors" }).fill("no colours here");
    await dialog.getByRole("button", { name: "Use these colors" }).click();
    await dialog.getByRole("alert").getByText(/color/).waitFor();
    await dialog.getByRole("textbox", { name: "Colors" }).fill("#102030, #f0e0d0\n#c04020");
    await dialog.getByRole("button", { name: "Use these colors" }).click();
    await dialog.getByText("3 colors", { exact: true }).first().waitFor();
    assertEquals((await dialog.getByRole("alert").innerText()).trim(), "");
    await dialog.getByLabel("Palette file").setInputFiles({
      name: "two.gpl",
      mimeType: "text/plain",
      buffer: Buffer.from("GIMP Palette\nName: Two\n#\n0 0 0 Black\n255 255 255 White\n"),
    });
    await dialog.getByText("2 colors", { exact: true }).first().waitFor();
    await dialog.getByRole("button", { name: "Done" }).click();
    await untilReady(page);
    assertEquals(await colorsOf(page), new Set(["000000", "ffffff"]));
    assertEquals(await field(page, "combobox", "Palette").inputValue(), "custom");
    await leave();
  });

  it("lets the last of many slider changes win", async () => {
    const { page, leave } = await visit(stage);
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
    await leave();
  });

  it("takes every control back by its reset", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, await photo("tulips", 480, 360));
    const plain = await pixels(page);
    const change: readonly (readonly [string, () => Promise<unknown>])[] = [
      ["Size", () => number(page, "Width", "21")],
      ["Sampling", () => field(page, "combobox", "Sampling").selectOption({ label: "Dominant" })],
      ["Palette", () => number(page, "Colors", "5")],
      ["Brightness", () => field(page, "slider", "Brightness").fill("40")],
      ["Contrast", () => field(page, "slider", "Contrast").fill("-70")],
      ["Saturation", () => field(page, "slider", "Saturation").fill("-100")],
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
    await leave();
  });

  it("says which settings do nothing now", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, await photo("shore", 480, 360));
    const word = (role: "combobox" | "slider", name: string) =>
      field(page, role, name).getAttribute("aria-description");
    assertEquals(await word("combobox", "Dithering"), "Needs a limited palette");
    await number(page, "Colors", "8");
    assertEquals(await word("combobox", "Dithering"), null);
    assertEquals(await word("slider", "Strength"), "Needs dithering");
    await field(page, "combobox", "Dithering").selectOption({ label: "Atkinson" });
    assertEquals(await word("slider", "Strength"), null);
    await leave();
  });

  it("undoes and redoes changes, a drag of a slider as one", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, await photo("rocket_at_dusk", 480, 360));
    const first = await pixels(page);
    const contrast = field(page, "slider", "Contrast");
    for (const value of ["10", "20", "30", "40"]) await contrast.fill(value);
    await untilReady(page);
    const second = await pixels(page);
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
    await leave();
  });

  it("offers to trim what would be stretched", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, await photo("astronaut", 400, 400));
    assertEquals(await page.getByText("The picture is stretched").count(), 0);
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
    await leave();
  });

  it("opens as a sheet on a phone", async () => {
    const { page, leave } = await visit(stage, { viewport: { width: 320, height: 640 } });
    await upload(page, await photo("scarlet_macaw", 400, 300));
    assert(await field(page, "spinbutton", "Width").isVisible());
    assert(!await page.getByRole("slider", { name: "Brightness" }).isVisible());
    await page.getByRole("button", { name: "All controls" }).click();
    await field(page, "slider", "Saturation").fill("-100");
    await untilReady(page);
    for (const color of await colorsOf(page)) {
      assertEquals(color.slice(0, 2), color.slice(2, 4));
    }
    await page.keyboard.press("Escape");
    assert(!await page.getByRole("slider", { name: "Brightness" }).isVisible());
    await leave();
  });

  it("works by keyboard alone", async () => {
    const { page, leave } = await visit(stage);
    await upload(page, await photo("galaxies", 400, 300));
    await field(page, "spinbutton", "Width").focus();
    await page.keyboard.press("ArrowUp");
    await untilReady(page);
    assertEquals(await sizeOf(page), "41 × 30");
    const seen: string[] = [];
    for (let i = 0; i < 24; i++) {
      await page.keyboard.press("Tab");
      seen.push(
        await page.evaluate(() => {
          const element = document.activeElement!;
          return element.getAttribute("aria-label") ?? element.textContent ?? "";
        }),
      );
    }
    for (const name of ["Height", "Undo", "Detail level", "Sampling", "Palette", "Saturation"]) {
      assert(seen.some((label) => label.includes(name)), `${name} is not reached: ${seen}`);
    }
    await leave();
  });
});

async function number(page: Page, name: string, value: string): Promise<void> {
  await field(page, "spinbutton", name).fill(value);
  await untilReady(page);
}

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name, exact: true }).click();
  await untilReady(page);
}

async function sizeOf(page: Page): Promise<string> {
  return /\d+ × \d+/.exec(await card(page, "Pixels").innerText())![0];
}

async function pixels(page: Page): Promise<string> {
  return await card(page, "Pixels").locator("canvas").evaluate((canvas) =>
    (canvas as HTMLCanvasElement).toDataURL()
  );
}

/** Colours of the downloaded piece as `rrggbb`. */
async function colorsOf(page: Page): Promise<Set<string>> {
  const { bytes } = await download(page, "Pixels", "PNG");
  const { data } = PNG.sync.read(Buffer.from(bytes));
  const colors = new Set<string>();
  for (let i = 0; i < data.length; i += 4) {
    colors.add([0, 1, 2].map((k) => data[i + k]!.toString(16).padStart(2, "0")).join(""));
  }
  return colors;
}

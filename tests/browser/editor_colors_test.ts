import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Buffer } from "node:buffer";
import sharp from "sharp";
import { DITHER_NAMES } from "@/lib/document/ditherings.ts";
import { SAMPLING_NAMES } from "@/lib/document/samplings.ts";
import {
  colorsOf,
  field,
  number,
  photo,
  photoPath,
  pixels,
  press,
  takeFullColor,
  untilReady,
  upload,
  visitOnce,
} from "./editor_visit.ts";

describe("the piece's colors", () => {
  const guest = visitOnce();

  it("says why there is nothing to see of a faint picture, and shows it at a touch", async () => {
    const { page, problems } = guest;
    const flat = (alpha: number) =>
      sharp({
        create: { width: 60, height: 40, channels: 4, background: { r: 200, g: 60, b: 20, alpha } },
      }).png().toBuffer();
    const faint = { name: "faint.png", mimeType: "image/png", buffer: await flat(0.42) };
    await upload(page, faint);
    await page.getByText("fainter than the Transparency setting").waitFor();
    assertEquals(await colorsOf(page), new Set(["000000"]));
    await press(page, "Show it (Transparency 54)");
    assertEquals(await field(page, "slider", "Transparency").inputValue(), "54");
    assertEquals(await page.getByText("fainter than").count(), 0);
    assertEquals(await colorsOf(page), new Set(["c83c14"]));
    await press(page, "Undo");
    const line =
      '<svg width="400" height="300"><rect x="40" y="100" width="300" height="1.5" fill="#c83c14"/></svg>';
    await upload(page, {
      ...faint,
      buffer: await sharp(new TextEncoder().encode(line)).png().toBuffer(),
    });
    await page.getByRole("button", { name: /^Show it/ }).click();
    await page.getByText("fainter than").waitFor({ state: "detached" });
    assertEquals(await colorsOf(page), new Set(["000000", "c83c14"]));
    await press(page, "Undo");
    await upload(page, { ...faint, buffer: await flat(0) });
    await page.getByText("There is nothing to see in this picture").waitFor();
    assertEquals(await page.getByRole("button", { name: /^Show it/ }).count(), 0);
    const more = page.getByRole("button", { name: "More downloads of Pixels" });
    await more.click();
    const word = page.getByRole("dialog").getByText("all its cells are transparent");
    await word.waitFor();
    await press(page, "Close");
    await upload(page, photoPath("dog"));
    await more.click();
    await page.getByRole("dialog").getByRole("button", { name: "Download" }).waitFor();
    assertEquals(await word.count(), 0);
    assertEquals(problems, []);
  });

  it("shows each way of sampling and each dithering at once", async () => {
    const { page } = guest;
    await upload(page, await photo("tulips", 600, 450));
    const seen = new Set([await pixels(page)]);
    const [, ...samplings] = Object.values(SAMPLING_NAMES);
    for (const name of samplings) {
      await field(page, "combobox", "Sampling").selectOption({ label: name });
      await untilReady(page);
      seen.add(await pixels(page));
    }
    assertEquals(seen.size, 1 + samplings.length);
    await field(page, "combobox", "Palette").selectOption({ label: "Best of this picture" });
    await number(page, "Colors", "6");
    seen.clear();
    const options = await field(page, "combobox", "Dithering").locator("option").allTextContents();
    assertEquals(options, Object.values(DITHER_NAMES));
    for (const name of options) {
      await field(page, "combobox", "Dithering").selectOption({ label: name });
      await untilReady(page);
      seen.add(await pixels(page));
      assert((await colorsOf(page)).size <= 6, name);
    }
    assertEquals(seen.size, options.length);
  });

  it("never uses more colors than asked for, nor others than the palette's", async () => {
    const { page } = guest;
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
  });

  it("takes the visitor's own palette, pasted or from a file", async () => {
    const { page } = guest;
    await upload(page, await photo("dog", 300, 225));
    await page.getByRole("button", { name: "Browse palettes" }).click();
    const dialog = page.getByRole("dialog", { name: "Browse palettes" });
    await dialog.getByRole("textbox", { name: "Colors" }).fill("no colors here");
    await dialog.getByRole("button", { name: "Use these colors" }).click();
    await dialog.getByRole("alert").getByText(/color/).waitFor();
    await dialog.getByRole("textbox", { name: "Colors" }).fill("#102030, #f0e0d0\n#c04020");
    await dialog.getByRole("button", { name: "Use these colors" }).click();
    await dialog.getByText("3 colors", { exact: true }).first().waitFor();
    assertEquals((await dialog.getByRole("alert").innerText()).trim(), "");
    await dialog.getByRole("textbox", { name: "Colors" }).fill("11223344\n55667788");
    await dialog.getByRole("button", { name: "Use these colors" }).click();
    await dialog.getByRole("status").getByText(/^Of the eight digits of 2 colors/).waitFor();
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
  });

  it("hides settings that do nothing now, and says why", async () => {
    const { page } = guest;
    await upload(page, await photo("shore", 480, 360));
    await takeFullColor(page);
    const count = (role: "combobox" | "slider", name: string) => field(page, role, name).count();
    assertEquals(await count("combobox", "Dithering"), 0);
    assertEquals(await page.getByText("Dithering needs a limited palette").count(), 1);
    await number(page, "Colors", "8");
    assertEquals(await count("combobox", "Dithering"), 1);
    assertEquals(await count("slider", "Strength"), 0);
    await field(page, "combobox", "Dithering").selectOption({ label: "Atkinson" });
    assertEquals(await count("slider", "Strength"), 1);
    assertEquals(await count("slider", "Transparency"), 0);
  });
});

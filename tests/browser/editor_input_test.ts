import { assert, assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { outputJob } from "@/lib/outputs/job.ts";
import { parseGridJson } from "@/lib/outputs/json/grid_json.ts";
import { makeOutput } from "@/lib/outputs/make_output.ts";
import {
  alertOf,
  card,
  colorsOf,
  download,
  field,
  photo,
  sizeOf,
  unlockProportions,
  untilReady,
  type Upload,
  upload,
  visitOnce,
} from "./editor_visit.ts";
import { cellColors, pieceData } from "./piece_data.ts";

describe("pictures coming into the editor", () => {
  const guest = visitOnce({ viewport: { width: 1280, height: 800 } });

  it("is empty at first and shows the results of an upload without scrolling", async () => {
    const { page } = guest;
    const editor = page.locator("#editor");
    assertEquals(await editor.getAttribute("data-state"), "empty");
    assertEquals(await page.getByRole("figure", { name: "Pixels" }).count(), 0);
    await upload(page, await photo("dog", 600, 450));
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector("#editor [role=tabpanel]")!
        .getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    await page.getByRole("status").getByText(/^Ready: 40 × 30 cells, \d+ colors\.$/).waitFor();
  });

  it("takes every format that the browser reads, upright", async () => {
    const { page } = guest;
    const { buffer } = await photo("mariachi", 300, 200);
    for (const format of ["jpeg", "webp", "gif", "avif"] as const) {
      const file = await sharp(buffer).toFormat(format).toBuffer();
      await upload(page, { name: `a.${format}`, mimeType: `image/${format}`, buffer: file });
      assertEquals(await sizeOf(page), "45 × 30");
    }
    const turned = await sharp(buffer).withExif({ IFD0: { Orientation: "6" } })
      .withMetadata({ orientation: 6 }).jpeg().toBuffer();
    await resetSize(page);
    await upload(page, { name: "turned.jpg", mimeType: "image/jpeg", buffer: turned });
    assertEquals(await sizeOf(page), "30 × 45");
  });

  it("takes a picture that is dropped anywhere, and one that is pasted", async () => {
    const { page } = guest;
    const { buffer } = await photo("astronaut", 240, 320);
    await hand(page, "drop", [{ name: "dropped.png", mimeType: "image/png", buffer }]);
    await page.getByText("dropped.png").first().waitFor();
    await untilReady(page);
    assertEquals(await sizeOf(page), "30 × 40");
    const wide = await photo("galaxies", 400, 100);
    await hand(page, "paste", [{ ...wide, name: "pasted.png" }]);
    await page.getByText("pasted.png").first().waitFor();
    await untilReady(page);
    assertEquals(await sizeOf(page), "120 × 30");
  });

  it("takes the first of several, and says so", async () => {
    const { page } = guest;
    await hand(page, "drop", [await photo("tulips", 200, 200), await photo("shore", 300, 200)]);
    await page.getByRole("status").getByText("the first of 2 was taken").waitFor();
    await page.getByText("tulips.png").first().waitFor();
    await untilReady(page);
    assertEquals(await sizeOf(page), "30 × 30");
  });

  it("takes a file that falls on a field or a slider, and its overlay ends", async () => {
    const { page } = guest;
    await upload(page, await photo("kitten", 400, 300));
    const overlay = page.getByText("Drop your picture to turn it into pixel art");
    for (const on of ["[aria-label=Width]", "[aria-label=Brightness]", "[aria-label=Palette]"]) {
      const file = { ...await photo("tulips", 200, 200), name: `${on.length}.png` };
      assert(!await hand(page, "drop", [file], { on }), `${on} was left to the browser.`);
      await page.getByText(file.name).first().waitFor();
      await untilReady(page);
      assertEquals(await overlay.count(), 0);
    }
    // A text that is dragged is the field's own, and the overlay is none of its business.
    assert(await hand(page, "drop", [], { on: "[aria-label=Width]", text: "55" }));
    assertEquals(await overlay.count(), 0);
  });

  it("leaves a field what is pasted into it", async () => {
    const { page } = guest;
    await upload(page, await photo("kitten", 400, 300));
    const picture = { ...await photo("tulips", 200, 200), name: "cells.png" };
    await page.getByRole("button", { name: "Browse palettes" }).click();
    await page.locator("dialog textarea").waitFor();
    // Cells copied from a spreadsheet: their text, and a picture of them.
    const text = "#1d2b53\t#ff004d";
    assert(await hand(page, "paste", [picture], { on: "dialog textarea", text }));
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    assert(await hand(page, "paste", [picture], { on: "[aria-label=Width]" }));
    await page.getByRole("status").getByText("A field takes no pictures").waitFor();
    assertEquals(await page.getByText("cells.png").count(), 0);
    assertEquals(await sizeOf(page), "40 × 30");
    // Where there is nothing to type into, it is a picture.
    assert(!await hand(page, "paste", [picture], { on: "[aria-label=Brightness]", text }));
    await page.getByText("cells.png").first().waitFor();
  });

  it("names what is no picture and takes the rest", async () => {
    const { page } = guest;
    const notes = file("notes.txt", "Dear aunt");
    const paper = file("paper.pdf", "%PDF-1.7 and so on");
    const picture = { ...await photo("tulips", 200, 200), name: "bunch.png", mimeType: "" };
    await hand(page, "drop", [notes, picture, paper]);
    await page.getByRole("status").getByText(/Left out.*: notes\.txt, paper\.pdf\.$/).waitFor();
    await page.getByText("bunch.png").first().waitFor();
    await untilReady(page);
    assertEquals(await sizeOf(page), "30 × 30");
    await hand(page, "drop", [notes, paper]);
    await page.getByRole("alert").getByText(/a text, not a picture/).waitFor();
    assertEquals(await sizeOf(page), "30 × 30");
    assertMatch(
      await alertOf(page),
      /^notes\.txt: This is .+\. Could not be opened either: paper\.pdf\.$/,
    );
    const heic = file("IMG_1.HEIC", "\0\0\0\x18ftypheic\0\0\0\0mif1heic" + "\0".repeat(300));
    await hand(page, "drop", [notes, heic, paper]);
    await page.getByRole("alert").getByText(
      /^IMG_1\.HEIC: .+HEIC.+Save it as .+ Could not be opened either: notes\.txt, paper\.pdf\.$/,
    ).waitFor();
    assertEquals(await page.locator("#editor").getAttribute("data-state"), "failed");

    await hand(page, "drop", [file("two.hex", "000000\nffffff\n"), notes]);
    await page.getByRole("status").getByText(
      /^2 colors of your own: two\.hex\. Left out: notes\.txt\.$/,
    ).waitFor();
    assertEquals(await alertOf(page), "");
  });

  it("takes the first of several that can be opened, and names those that cannot", async () => {
    const { page, problems } = guest;
    const whole = (await photo("dog", 300, 200)).buffer;
    const cut = (name: string) => ({
      name,
      mimeType: "image/png",
      buffer: whole.subarray(0, 9000),
    });
    const picture = { ...await photo("shore", 300, 200), name: "sound.png" };
    await hand(page, "drop", [cut("cut.png"), picture, await photo("tulips", 200, 200)]);
    await page.getByRole("status").getByText(
      "The picture sound.png was taken. Could not be opened: cut.png. Left out: tulips.png.",
    ).waitFor();
    await untilReady(page);
    assertEquals(await sizeOf(page), "45 × 30");
    assertEquals(await alertOf(page), "");
    await page.getByText("sound.png").first().waitFor();

    await hand(page, "drop", [cut("one.png"), cut("two.png")]);
    await page.getByRole("alert").getByText(
      /^one\.png: This PNG file is damaged.+ Could not be opened either: two\.png\.$/,
    ).waitFor();
    await page.getByText("sound.png").first().waitFor();
    assertEquals(await sizeOf(page), "45 × 30");
    assertEquals(problems, []);
  });

  it("opens a piece that was saved as data, or in its instructions, as that piece, and takes a palette for one", async () => {
    const { page } = guest;
    await upload(page, await photo("kitten", 400, 300));
    await field(page, "spinbutton", "Detail level").fill("7");
    await field(page, "combobox", "Palette").selectOption({ label: "PICO-8" });
    await field(page, "slider", "Brightness").fill("30");
    await untilReady(page);
    const before = await pieceData(page);
    const data = JSON.stringify(before);
    await upload(page, await photo("tulips", 300, 300));
    await hand(page, "drop", [file("kitten_9x7_pixels.json", data)]);
    // Recent work has the name, too.
    const controls = page.getByRole("region", { name: "Controls" });
    await controls.getByTitle("kitten", { exact: true }).waitFor();
    await untilReady(page);
    assertEquals(cellColors(await pieceData(page)), cellColors(before));
    assertEquals(await sizeOf(page), `${before.columns} × ${before.rows}`);

    await upload(page, await photo("coffee", 300, 300));
    const { bytes } = await makeOutput(
      parseGridJson(data),
      outputJob("pdf", { style: "pixels", name: "kitten" }),
    );
    const instructions = { name: "a_9x7_instructions.pdf", mimeType: "application/pdf" };
    await hand(page, "drop", [{ ...instructions, buffer: Buffer.from(bytes) }]);
    await controls.getByTitle("a", { exact: true }).waitFor();
    await untilReady(page);
    assertEquals(cellColors(await pieceData(page)), cellColors(before));

    await hand(page, "drop", [file("broken.json", data.replace(/"rows":\d+/, '"rows":70'))]);
    await page.getByRole("alert").getByText(/needs \d+ cells/).waitFor();
    assertEquals(await sizeOf(page), `${before.columns} × ${before.rows}`);

    await hand(page, "drop", [file("two.hex", "000000\nffffff\n")]);
    await page.getByRole("status").getByText("2 colors of your own: two.hex.").waitFor();
    await untilReady(page);
    assertEquals([...await colorsOf(page)].sort(), ["000000", "ffffff"]);
    assertEquals(await alertOf(page), "", "The word on the file before is over");

    const palette = "GIMP Palette\n#\n256 0 77 Over\n29 43 83 Dark\n";
    await hand(page, "drop", [file("two.gpl", palette)]);
    await page.getByRole("status").getByText(
      /^One color of your own: two\.gpl\. One line .* was left out: line 3, 256 0 77 Over\.$/,
    ).waitFor();
  });
});

describe("a picture from the site, and one after another", () => {
  const guest = visitOnce();

  it("offers pictures to try", async () => {
    const { page, problems } = guest;
    await page.getByRole("button", { name: /^Try / }).first().click();
    await untilReady(page);
    assert(await card(page, "Bricks").isVisible());
    assertEquals(problems, []);
  });

  it("keeps the settings for the next picture, and the size where it was chosen", async () => {
    const { page } = guest;
    await upload(page, await photo("kitten", 400, 300));
    await field(page, "combobox", "Sampling").selectOption({ label: "Dominant" });
    await field(page, "combobox", "Palette").selectOption({ label: "PICO-8" });
    await upload(page, await photo("coffee", 300, 400));
    // The visitor did not choose this size: it follows the picture.
    assertEquals(await sizeOf(page), "30 × 40");
    await unlockProportions(page);
    await field(page, "spinbutton", "Width").fill("64");
    await upload(page, await photo("dog", 500, 300));
    assertEquals(await sizeOf(page), "64 × 40");
    assertEquals(await field(page, "combobox", "Sampling").inputValue(), "dominant");
    assertEquals(await field(page, "combobox", "Palette").inputValue(), "pico-8");
    assertEquals((await download(page, "Pixels", "PNG")).name, "dog_64x40_pixels.png");
    // 64:40 is not 5:3, and the page says what that does to the picture.
    await page.getByText(/The picture is stretched \d+ % in height/).waitFor();
  });
});

function file(name: string, content: string): Upload {
  return { name, mimeType: "", buffer: Buffer.from(content) };
}

function resetSize(page: Page): Promise<void> {
  return page.getByRole("button", { name: "Use the picture's aspect ratio" }).click();
}

/**
 * Drops or pastes files as a browser would tell the page, once it listens: a script just loaded may not yet. On the heading, or on
 * what is named, and perhaps with a text. Resolves to whether the page left it to the browser.
 */
async function hand(
  page: Page,
  way: "drop" | "paste",
  files: readonly Upload[],
  { on = "h1", text = "" } = {},
): Promise<boolean> {
  return await page.evaluate(async ({ way, files, on, text }) => {
    const data = new DataTransfer();
    if (text !== "") data.items.add(text, "text/plain");
    for (const { name, mimeType, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type: mimeType }));
    }
    const target = document.querySelector(on)!;
    if (way === "paste") {
      return target.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }
    const drag = (type: string) =>
      target.dispatchEvent(
        new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    while (files.length > 0 && drag("dragenter")) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    drag("dragover");
    return drag("drop");
  }, {
    way,
    on,
    text,
    files: files.map(({ name, mimeType, buffer }) => ({
      name,
      mimeType,
      base64: buffer.toString("base64"),
    })),
  });
}

import { assert, assertEquals, assertMatch } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { Buffer } from "node:buffer";
import type { Page } from "playwright-core";
import sharp from "sharp";
import { pngStart } from "../support/picture_files.ts";
import { until } from "../support/until.ts";
import {
  alertOf,
  card,
  field,
  photo,
  pixels,
  setStage,
  sizeOf,
  type Stage,
  untilReady,
  upload,
  visit,
  visitOnce,
} from "./editor_visit.ts";
import { pieceData } from "./piece_data.ts";

type Bytes = Uint8Array | Buffer;

/** What a visitor may choose by mistake, and what the page must say. */
const BAD: Readonly<Record<string, readonly [make: () => Promise<Bytes>, sentence: RegExp]>> = {
  "letter.docx": [() => bytes("PK\x03\x04 word/document.xml".repeat(40)), /not a picture/],
  "page.html": [() => bytes("<!doctype html><title>Hello</title>"), /not a picture/],
  "empty.jpg": [() => bytes(""), /empty/],
  "cut.jpg": [async () => (await jpeg()).subarray(0, 4000), /damaged/],
  "cut.png": [async () => (await photo("dog", 300, 200)).buffer.subarray(0, 3000), /damaged/],
  "noise.jpg": [() => bytes("\x07\x9e\x11q".repeat(2000)), /known format|damaged/],
  "head only.jpg": [async () => (await jpeg()).subarray(0, 12), /damaged/],
  "IMG_0001.HEIC": [() => bytes("\0\0\0\x18ftypheic\0\0\0\0mif1heic" + "\0".repeat(300)), /HEIC/],
  "logo.svg": [
    () => bytes('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path/></svg>'),
    /SVG/,
  ],
  "claim.png": [
    () => Promise.resolve(pngStart(100_000, 100_000, 8, 6)),
    /100000 x 100000 .*up to 100 megapixels/,
  ],
};

describe("bad input", () => {
  const guest = visitOnce();

  it("gets a sentence, harms nothing, and the next picture works", async () => {
    const { page, problems } = guest;
    await upload(page, await photo("dog", 400, 300));
    const before = await pixels(page);
    for (const [name, [make, sentence]] of Object.entries(BAD)) {
      await give(page, name, await make());
      await page.locator('#editor[data-state="failed"]').waitFor();
      assertMatch(await alertOf(page), sentence, name);
      assertMatch(await alertOf(page), /^This [^<>]* (Choose|Save|Make) [^<>]*\.$/, name);
      assertEquals(await pixels(page), before, name);
      assertMatch(await card(page, "Uploaded image").innerText(), /400 × 300/);
    }
    await upload(page, await photo("coffee", 300, 400));
    assertEquals(await alertOf(page), "");
    assertMatch(await card(page, "Uploaded image").innerText(), /300 × 400/);
    assertEquals(problems, []);
  });

  it("is not what pictures of extreme shape are", async () => {
    const { page, problems } = guest;
    for (const [width, height] of [[1, 1], [20_000, 10], [10, 20_000]] as const) {
      const color = { r: 200, g: 60, b: 20 };
      const picture = sharp({ create: { width, height, channels: 3, background: color } });
      await give(page, `${width}.png`, await picture.png().toBuffer());
      await page.getByText(`${width} × ${height} pixels`).waitFor();
      await untilReady(page);
      assertEquals(await alertOf(page), "");
      const { columns, rows, palette } = await pieceData(page);
      assert(columns >= 1 && rows >= 1 && columns <= 512 && rows <= 512);
      assertEquals(palette, ["#c83c14"]);
    }
    assertEquals(problems, []);
  });

  it("is a size out of range or without a number, and changes nothing", async () => {
    const { page } = guest;
    await upload(page, await photo("kitten", 400, 300));
    for (
      const [name, typed, sentence] of [
        ["Width", "0", /^Width must be from 1 to 512, not 0\.$/],
        ["Height", "100000", /^Height must be from 1 to 512, not 100000\.$/],
        ["Width", "12.5", /^Width must be a whole number from 1 to 512, not 12\.5\.$/],
        ["Height", "-4", /^Height must be from 1 to 512, not -4\.$/],
        ["Width", "e", /^Width must be a number from 1 to 512\.$/],
        ["Detail level", "-", /^Detail level must be a number from /],
        ["Aspect ratio", "0", /^Aspect ratio must be from /],
      ] as const
    ) {
      const input = field(page, "spinbutton", name);
      await input.focus();
      await page.keyboard.press("Control+A");
      await page.keyboard.insertText(typed);
      await page.keyboard.press("Enter");
      await page.getByRole("alert").getByText(sentence).waitFor();
      assertEquals(await input.getAttribute("aria-invalid"), "true");
      await input.blur();
      assertEquals(await sizeOf(page), "40 × 30", `${name} ${typed}`);
      await page.getByRole("button", { name: "Dismiss" }).click();
    }
    await field(page, "spinbutton", "Width").fill("25");
    await untilReady(page);
    assertEquals((await pieceData(page)).columns, 25);
    await field(page, "spinbutton", "Height").fill("0");
    await page.getByRole("alert").getByText(/^Height must be /).waitFor();
    await field(page, "slider", "Brightness").fill("30");
    await untilReady(page);
    assertEquals(await alertOf(page), "", "Something else was changed rightly");
  });
});

describe("bad input of an empty editor", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("gets a sentence from the empty editor too, as does a sample that cannot be loaded", async () => {
    const { page, leave } = await visit(stage);
    await page.route("**/samples/*", (route) => route.abort());
    await page.getByRole("button", { name: /^Try / }).first().click();
    await page.getByRole("alert").getByText(/could not be loaded/).waitFor();
    await give(page, "letter.pdf", await bytes("%PDF-1.7\n".repeat(30)));
    await page.getByRole("alert").getByText(/not a picture/).waitFor();
    assertEquals(await page.getByRole("figure").count(), 0);
    // The cards that stood ready for it go away again.
    await give(page, "cut.jpg", (await jpeg()).subarray(0, 9000));
    await page.getByRole("alert").getByText(/damaged/).waitFor();
    assertEquals(await page.getByRole("figure").count(), 0);
    await upload(page, await photo("coffee", 300, 400));
    await leave();
  });

  it("gets it where it is seen, on a phone and however far the page is scrolled", async () => {
    const viewport = { width: 390, height: 844 };
    const { page, leave } = await visit(stage, { viewport });
    const untilSeen = async (words: RegExp, from: string) => {
      await page.getByRole("alert").getByText(words).waitFor();
      // The page comes to it a moment later.
      await until(async () => {
        const box = await page.getByRole("alert").first().boundingBox();
        return box !== null && box.y >= 0 && box.y + box.height <= viewport.height;
      }, `It is not seen ${from}`);
    };
    await give(page, "letter.docx", await bytes("PK\x03\x04 word/document.xml".repeat(40)));
    await untilSeen(/not a picture/, "on the first screen");
    await upload(page, await photo("coffee", 300, 400));
    await page.getByRole("heading", { name: "Other aspect ratios" }).scrollIntoViewIfNeeded();
    await give(page, "empty.jpg", await bytes(""));
    await untilSeen(/empty/, "from far below");
    await page.evaluate(() => scrollTo(0, 0));
    await give(page, "letter.pdf", await bytes("%PDF-1.7\n".repeat(30)));
    await untilSeen(/not a picture/, "from the top");
    await leave();
  });
});

function give(page: Page, name: string, content: Bytes): Promise<void> {
  const buffer = Buffer.from(content);
  return page.getByLabel("Upload image").setInputFiles({ name, mimeType: "image/png", buffer });
}

/** Bytes of a text in Latin-1. */
function bytes(text: string): Promise<Bytes> {
  return Promise.resolve(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
}

async function jpeg(): Promise<Buffer> {
  return await sharp((await photo("shore", 640, 480)).buffer).jpeg().toBuffer();
}

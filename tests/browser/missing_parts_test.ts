import { Buffer } from "node:buffer";
import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { closeDialog } from "./dialogs.ts";
import {
  field,
  photo,
  pixels,
  press,
  setStage,
  type Stage,
  untilReady,
  upload,
  visit,
  visitOnce,
} from "./editor_visit.ts";

/** What browsers and libraries say, and no visitor should read. */
const FOREIGN = /dynamically imported|Failed to|module script|undefined|null|TypeError|chunk/i;

const EVERY = /\.js(\?|$)/;
const ENGINE = /\/engine\.js/;
const EDITOR = /\/PixelEditor\.js/;
const COLORS = /\/threads-[\w-]+\.js/;
/** What the island fetches when it has nothing else to do. */
const LATER = /(Studio|RecentWork)-[\w-]+\.js/;

describe("a part whose file does not come", () => {
  const guest = visitOnce({ viewport: { width: 1280, height: 800 } });

  it("comes back with the work after a reload", async () => {
    const { page } = guest;
    await upload(page, await photo("tulips", 400, 300));
    await page.getByRole("button", { name: /^Open tulips/ }).waitFor();
    await field(page, "slider", "Contrast").fill("40");
    await untilReady(page);
    const shown = await pixels(page);
    await cutOff(page);
    await page.getByRole("button", { name: "Crop", exact: true }).click();
    const reload = page.getByRole("button", { name: "Reload the page" });
    await reload.waitFor();
    await connect(page);
    await Promise.all([page.waitForEvent("load"), reload.click()]);
    await untilReady(page);
    assertEquals(await pixels(page), shown);
  });

  for (
    const [opener, name] of [
      ["Touch up", "Touch up"],
      ["Crop", "Crop"],
      ["Compare", "Before and after"],
      ["More downloads of Pixels", "Download"],
      ["Browse palettes", "Browse palettes"],
    ] as const
  ) {
    it(`says so, and opens when it comes: ${opener}`, async () => {
      const { page } = guest;
      await upload(page, await photo("tulips", 400, 300));
      const plain = await pixels(page);
      await field(page, "slider", "Contrast").fill("40");
      await untilReady(page);
      await page.getByRole("heading", { name: "Your pixel art" }).click();
      await cutOff(page);
      const open = page.getByRole("button", { name: opener, exact: true });
      await open.click();
      const trouble = page.getByRole("dialog", { name: "This part is not there" });
      await trouble.getByText("could not be loaded").waitFor();
      assert(!FOREIGN.test(await trouble.innerText()), await trouble.innerText());
      await page.keyboard.press("Escape");
      await trouble.waitFor({ state: "detached" });
      // The page works on: undo by key, and the part can be asked for again.
      await page.keyboard.press("Control+z");
      await page.waitForFunction(
        (plain) =>
          document.querySelector("figure canvas") instanceof HTMLCanvasElement &&
          document.querySelector<HTMLCanvasElement>("figure canvas")!.toDataURL() === plain,
        plain,
      );
      await open.click();
      await trouble.getByText("could not be loaded").waitFor();
      await connect(page);
      await trouble.getByRole("button", { name: "Try again" }).click();
      const dialog = page.getByRole("dialog", { name, exact: true });
      await dialog.waitFor();
      await closeDialog(dialog);
      await dialog.waitFor({ state: "detached" });
      assert(await open.evaluate((button) => button === document.activeElement));
    });
  }
});

describe("a part whose file does not do what it should", () => {
  const guest = visitOnce({ viewport: { width: 1280, height: 800 } });

  it("says that it is on its way, if it is for longer than a moment", async () => {
    const { page } = guest;
    await upload(page, await photo("tulips", 400, 300));
    const { promise, resolve: release } = Promise.withResolvers<void>();
    await page.route(/TouchUpPart-[\w-]+\.js/, async (route) => {
      await promise;
      await route.continue();
    });
    await page.getByRole("button", { name: "Touch up", exact: true }).click();
    const waiting = page.getByRole("dialog", { name: "This part is on its way" });
    await waiting.waitFor();
    release();
    await page.getByRole("dialog", { name: "Touch up", exact: true }).waitFor();
    assertEquals(await waiting.count(), 0);
    await closeDialog(page.getByRole("dialog"));
  });

  it("counts as missing where it came empty, and opens when it comes whole", async () => {
    const { page } = guest;
    const empty = { status: 200, contentType: "text/javascript", body: "" };
    await page.route(/CropPart-[\w-]+\.js/, (route) => route.fulfill(empty));
    await page.getByRole("button", { name: "Crop", exact: true }).click();
    const trouble = page.getByRole("dialog", { name: "This part is not there" });
    await trouble.getByText("could not be loaded").waitFor();
    await page.unroute(/CropPart-[\w-]+\.js/);
    await trouble.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("dialog", { name: "Crop", exact: true }).waitFor();
  });
});

describe("what else may not come", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  it("may be the studio or the list of recent work", async () => {
    const { page, leave } = await visit(stage, { before: (page) => cutOff(page, LATER) });
    await page.getByText("could not be loaded").waitFor();
    // The upload waits for what will show it.
    await page.getByLabel("Upload image").setInputFiles(await photo("tulips", 400, 300));
    await page.getByText("could not be loaded").nth(1).waitFor();
    assert(!FOREIGN.test(await page.locator("#editor").innerText()));
    await connect(page, LATER);
    const again = page.getByRole("button", { name: "Try again" });
    await again.first().click();
    await untilReady(page);
    await again.click();
    await page.getByRole("button", { name: /^Open tulips/ }).waitFor();
    assertEquals(await again.count(), 0);
    await press(page, "Swap width and height");
    await leave();
  });

  it("may be all of that, and what was chosen comes back after a reload", async () => {
    const { page, leave } = await visit(stage, { before: (page) => cutOff(page, LATER) });
    await page.getByLabel("Upload image").setInputFiles(await photo("tulips", 400, 300));
    const reload = page.getByRole("button", { name: "Reload the page" });
    await reload.nth(1).waitFor();
    await connect(page, LATER);
    await Promise.all([page.waitForEvent("load"), reload.first().click()]);
    await untilReady(page);
    await page.getByRole("button", { name: /^Open tulips/ }).waitFor();
    await leave();
  });

  it("may be the editor itself", async () => {
    const { page, leave } = await visit(stage, { before: (page) => cutOff(page, EDITOR) });
    const alert = page.getByRole("alert").filter({ hasText: "could not be loaded" });
    await alert.waitFor();
    await connect(page, EDITOR);
    const reload = alert.getByRole("button", { name: "Reload the page" });
    await Promise.all([page.waitForEvent("load"), reload.click()]);
    await upload(page, await photo("tulips", 400, 300));
    assertEquals(await alert.count(), 0);
    await leave();
  });

  it("may be what tells files apart, and the newest files go first", async () => {
    const { page, leave } = await visit(stage);
    const sorter = /take_sorted-[\w-]+\.js/;
    await page.context().route(sorter, (route) => route.abort());
    const choose = async (colors: string) => {
      const buffer = Buffer.from(colors);
      const file = { name: "a.hex", mimeType: "text/plain", buffer };
      await page.getByLabel("Upload image").setInputFiles(file);
      await page.getByRole("alert").getByText(/could not be loaded/).waitFor();
    };
    await choose("112233\ncc8844\n");
    await choose("112233\ncc8844\nffffff\n");
    await page.context().unroute(sorter);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByRole("status").getByText(/3 colors of your own/).waitFor();
    assertEquals(await page.getByRole("button", { name: "Try again" }).count(), 0);
    await leave();
  });

  it("may be the colors of a palette", async () => {
    const { page, leave } = await visit(stage);
    // Before the looks fetch them, too.
    await page.context().route(COLORS, (route) => route.abort());
    await upload(page, await photo("tulips", 400, 300));
    const palette = field(page, "combobox", "Palette");
    await palette.selectOption({ label: "DMC cotton threads" });
    await page.getByRole("alert").getByText(/colors of this palette could not be loaded/).waitFor();
    assert(!FOREIGN.test(await page.getByRole("alert").first().innerText()));
    await page.context().unroute(COLORS);
    await palette.selectOption({ label: "Full color" });
    await palette.selectOption({ label: "DMC cotton threads" });
    await untilReady(page);
    await leave();
  });

  it("may be what the engine starts with: it is told where that came empty", async () => {
    const start = /engine\/start-[\w-]+\.js/;
    const empty = { status: 200, contentType: "text/javascript", body: "" };
    const { page, leave } = await visit(stage, {
      before: (page) => page.route(start, (route) => route.fulfill(empty)),
    });
    const picture = await photo("tulips", 400, 300);
    await page.getByLabel("Upload image").setInputFiles(picture);
    await page.getByRole("alert").getByText(/does not start the part/).waitFor();
    await page.unroute(start);
    await upload(page, picture);
    await leave();
  });

  it("may be the engine, or the browser may make no worker for it", async () => {
    const { page, leave } = await visit(stage, { before: (page) => cutOff(page, ENGINE) });
    const alert = page.getByRole("alert");
    const picture = await photo("tulips", 400, 300);
    await page.getByLabel("Upload image").setInputFiles(picture);
    await alert.getByText(/could not be loaded. Check your connection/).waitFor();
    await connect(page, ENGINE);
    await upload(page, picture);

    await page.addInitScript(() => {
      const { Worker } = globalThis;
      globalThis.Worker = class extends Worker {
        constructor(url: string | URL, options?: WorkerOptions) {
          if (!("canWork" in globalThis)) throw new DOMException("Blocked.", "SecurityError");
          super(url, options);
        }
      };
    });
    await page.goto("about:blank");
    await page.goto(stage.origin);
    await page.getByLabel("Upload image").setInputFiles(picture);
    await alert.getByText(/does not start the part/).waitFor();
    await page.evaluate(() => Object.assign(globalThis, { canWork: true }));
    await upload(page, picture);
    assertEquals((await alert.first().innerText()).trim(), "");
    await leave();
  });
});

/** From now on these scripts do not come. */
async function cutOff(page: Page, scripts = EVERY): Promise<void> {
  await page.route(scripts, (route) => route.abort());
}

async function connect(page: Page, scripts = EVERY): Promise<void> {
  await page.unroute(scripts);
}

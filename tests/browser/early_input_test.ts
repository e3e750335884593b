import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { hasten } from "../support/browsers/hasten.ts";
import { saveData } from "../support/browsers/save_data.ts";
import { card, photo, setStage, type Stage, untilReady, type Upload } from "./editor_visit.ts";

/** What visitors do on a page whose editor has not come yet, by which a picture is there when it has. */
const DEEDS: Readonly<Record<string, (page: Page, file: Upload) => Promise<unknown>>> = {
  "chooses a file": (page, file) => page.getByLabel("Upload image").setInputFiles(file),
  "presses a sample": (page) => page.getByRole("button", { name: /^Try / }).first().click(),
  "presses a sample by key": (page) =>
    page.getByRole("button", { name: /^Try / }).first().press("Enter"),
  "drops a file": (page, file) => send(page, file, "drop"),
  "pastes a picture": (page, file) => send(page, file, "paste"),
};

describe("a page whose editor has not come yet", () => {
  let stage: Stage;
  beforeAll(async () => void (stage = await setStage()));
  afterAll(() => stage.close());

  for (const [name, act] of Object.entries(DEEDS)) {
    it(`forgets nothing of a visitor who ${name}`, async () => {
      const { page, problems, release, leave } = await open({ savesData: true });
      await act(page, await photo("kitten", 400, 300));
      assertEquals(await page.locator("#editor").getAttribute("data-state"), "empty");
      release();
      await untilReady(page);
      await card(page, "Pixels").waitFor();
      assertEquals(problems, []);
      await leave();
    });
  }

  it("tells when it takes long, and does what was done when it comes after all", async () => {
    const { page, problems, release, leave } = await open({ savesData: true, isHastened: true });
    await page.getByLabel("Upload image").setInputFiles(await photo("kitten", 400, 300));
    const alarm = page.getByRole("alert").getByText("The editor is taking long to load");
    await alarm.waitFor();
    assertEquals(await page.getByRole("button", { name: "Reload the page" }).count(), 1);
    release();
    await untilReady(page);
    assertEquals(await alarm.count(), 0);
    assertEquals(problems, []);
    await leave();
  });

  it("takes what was chosen along when it is loaded anew, once", async () => {
    const { page, problems, release, leave } = await open({ savesData: true, isHastened: true });
    await page.getByLabel("Upload image").setInputFiles(await photo("kitten", 400, 300));
    await reload(page, release);
    const mark = await page.evaluate(() => sessionStorage.getItem("pixelated-artwork:carried"));
    await untilReady(page);
    assertEquals(await page.getByText("kitten.png", { exact: true }).count() > 0, true);
    // Such as a tab that was duplicated meanwhile has.
    const other = await page.context().newPage();
    await other.addInitScript((mark) => {
      sessionStorage.setItem("pixelated-artwork:carried", mark);
    }, mark!);
    await other.goto(stage.origin);
    await other.getByRole("alert").getByText(/could not be kept. Choose it once more/).waitFor();
    assertEquals(await other.locator("#editor").getAttribute("data-state"), "empty");
    await page.reload();
    await untilReady(page);
    assertEquals(await page.getByRole("alert").allInnerTexts(), [""]);
    assertEquals(problems, []);
    await leave();
  });

  it("takes along, too, that a sample was pressed, once", async () => {
    const { page, problems, release, leave } = await open({ savesData: true, isHastened: true });
    await page.getByRole("button", { name: /^Try / }).first().click();
    await reload(page, release);
    await untilReady(page);
    await page.getByRole("button", { name: /^Open / }).waitFor();
    await page.evaluate(() => sessionStorage.removeItem("pixelated-artwork:piece"));
    await page.goto(stage.origin);
    await page.getByRole("button", { name: /^Open / }).waitFor();
    assertEquals(await page.locator("#editor").getAttribute("data-state"), "empty");
    assertEquals(problems, []);
    await leave();
  });

  it("says so when it is loaded anew where nothing may be kept", async () => {
    const { page, release, leave } = await open({
      savesData: true,
      isHastened: true,
      before: forbid,
    });
    await page.getByLabel("Upload image").setInputFiles(await photo("kitten", 400, 300));
    await reload(page, release);
    await page.getByRole("alert").getByText(/could not be kept. Choose it once more/).waitFor();
    await leave();
  });

  it("gets ready for a visitor who is about to choose a file", async () => {
    const { page, release, leave } = await open();
    await page.getByLabel("Upload image").dispatchEvent("pointerdown", { pointerType: "touch" });
    const [worker] = await Promise.all([page.waitForEvent("worker"), release()]);
    assertEquals(new URL(worker.url()).pathname, "/engine.js");
    await leave();
  });

  it("gets ready for a visitor who has come to the upload by keys", async () => {
    const { page, release, leave } = await open();
    await page.getByLabel("Upload image").focus();
    const [worker] = await Promise.all([page.waitForEvent("worker"), release()]);
    assertEquals(new URL(worker.url()).pathname, "/engine.js");
    await leave();
  });

  it("keeps the browser's offer to install the site", async () => {
    const { page, release, leave } = await open();
    const isHeld = await page.evaluate(() => {
      const event = new Event("beforeinstallprompt", { cancelable: true });
      Object.assign(event, { prompt: () => document.title = "asked" });
      return !dispatchEvent(event);
    });
    assert(isHeld, "The browser's own bar is left out.");
    release();
    await page.getByRole("button", { name: "Install as an app" }).click();
    assertEquals(await page.title(), "asked");
    await leave();
  });

  it("gives no alarm for faults that are not its own", async () => {
    const { page, release, leave } = await open();
    await page.evaluate(() => {
      for (const filename of ["chrome-extension://abc/boot/a.js", location.href, ""]) {
        dispatchEvent(new ErrorEvent("error", { message: "foreign", filename }));
      }
      Promise.reject(new Error("foreign"));
    });
    const alarm = page.getByRole("alert").getByText("could not be loaded");
    assertEquals(await alarm.count(), 0);
    const filename = `${stage.origin}/boot/a.js`;
    await page.evaluate(
      (filename) => dispatchEvent(new ErrorEvent("error", { message: "own", filename })),
      filename,
    );
    await alarm.waitFor();
    // What came too late, but came, has nothing to be reloaded for.
    release();
    await alarm.waitFor({ state: "detached" });
    await leave();
  });

  it("does nothing by itself for who only looks", async () => {
    const { page, release, leave } = await open();
    await page.locator("h1").click();
    release();
    await page.waitForLoadState("networkidle");
    assertEquals(
      [page.workers().length, await page.locator("#editor").getAttribute("data-state")],
      [
        0,
        "empty",
      ],
    );
    await leave();
  });

  /** The home page, painted, with its modules held back. */
  async function open({ savesData = false, isHastened = false, before = () => {} } = {}) {
    const context = await stage.browser.newContext({
      serviceWorkers: "block",
      reducedMotion: "reduce",
    });
    if (savesData) await context.addInitScript(saveData);
    if (isHastened) await context.addInitScript(hasten);
    await context.addInitScript(before);
    const page = await context.newPage();
    const problems: string[] = [];
    page.on("pageerror", (error) => problems.push(error.message));
    const { promise, resolve: release } = Promise.withResolvers<void>();
    const isAsked = page.waitForRequest(/\/_fresh\/js\//);
    await page.route(/\/_fresh\/js\//, async (route) => {
      await promise;
      await route.continue();
    });
    // Scripts that are held back may hold back the rest of its loading.
    await page.goto(stage.origin, { waitUntil: "domcontentloaded" });
    await isAsked;
    return { page, problems, release, leave: () => context.close() };
  }
});

/** Waits until the page offers to be loaded anew, and takes that up where all scripts come again. */
async function reload(page: Page, release: () => void): Promise<void> {
  const button = page.getByRole("button", { name: "Reload the page" });
  await button.waitFor();
  await Promise.all([page.waitForEvent("framenavigated"), button.click()]);
  release();
}

/** A browser that keeps nothing for pages but what their tabs note. */
function forbid(): void {
  Object.defineProperty(globalThis, "indexedDB", {
    get: () => {
      throw new DOMException("Forbidden", "SecurityError");
    },
  });
}

/** As a browser tells of a file that is dropped on the page or pasted into it, and keeps to what the page answers. */
async function send(page: Page, { name, mimeType, buffer }: Upload, kind: "drop" | "paste") {
  const isTaken = await page.evaluate(({ name, mimeType, base64, kind }) => {
    const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
    const data = new DataTransfer();
    data.items.add(new File([bytes], name, { type: mimeType }));
    const options = { bubbles: true, cancelable: true };
    const target = document.querySelector("h1")!;
    if (kind === "paste") {
      return !target.dispatchEvent(new ClipboardEvent(kind, { ...options, clipboardData: data }));
    }
    // Only what a page holds may be dropped there.
    const isHeld = !target.dispatchEvent(
      new DragEvent("dragover", { ...options, dataTransfer: data }),
    );
    return isHeld &&
      !target.dispatchEvent(new DragEvent(kind, { ...options, dataTransfer: data }));
  }, { name, mimeType, base64: buffer.toString("base64"), kind });
  assertEquals(isTaken, true);
}

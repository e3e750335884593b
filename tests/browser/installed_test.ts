import { assert, assertEquals, assertMatch } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { alertOf, card, photo, setStage, type Stage, untilReady, visit } from "./editor_visit.ts";

describe("the site as an app", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await setStage();
  });
  afterAll(() => stage.close());

  it("is one that Chromium can install", async () => {
    const { page, leave } = await visit(stage);
    const protocol = await page.context().newCDPSession(page);
    const { errors } = await protocol.send("Page.getAppManifest");
    assertEquals(errors, []);
    const { installabilityErrors } = await protocol.send("Page.getInstallabilityErrors");
    const ids = installabilityErrors.map(({ errorId }) => errorId);
    assertEquals(ids.filter((id) => id !== "in-incognito"), []);
    await leave();
  });

  it("offers to be installed where the browser does, once, and moves nothing for it", async () => {
    const { page, problems, leave } = await visit(stage);
    const button = page.getByRole("button", { name: "Install as an app" });
    const below = page.getByRole("heading", { name: "Private" });
    const place = await below.boundingBox();
    assertEquals(await button.count(), 0);
    const isHeld = await page.evaluate(() => {
      const event = new Event("beforeinstallprompt", { cancelable: true });
      Object.assign(event, { prompt: () => document.title = "asked" });
      return !dispatchEvent(event);
    });
    assert(isHeld, "The browser's own bar is left out.");
    await button.waitFor();
    assertEquals(await below.boundingBox(), place);
    await button.click();
    await button.waitFor({ state: "detached" });
    assertEquals([await page.title(), problems], ["asked", []]);
    await leave();
  });

  it("opens files that the system opens with it", async () => {
    const { page, problems, leave } = await visit(stage, {
      // The browser's own queue, but filled here: nothing else than an installed app's launch does that.
      before: (page) =>
        page.addInitScript(() => {
          const { prototype } = (globalThis as unknown as { LaunchQueue: { prototype: object } })
            .LaunchQueue;
          Object.assign(prototype, {
            setConsumer: (take: unknown) => Object.assign(globalThis, { take }),
          });
        }),
    });
    const { buffer } = await photo("shore", 120, 80);
    await page.waitForFunction(() => "take" in globalThis);
    await page.evaluate(async (bytes) => {
      const folder = await navigator.storage.getDirectory();
      const file = await folder.getFileHandle("holiday.png", { create: true });
      const writer = await file.createWritable();
      await writer.write(new Uint8Array(bytes));
      await writer.close();
      (globalThis as unknown as { take(params: unknown): void }).take({ files: [file] });
    }, [...buffer]);
    await untilReady(page);
    assertMatch(await card(page, "Uploaded image").innerText(), /120 × 80 pixels/);
    assertEquals([await alertOf(page), problems], ["", []]);
    await leave();
  });
});
